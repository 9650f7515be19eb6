// SPDX-License-Identifier: Apache-2.0
#include "render/cairo/png_resolution.h"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace saite::cairo {
namespace {

// Signature of 8 bytes, then the header chunk: length, name, 13 bytes, checksum.
constexpr std::size_t after_header = 8 + 4 + 4 + 13 + 4;

void append_big_endian(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU));
  }
}

/// CRC-32 as PNG wants it (ISO 3309).
std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

}  // namespace

std::string with_resolution(std::string png, double dots_per_inch) {
  if (png.size() < after_header || !png.starts_with("\x89PNG")) return png;
  const auto a_metre = static_cast<std::uint32_t>(std::lround(dots_per_inch / 0.0254));
  std::string body = "pHYs";
  append_big_endian(body, a_metre);
  append_big_endian(body, a_metre);
  body.push_back(1);  // the unit is the metre
  std::string chunk;
  append_big_endian(chunk, 9);
  chunk += body;
  append_big_endian(chunk, checksum(body));
  png.insert(after_header, chunk);
  return png;
}

}  // namespace saite::cairo
