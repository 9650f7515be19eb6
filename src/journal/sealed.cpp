// SPDX-License-Identifier: Apache-2.0
#include "src/journal/sealed.h"

#include <zstd.h>

#include <array>
#include <memory>

namespace saite::journal {
namespace {

/// Fast, and a file of a network gets an eighth of its size all the same.
constexpr int level = 1;

struct ContextFreed {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

}  // namespace

std::string seal(std::string_view bytes) {
  const std::unique_ptr<ZSTD_CCtx, ContextFreed> context(ZSTD_createCCtx());
  if (!context) broken("no memory to compress with");
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string sealed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), sealed.data(), sealed.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) broken("bytes that cannot be compressed");
  sealed.resize(size);
  return sealed;
}

Result<std::string> unseal(std::string_view sealed) {
  const std::unique_ptr<ZSTD_DCtx, ContextFreed> context(ZSTD_createDCtx());
  if (!context) return Error{"journal_damaged"};
  // Piece by piece: the size that a damaged frame claims is not believed.
  std::string bytes;
  std::array<char, 1U << 17U> piece;
  ZSTD_inBuffer in{sealed.data(), sealed.size(), 0};
  for (;;) {
    ZSTD_outBuffer out{piece.data(), piece.size(), 0};
    const std::size_t left = ZSTD_decompressStream(context.get(), &out, &in);
    if (ZSTD_isError(left) != 0 || bytes.size() + out.pos > max_unsealed) break;
    bytes.append(piece.data(), out.pos);
    if (left == 0) {  // a whole frame with its sum
      if (in.pos < in.size) break;
      return bytes;
    }
    if (in.pos == in.size && out.pos < out.size) break;  // cut
  }
  return Error{"journal_damaged"};
}

std::uint64_t chained(std::uint64_t chain, std::string_view bytes) {
  for (const char c : bytes) chain = (chain ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return chain;
}

std::uint64_t chained(std::uint64_t chain, std::uint64_t number) {
  for (int i = 0; i < 8; ++i) chain = (chain ^ ((number >> (8 * i)) & 0xffU)) * 1099511628211ULL;
  return chain;
}

}  // namespace saite::journal
