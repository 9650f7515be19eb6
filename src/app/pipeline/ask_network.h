// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "src/app/pipeline/pipeline.h"

namespace saite::app {

/// Asks a network that nobody edits, as the command line does. `of`, in rising order: of these
/// actors and the ties among them only; empty: of all that passes the filter.
/// Errors: as select(), cancelled.
Result<std::vector<study::AnswerView>> ask_network(const model::Network& network,
                                                   const ViewOptions& options,
                                                   std::span<const analysis::Question> questions,
                                                   std::span<const ActorId> of, std::uint64_t seed,
                                                   Progress& progress);

}  // namespace saite::app
