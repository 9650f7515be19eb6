// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "src/ui/state/ui.h"

namespace saite::ui {

/// The field at the head of a long list that is open (begin_choice()): what is typed leaves the
/// lines that fit, blind to case and diacritics, and Enter takes the first of them.
///     const ChoiceSearch search(ui);
///     for (const auto& option : options) {
///       if (!search.fits(option.name)) continue;
///       if (ImGui::Selectable(option.name.c_str()) || search.takes()) choose(option);
///     }
class ChoiceSearch {
 public:
  explicit ChoiceSearch(const Ui& ui);

  [[nodiscard]] bool fits(std::string_view name) const;
  /// Whether something is typed: headings between the lines are left out then.
  [[nodiscard]] bool narrowed() const { return !key_.empty(); }
  /// True once, for the first line that is asked about after Enter; the list closes.
  [[nodiscard]] bool takes();

 private:
  std::string key_;
  bool entered_ = false;
};

}  // namespace saite::ui
