// SPDX-License-Identifier: Apache-2.0
// Any bytes as a file of gzip: unpacking ends with bytes or with an error that is said, and never
// with more than was allowed. What gzip packs comes out as it was, in one member or two, whatever
// stands behind; what is cut off is damaged.

#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/base/progress.h"
#include "src/io/exchange/gzip.h"
#include "tests/fuzz/choices.h"

namespace {

using saite::fuzz::require;

constexpr std::size_t most = std::size_t{1} << 16U;

std::string packed(std::string_view text, int level) {
  z_stream stream{};
  require(deflateInit2(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 100, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  require(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

void require_same(std::string_view text, std::size_t cut, int level) {
  saite::NullProgress progress;
  const std::string first = packed(text.substr(0, cut), level);
  const std::string both = first + packed(text.substr(cut), level);
  const auto whole = saite::exchange::unpack_gzip(both + std::string(cut % 600, '\0'), progress);
  require(whole.has_value() && whole->view() == text);
  const auto half = saite::exchange::unpack_gzip(first.substr(0, first.size() - 1), progress);
  require(!half.has_value() && half.error().code == "gzip_damaged");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (data[0] < 8) {
    require_same(bytes.substr(2), data[1] % (size - 1), data[0] % 3);
    return 0;
  }
  saite::NullProgress progress;
  const auto unpacked = saite::exchange::unpack_gzip(bytes, progress, most);
  require(unpacked.has_value() ? unpacked->view().size() <= most
                               : unpacked.error().code == "gzip_damaged" ||
                                     unpacked.error().code == "gzip_too_large");
  if (!saite::exchange::is_gzip(bytes)) require(!unpacked.has_value());
  return 0;
}
