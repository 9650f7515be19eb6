// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/dot_labels.h"

#include <algorithm>
#include <array>
#include <utility>

#include "src/io/exchange/column_types.h"

namespace saite::exchange {
namespace {

/// Any blanks between words are one.
std::string joined_words(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) out += c;
    if (blank && !out.ends_with(' ')) out += ' ';
  }
  return out;
}

std::string unescaped_html(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> entities = {
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", " "}, {"&amp;", "&"}}};
  for (const auto& [entity, letter] : entities) {
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at) {
      text.replace(at, entity.size(), letter);
    }
  }
  return text;
}

}  // namespace

std::string plain_dot_label(std::string_view label, std::string_view id) {
  std::string out;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (label[i] != '\\' || i + 1 == label.size()) {
      out += label[i];
      continue;
    }
    const char next = label[++i];
    if (next == 'n' || next == 'l' || next == 'r') {
      out += '\n';
    } else if (next == 'N' && !id.empty()) {
      out += id;
    } else {
      if (next == 'N' || next == 'G' || next == 'E' || next == 'T' || next == 'H') out += '\\';
      out += next;
    }
  }
  return out;
}

std::string text_of_record(std::string_view label) {
  std::string out;
  std::string field;
  const auto end_field = [&] {
    const std::string text = joined_words(field);
    field.clear();
    if (!text.empty()) out += (out.empty() ? "" : " | ") + text;
  };
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = label[i];
    if (c == '\\' && i + 1 < label.size()) {
      const char next = label[++i];
      field += next == 'n' || next == 'l' || next == 'r' ? ' ' : next;
    } else if (c == '{' || c == '}' || c == '|') {
      end_field();
    } else if (c == '<') {
      i = std::min(label.find('>', i), label.size() - 1);
    } else {
      field += c;
    }
  }
  end_field();
  return out;
}

std::string text_of_html(std::string_view label) {
  std::string out;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (label[i] == '<') {
      i = std::min(label.find('>', i), label.size() - 1);
      out += ' ';
    } else {
      out += label[i];
    }
  }
  return joined_words(unescaped_html(std::move(out)));
}

}  // namespace saite::exchange
