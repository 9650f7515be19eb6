// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite {

/// Adds `text` to `out` as a JSON string with its quotes; characters beyond ASCII stand as they
/// are. `text` must be UTF-8.   Source: RFC 8259.
void append_json_text(std::string& out, std::string_view text);
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace saite
