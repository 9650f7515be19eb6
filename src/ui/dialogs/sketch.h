// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include "graph/model/network.h"
#include "src/ui/state/ui.h"

namespace saite::ui {

/// The network as dots and lines where its actors stand: enough to tell one state from another.
/// Cost: O(actors) a frame, and O(ties) up to some thousands.
void draw_sketch(const Ui& ui, const model::Network& network, ImVec2 size);

}  // namespace saite::ui
