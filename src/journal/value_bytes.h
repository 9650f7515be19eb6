// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "graph/base/error.h"
#include "graph/model/value.h"

namespace saite::journal {

/// A value in CBOR, the binary form of JSON: half the bytes, and a number that a float holds
/// exactly takes four of them, as those of layouts do. Integers too long for 64 bits are byte
/// strings of their digits.   Source: RFC 8949.
[[nodiscard]] std::string to_bytes(const model::Value& value);

/// Errors: journal_damaged for what to_bytes() would not write: other types, more than max_depth
/// levels, numbers that are not finite, bytes that follow.
Result<model::Value> value_of_bytes(std::string_view bytes);

inline constexpr std::size_t max_depth = 100;

}  // namespace saite::journal
