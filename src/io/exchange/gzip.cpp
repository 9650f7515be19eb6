// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>

#include "src/io/scan_fast.h"

namespace saite::exchange {
namespace {

constexpr std::size_t most_at_a_time = std::size_t{1} << 20U;
constexpr std::size_t least_at_a_time = std::size_t{1} << 14U;
constexpr int gzip_only = 15 + 16;  // the greatest window, and no other format than gzip

/// zlib's state, let go of in any case.
class Inflater {
 public:
  Inflater() : ready_(inflateInit2(&stream, gzip_only) == Z_OK) {}
  ~Inflater() {
    if (ready_) inflateEnd(&stream);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  [[nodiscard]] bool ready() const { return ready_; }

  z_stream stream{};

 private:
  bool ready_;
};

/// How much of `rest` the stream is given at a time.
void feed(z_stream& stream, std::string_view& rest) {
  const std::size_t size = std::min<std::size_t>(rest.size(), std::numeric_limits<uInt>::max() / 2);
  // zlib does not write there.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(rest.data()));
  stream.avail_in = static_cast<uInt>(size);
  rest.remove_prefix(size);
}

}  // namespace

bool is_gzip(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B\x08");
}

Result<io::FileBytes> unpack_gzip(std::string_view bytes, Progress& progress, std::size_t most) {
  Inflater inflater;
  if (!inflater.ready()) return Error{"gzip_damaged"};
  z_stream& stream = inflater.stream;
  // Texts are packed to a fifth or so.
  const std::size_t piece = std::clamp(bytes.size() * 5, least_at_a_time, most_at_a_time);
  io::FileBytes unpacked(piece);
  std::string_view rest = bytes;
  bool at_end = false;
  while (!at_end) {
    if (progress.cancelled()) return cancelled_error();
    if (stream.avail_in == 0) feed(stream, rest);
    const std::size_t have = unpacked.view().size();
    if (have + piece > unpacked.capacity()) unpacked.reserve(have * 3 / 2 + piece);
    stream.next_out = reinterpret_cast<Bytef*>(unpacked.end());
    stream.avail_out = static_cast<uInt>(piece);
    const int status = inflate(&stream, Z_NO_FLUSH);
    unpacked.grow_by(piece - stream.avail_out);
    if (unpacked.view().size() > most) {
      return Error{"gzip_too_large", {}, {std::to_string(most >> 20U)}};
    }
    const bool no_input = stream.avail_in == 0 && rest.empty();
    if (status == Z_STREAM_END) {
      // Blocks of zeros behind the last member are what tapes have there.
      const std::string_view behind(reinterpret_cast<const char*>(stream.next_in), stream.avail_in);
      at_end = no_input || !is_gzip(behind);
      if (!at_end) (void)inflateReset(&stream);
    } else if (status != Z_OK || (no_input && stream.avail_out > 0)) {
      return Error{"gzip_damaged"};
    }
  }
  std::memset(unpacked.end(), 0, io::scan_padding);
  return unpacked;
}

}  // namespace saite::exchange
