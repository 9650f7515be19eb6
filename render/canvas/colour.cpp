// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace saite::canvas {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

double to_linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t from_linear(double linear) {
  const double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(std::clamp(c, 0.0, 1.0) * 255));
}

std::uint8_t mix_channel(std::uint8_t a, std::uint8_t b, double t) {
  return from_linear(to_linear(a) * (1 - t) + to_linear(b) * t);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.empty() || text.front() != '#') return std::nullopt;
  text.remove_prefix(1);
  const bool is_short = text.size() == 3;
  if (!is_short && text.size() != 6 && text.size() != 8) return std::nullopt;
  std::array<int, 4> channel{0, 0, 0, 255};
  for (std::size_t i = 0; i < text.size() / (is_short ? 1 : 2); ++i) {
    const int high = hex_digit(text[is_short ? i : 2 * i]);
    const int low = hex_digit(text[is_short ? i : 2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    channel.at(i) = high * 16 + low;
  }
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(channel.at(i)); };
  return Colour{byte(0), byte(1), byte(2), byte(3)};
}

std::string to_hex(Colour colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  const auto put = [&](std::uint8_t channel) {
    text.push_back(digits[channel >> 4U]);
    text.push_back(digits[channel & 15U]);
  };
  put(colour.r);
  put(colour.g);
  put(colour.b);
  if (colour.a != 255) put(colour.a);
  return text;
}

Colour mix(Colour a, Colour b, double t) {
  t = std::clamp(t, 0.0, 1.0);
  if (t == 0) return a;
  if (t == 1) return b;
  const auto alpha = static_cast<std::uint8_t>(std::lround(a.a + (b.a - a.a) * t));
  return {mix_channel(a.r, b.r, t), mix_channel(a.g, b.g, t), mix_channel(a.b, b.b, t), alpha};
}

double luminance(Colour colour) {
  return 0.2126 * to_linear(colour.r) + 0.7152 * to_linear(colour.g) + 0.0722 * to_linear(colour.b);
}

double contrast(Colour a, Colour b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

}  // namespace saite::canvas
