// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "src/ui/state/ui.h"

namespace saite::ui {

/// What programs that ended early left unsaved, each with a picture, at most so many rows in sight.
/// Which of them is wanted.
std::optional<std::size_t> draw_leftovers(const Ui& ui, int max_rows);
/// Opens it, after asking unsaved_changes.
void recover(const Ui& ui, std::size_t index);

}  // namespace saite::ui
