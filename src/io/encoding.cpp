// SPDX-License-Identifier: Apache-2.0
#include "src/io/encoding.h"

#include <algorithm>
#include <cstdint>

namespace saite::io {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Length of the well-formed character at `at`; 0 where there is none.
std::size_t character_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!continues(1) || !continues(2)) return 0;
    if (first == 0xE0 && byte(1) < 0xA0) return 0;   // longer than needed
    if (first == 0xED && byte(1) >= 0xA0) return 0;  // half of a UTF-16 pair
    return 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!continues(1) || !continues(2) || !continues(3)) return 0;
    if (first == 0xF0 && byte(1) < 0x90) return 0;
    if (first == 0xF4 && byte(1) >= 0x90) return 0;  // beyond U+10FFFF
    return 4;
  }
  return 0;
}

/// The sort of file that the first bytes give away, as a code.
std::string_view other_format(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return "is_zip";
  if (bytes.starts_with("<")) return "is_xml";
  if (bytes.starts_with("%PDF") || bytes.starts_with("\x89PNG") || bytes.starts_with("\x1F\x8B")) {
    return "is_binary";
  }
  return "not_json";
}

}  // namespace

std::optional<std::size_t> first_ill_formed_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = character_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

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
