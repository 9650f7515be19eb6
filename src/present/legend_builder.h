// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/scene/legend.h"
#include "src/present/scene_builder.h"
#include "src/present/tie_style.h"

namespace saite::present {

/// What the legend of these marks and ties must explain, and no more.
[[nodiscard]] scene::Legend make_legend(const SceneInput& input, const ActorStyle& actors,
                                        const TieStyle& ties);

}  // namespace saite::present
