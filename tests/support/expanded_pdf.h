// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zlib.h>

#include <array>
#include <string>
#include <string_view>

namespace saite::test {

/// What zlib packed, as far as it can be read.
inline std::string inflated(std::string_view packed) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return {};
  std::string plain(packed);  // zlib wants bytes that may be written
  stream.next_in = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_in = static_cast<uInt>(plain.size());
  std::string out;
  std::array<char, 4096> room{};
  int status = Z_OK;
  while (status == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    status = inflate(&stream, Z_NO_FLUSH);
    out.append(room.data(), room.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  return out;
}

/// A PDF and all its packed streams: newer Cairo packs what is said of the document too.
inline std::string expanded_pdf(std::string_view pdf) {
  std::string all(pdf);
  constexpr std::string_view begin = "stream\n";
  for (std::size_t at = pdf.find(begin); at != std::string_view::npos; at = pdf.find(begin, at)) {
    at += begin.size();
    const std::size_t end = pdf.find("endstream", at);
    if (end == std::string_view::npos) break;
    all += inflated(pdf.substr(at, end - at));
    at = end + begin.size();
  }
  return all;
}

}  // namespace saite::test
