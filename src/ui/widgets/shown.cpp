// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/shown.h"

#include "render/text/bidi.h"

namespace saite::ui {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether a point or comma stands there, between digits.
bool in_number(std::string_view words, std::size_t at) {
  return (words[at] == '.' || words[at] == ',') && at > 0 && at + 1 < words.size() &&
         is_digit(words[at - 1]) && is_digit(words[at + 1]);
}

bool has_number_to_keep(std::string_view words) {
  for (std::size_t at = words.find_first_of(".,"); at != std::string_view::npos;
       at = words.find_first_of(".,", at + 1)) {
    if (in_number(words, at)) return true;
  }
  return false;
}

std::string with_whole_numbers(std::string_view words) {
  std::string kept;
  kept.reserve(words.size() + 8);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!in_number(words, at)) {
      kept += words[at];
    } else {
      kept += words[at] == '.' ? "\uE000" : "\uE001";
    }
  }
  return kept;
}

}  // namespace

Shown::Shown(std::string_view words) : words_(words) {
  if (text::runs_left(words)) {
    kept_ = text::in_visual_order(words);
    words_ = kept_;
  }
  if (!has_number_to_keep(words_)) return;
  kept_ = with_whole_numbers(words_);
  words_ = kept_;
}

}  // namespace saite::ui
