// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/base/json_string.h"
#include "graph/model/value.h"

namespace saite::io {

using saite::append_json_text;
using saite::json_text;

/// The shortest decimal that reads as the same number. `value` must be finite.
void append_json_number(std::string& out, double value);
void append_json_number(std::string& out, float value);
void append_json_number(std::string& out, std::int64_t value);
/// The same, always telling that it is no whole number: `56.0`.
void append_json_fraction(std::string& out, double value);

/// On one line, without blanks.
[[nodiscard]] std::string json_value(const model::Value& value);

}  // namespace saite::io
