// SPDX-License-Identifier: Apache-2.0
#include "src/io/encoding.h"

#include <algorithm>

namespace saite::io {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// The sort of file that the first bytes give away, as a code.
std::string_view other_format(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return "is_zip";
  if (bytes.starts_with("<")) return "is_xml";
  if (bytes.starts_with("%PDF") || bytes.starts_with("\x89PNG") || bytes.starts_with("\x1F\x8B")) {
    return "is_binary";
  }
  for (const std::string_view word : {"digraph", "graph", "strict"}) {
    if (bytes.starts_with(word) && bytes.find('{') != std::string_view::npos) return "is_dot";
  }
  return "not_json";
}

}  // namespace

bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const auto first = bytes.substr(0, 4);
  return first.size() == 4 && std::ranges::count(first, '\0') >= 2 &&
         first.find_first_of("{[") != std::string_view::npos;
}

std::optional<std::string_view> checked_start(std::string_view bytes, Problems& problems) {
  if (looks_like_utf16(bytes)) {
    problems.error("utf16", 0);
    return std::nullopt;
  }
  if (bytes.starts_with(utf8_mark)) {
    problems.warning("byte_order_mark", 0);
    bytes.remove_prefix(utf8_mark.size());
  }
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    problems.error("empty_file", 0);
    return std::nullopt;
  }
  if (bytes[first] != '{' && bytes[first] != '[') {
    problems.error(other_format(bytes.substr(first)), first, {}, {excerpt(bytes, first)});
    return std::nullopt;
  }
  return bytes;
}

}  // namespace saite::io
