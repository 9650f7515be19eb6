// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/exact_lengths.h"

#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <charconv>
#include <cmath>
#include <string_view>

namespace saite::analysis {

using boost::multiprecision::cpp_int;
using project::Index;
using project::Projection;

namespace {

constexpr std::uint64_t modulus = LongLength::modulus;
constexpr int shortest_bits = 160;

/// digits · 10^exponent: the shortest that reads back as `strength`.
struct Decimal {
  std::uint64_t digits = 0;
  int exponent = 0;
};

Decimal decimal(double strength) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), strength,
                                 std::chars_format::scientific)
                       .ptr;
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t e = text.find('e');
  Decimal result;
  std::size_t from = e + 1;
  if (text[from] == '+') ++from;
  std::from_chars(text.data() + from, text.data() + text.size(), result.exponent);
  for (const char letter : text.substr(0, e)) {
    if (letter == '.') continue;
    result.digits = result.digits * 10 + static_cast<std::uint64_t>(letter - '0');
  }
  if (e > 1) result.exponent -= static_cast<int>(e) - 2;  // digits behind the point
  return result;
}

/// a^exponent modulo `modulus`.
cpp_int power(const cpp_int& a, std::uint64_t exponent) {
  return boost::multiprecision::powm(a, cpp_int(exponent), cpp_int(modulus));
}

/// 1/(digits · 10^exponent). At most 17 digits, so never a multiple of the modulus.
std::uint64_t residue(const Decimal& strength) {
  const auto tens = [](int exponent) {
    return power(10, static_cast<std::uint64_t>(std::max(exponent, 0)));
  };
  const cpp_int below = strength.digits * tens(strength.exponent) % modulus;
  const cpp_int inverse = power(below, modulus - 2);  // Fermat
  return static_cast<std::uint64_t>(cpp_int(inverse * tens(-strength.exponent) % modulus));
}

cpp_int shifted(const cpp_int& value, int bits) {
  cpp_int result = value;
  if (bits > 0) result <<= static_cast<unsigned>(bits);
  return result;
}

/// 2^scale/(digits · 10^exponent), rounded.
template <class Units>
Units units(const Decimal& strength, int scale) {
  const auto tens = [](int exponent) {
    cpp_int power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
  };
  const cpp_int above = shifted(tens(-strength.exponent), scale);
  const cpp_int below = shifted(strength.digits * tens(strength.exponent), -scale);
  const cpp_int rounded = (above + below / 2) / below;
  Units result;
  boost::multiprecision::export_bits(rounded, result.words.begin(), 64, false);
  return result;
}

struct Strengths {
  double least = 0;
  double greatest = 0;
};

Strengths range(const Projection& p) {
  Strengths range;
  for (Index e = 0; e < p.edge_count(); ++e) {
    const double strength = p.edge_weight(e);
    if (e == 0 || strength < range.least) range.least = strength;
    range.greatest = std::max(range.greatest, strength);
  }
  return range;
}

}  // namespace

template <class Length>
ExactArcLengths<Length> exact_arc_lengths(const Projection& p) {
  ExactArcLengths<Length> lengths;
  if (p.edge_count() == 0) return lengths;
  const int scale = shortest_bits + std::ilogb(range(p).greatest) + 1;
  lengths.of_edge.reserve(p.edge_count());
  for (Index e = 0; e < p.edge_count(); ++e) {
    const Decimal strength = decimal(p.edge_weight(e));
    lengths.of_edge.push_back({units<typename Length::Units>(strength, scale), residue(strength)});
  }
  return lengths;
}

template ExactArcLengths<LongLength> exact_arc_lengths(const Projection& projection);
template ExactArcLengths<LongestLength> exact_arc_lengths(const Projection& projection);

LengthsNeeded lengths_needed(const Projection& p) {
  if (!p.weighted() || p.edge_count() == 0) return LengthsNeeded::doubles;
  const Strengths strengths = range(p);
  // As powers of two: the ratio itself may be beyond a double.
  const int apart = std::ilogb(strengths.greatest) - std::ilogb(strengths.least) + 1;
  const int longest_path = apart + std::ilogb(static_cast<double>(p.size())) + 1;
  if (longest_path <= 36) return LengthsNeeded::doubles;  // 2^36 < 10¹¹
  return longest_path <= 220 ? LengthsNeeded::long_lengths : LengthsNeeded::longest_lengths;
}

}  // namespace saite::analysis
