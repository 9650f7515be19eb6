// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "src/ui/state/ui.h"

namespace saite::ui {

/// Puts what was typed into the document, or says why it cannot be.
using Take = std::function<Status(const std::string&)>;

/// A field that shows a value of the document and gives it what a person has typed: on Enter, when
/// the keyboard goes elsewhere, and before anything else is done (UiState::commit). Esc gives it
/// up. Of many lines, the document has what was typed as soon as the letters rest (one step, which
/// Esc takes back). What is refused stays in the field, with the reason below it. True where the
/// document has changed.
bool edit_field(const Ui& ui, const char* id, const char* label, const std::string& value,
                const Take& take, const char* hint = "", bool many_lines = false);

/// Does a step of which a field tells what is refused.
[[nodiscard]] Status attempt(const Ui& ui, edit::Step step);
/// Why something was not taken, below its field.
void refusal(const Ui& ui, const Error& reason);

/// A choice of one from a list of names, under its label. The index that was chosen.
std::optional<int> edit_choice(const Ui& ui, const char* id, const char* label,
                               const std::vector<std::string>& names, int chosen);

}  // namespace saite::ui
