// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string_view>

#include "graph/base/utf8.h"
#include "graph/model/value.h"
#include "render/text/bidi.h"

namespace saite::ui {

/// Letters that texts of the document have beyond Latin and Cyrillic, which the interface has
/// always: ImGui must be given its letters before it draws them.
class LetterSet {
 public:
  void add(std::string_view text) {
    if (!note(text) || !text::runs_left(text)) return;
    note(text::in_visual_order(text));  // the forms in which letters join
  }
  void add_value(const model::Value& value) {
    if (value.text() != nullptr) add(*value.text());
    if (value.list() != nullptr) {
      for (const model::Value& item : *value.list()) add_value(item);
    }
  }
  void clear() { letters_.clear(); }
  [[nodiscard]] const std::set<char32_t>& letters() const { return letters_; }

 private:
  /// False where there is none.
  bool note(std::string_view text) {
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
      if (static_cast<unsigned char>(text[at]) < 0xC6) {  // below U+0180
        ++at;
        continue;
      }
      const Letter letter = letter_at(text, at);
      letters_.insert(letter.value);
      at = letter.next;
      any = true;
    }
    return any;
  }

  std::set<char32_t> letters_;
};

}  // namespace saite::ui
