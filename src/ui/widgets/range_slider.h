// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/ui/state/ui.h"

namespace saite::ui {

/// A line with two handles for a span of whole numbers. True while one of them moves to another
/// number.
bool range_slider(const Ui& ui, const char* id, int min, int max, int& low, int& high);

}  // namespace saite::ui
