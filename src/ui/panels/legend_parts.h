// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/scene/legend.h"
#include "src/ui/state/ui.h"

namespace saite::ui {

/// A part of the legend as the map has it: heading, samples, scales.
void draw_legend_section(const Ui& ui, const scene::LegendSection& section);
/// What colours, sizes and widths mean where they are not those of kinds, and what an answer points
/// out: what the rows of the filters do not say.
void draw_legend_of_measures(const Ui& ui);

}  // namespace saite::ui
