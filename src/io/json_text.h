// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/model/value.h"

namespace saite::io {

/// Adds `text` to `out` as a JSON string with its quotes; characters beyond ASCII stand as they
/// are. `text` must be UTF-8.
void append_json_text(std::string& out, std::string_view text);
/// The shortest decimal that reads as the same number. `value` must be finite.
void append_json_number(std::string& out, double value);
void append_json_number(std::string& out, float value);
void append_json_number(std::string& out, std::int64_t value);
/// The same, always telling that it is no whole number: `56.0`.
void append_json_fraction(std::string& out, double value);

[[nodiscard]] std::string json_text(std::string_view text);
/// On one line, without blanks.
[[nodiscard]] std::string json_value(const model::Value& value);

}  // namespace saite::io
