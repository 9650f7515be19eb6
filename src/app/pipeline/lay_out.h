// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "graph/layout/registry.h"
#include "graph/model/network.h"

namespace saite::app {

/// Gives the actors of a part of a network their places on the map. Pinned actors that have a
/// place keep it, and so do actors outside of the part.
/// Errors: as select() and create_layout(), cancelled.
Status lay_out(model::Network& network, std::string_view algorithm,
               const project::ProjectionOptions& part, std::uint64_t seed, Progress& progress,
               const layout::Parameters& parameters = {});

}  // namespace saite::app
