// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"

namespace saite::report {

/// Whether the actors stand on a picture where the file has them, all but a few.
[[nodiscard]] bool have_own_places(const model::Network& network,
                                   const project::Projection& projection);

/// Where the actors stand on a picture: their own places, if all have one; where few (a tenth at
/// most) lack one, these stand by their neighbours; else, or where all stand in one place, all are
/// laid out anew, to suit a page of that `aspect` (width ÷ height). They count
/// from project::local_origin().
/// Errors: as layout::create_layout(), cancelled.
Result<std::vector<Vec2>> positions_for(const model::Network& network,
                                        const project::Projection& projection,
                                        std::string_view layout, std::uint64_t seed, float aspect,
                                        Progress& progress);

}  // namespace saite::report
