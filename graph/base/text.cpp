// SPDX-License-Identifier: Apache-2.0
#include "graph/base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>

#include "graph/base/error.h"
#include "graph/base/utf8.h"

namespace saite {
namespace {

bool is_ascii(char byte) {
  return static_cast<signed char>(byte) >= 0;
}

/// Whether all letters lie below U+0300, where the marks begin that NFC would join to a letter:
/// such a text is composed. The letters from there on begin with a byte of 0xCC or more.
bool is_plain(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  for (; end - at >= 8; at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, sizeof eight);
    if ((eight & 0x8080808080808080U) == 0) continue;
    for (int i = 0; i < 8; ++i) {
      if (static_cast<unsigned char>(at[i]) >= 0xCC) return false;
    }
  }
  for (; at != end; ++at) {
    if (static_cast<unsigned char>(*at) >= 0xCC) return false;
  }
  return true;
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) broken("ICU without its data for NFC");
  return *normalizer;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

bool is_composed_slow(std::string_view text) {
  if (text.size() > std::numeric_limits<std::int32_t>::max()) return true;  // no name is that long
  UErrorCode status = U_ZERO_ERROR;
  const bool composed = nfc().isNormalizedUTF8(piece(text), status) != 0;
  return composed || U_FAILURE(status) || first_ill_formed(text).has_value();
}

std::string compose(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out);
  nfc().normalizeUTF8(0, piece(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

}  // namespace

bool is_composed(std::string_view text) {
  return is_plain(text) || is_composed_slow(text);
}

std::string composed(std::string_view text) {
  return is_composed(text) ? std::string(text) : compose(text);
}

std::string composed(std::string&& text) {
  return is_composed(text) ? std::move(text) : compose(text);
}

bool same_name(std::string_view a, std::string_view b) {
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (at_a == a.end() && at_b == b.end()) return true;
  // Composed or not, a letter of ASCII begins anew: before it texts are equal, or they are not.
  const bool a_parts = at_a == a.end() || is_ascii(*at_a);
  const bool b_parts = at_b == b.end() || is_ascii(*at_b);
  if (a_parts && b_parts) return false;
  const bool a_composed = is_composed(a);
  const bool b_composed = is_composed(b);
  if (a_composed && b_composed) return false;
  if (a_composed) return a == compose(b);
  if (b_composed) return compose(a) == b;
  return compose(a) == compose(b);
}

std::size_t name_hash(std::string_view text) {
  constexpr std::hash<std::string_view> hash;
  if (is_composed(text)) return hash(text);
  return hash(compose(text));
}

bool name_less(std::string_view a, std::string_view b) {
  const bool a_composed = is_composed(a);
  const bool b_composed = is_composed(b);
  if (a_composed && b_composed) return a < b;
  if (a_composed) return a < compose(b);
  if (b_composed) return compose(a) < b;
  return compose(a) < compose(b);
}

}  // namespace saite
