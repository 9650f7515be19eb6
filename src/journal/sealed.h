// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/base/error.h"

/// The one door: whatever of a document's content the journal puts on the disk is sealed here, and
/// unsealed here when it comes back, so that what protects it later has one place to stand.
namespace saite::journal {

/// Compressed.   Cost: about 3 ms a megabyte.
[[nodiscard]] std::string seal(std::string_view bytes);

/// Errors: journal_damaged where it is nothing that seal() made, or would be more than
/// max_unsealed bytes.
Result<std::string> unseal(std::string_view sealed);

inline constexpr std::size_t max_unsealed = std::size_t{4} << 30U;  // as much as a file may be

/// A sum of bytes that follow others of the sum `chain`: whether any of them was changed, left out
/// or moved. Against accidents, not against enemies.   Source: FNV-1a, 64 bits, Fowler, Noll and
/// Vo.
[[nodiscard]] std::uint64_t chained(std::uint64_t chain, std::string_view bytes);
[[nodiscard]] std::uint64_t chained(std::uint64_t chain, std::uint64_t number);
inline constexpr std::uint64_t chain_start = 14695981039346656037ULL;

}  // namespace saite::journal
