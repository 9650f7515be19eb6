// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace saite::io {

/// Looks at a file while it is being read for nesting that no file of people has, so that gigabytes
/// of brackets are given up after the first piece. It counts brackets, whether in texts or not;
/// only when that count looks bad does it look closely.
class DepthWatch {
 public:
  /// `all` is what was read so far, `fresh` how much of it is new. True where the nesting is truly
  /// deeper than Assembler::depth_limit.   Cost: about 0.1 ns a byte where nothing is wrong.
  bool too_deep(std::string_view all, std::size_t fresh);

 private:
  std::int64_t open_ = 0;
  std::int64_t suspicious_ = 100'000;
};

/// Greatest nesting of JSON text, brackets in strings not counted. Cost: O(bytes).
[[nodiscard]] std::size_t nesting_depth(std::string_view json);

}  // namespace saite::io
