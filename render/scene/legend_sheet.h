// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/scene/legend.h"
#include "render/scene/scene.h"
#include "render/scene/sheet.h"
#include "render/scene/sizing.h"
#include "render/text/shaper.h"

namespace saite::scene {

/// A drawing and the room it takes.
struct SizedSheet {
  Sheet sheet;
  Vec2 size;
};

/// The legend in columns of a width. Sections stay whole; columns are filled evenly.
[[nodiscard]] SizedSheet legend_sheet(const Legend& legend, const SceneStyle& style,
                                      const Sizing& sizing, int columns, float column_width,
                                      text::Shaper& shaper);

inline constexpr float legend_column_gap = 28;  // px

}  // namespace saite::scene
