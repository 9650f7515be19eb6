// SPDX-License-Identifier: Apache-2.0
#include "src/app/import/import_memory.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string_view>

#include "src/journal/sealed.h"

namespace saite::app {
namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

void take_column(exchange::ReadOptions& options, std::string_view value,
                 const std::vector<std::string>& columns) {
  const std::size_t at = value.find('=');
  const auto column = number(value.substr(0, at));
  if (at == std::string_view::npos || !column || *column < 0) return;
  if (static_cast<std::size_t>(*column) >= columns.size()) return;
  options.columns.emplace_back(columns[static_cast<std::size_t>(*column)], value.substr(at + 1));
}

void take_word(exchange::ReadOptions& options, std::string_view word,
               const std::vector<std::string>& columns) {
  const std::size_t at = word.find(':');
  if (at == std::string_view::npos) return;
  const std::string_view key = word.substr(0, at);
  const std::string_view value = word.substr(at + 1);
  const auto digits = number(value);
  const bool letter = digits && *digits > 0 && *digits < 128;
  if (key == "separator" && letter) options.separator = static_cast<char>(*digits);
  if (key == "decimal" && letter) options.decimal = static_cast<char>(*digits);
  if (key == "directed" && digits) options.directed = *digits != 0;
  if (key == "header" && digits) options.header = *digits != 0;
  if (key == "encoding") options.encoding = value;
  if (key == "column") take_column(options, value, columns);
}

}  // namespace

std::string table_shape(const std::vector<std::string>& columns) {
  std::uint64_t sum = journal::chain_start;
  for (const std::string& column : columns) {
    sum = journal::chained(journal::chained(sum, column), std::uint64_t{column.size()});
  }
  return std::to_string(sum);
}

std::string import_words(const exchange::ReadOptions& options,
                         const std::vector<std::string>& columns) {
  std::string words;
  const auto say = [&](const char* key, const std::string& value) {
    words += (words.empty() ? "" : " ") + std::string(key) + ":" + value;
  };
  if (options.separator != 0) say("separator", std::to_string(options.separator));
  if (options.decimal != 0) say("decimal", std::to_string(options.decimal));
  if (options.directed) say("directed", *options.directed ? "1" : "0");
  if (options.header) say("header", *options.header ? "1" : "0");
  if (!options.encoding.empty()) say("encoding", options.encoding);
  for (const auto& [column, key] : options.columns) {
    const auto at = std::ranges::find(columns, column);
    if (at != columns.end()) say("column", std::to_string(at - columns.begin()) + "=" + key);
  }
  return words;
}

exchange::ReadOptions with_words(exchange::ReadOptions options, const std::string& words,
                                 const std::vector<std::string>& columns) {
  std::istringstream text(words);
  for (std::string word; text >> word;) take_word(options, word, columns);
  return options;
}

}  // namespace saite::app
