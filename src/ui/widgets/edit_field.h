// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "src/ui/state/ui.h"

namespace saite::ui {

/// A field that shows a value of the document and tells once when a person has changed it: on Enter
/// or when the keyboard goes elsewhere. Nothing while it is being typed; Esc gives it up.
std::optional<std::string> edit_field(const Ui& ui, const char* id, const char* label,
                                      const std::string& value, const char* hint = "",
                                      bool many_lines = false);

/// A choice of one from a list of names, under its label. The index that was chosen.
std::optional<int> edit_choice(const Ui& ui, const char* id, const char* label,
                               const std::vector<std::string>& names, int chosen);

}  // namespace saite::ui
