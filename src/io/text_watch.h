// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "src/io/problem.h"

namespace saite::io {

/// Notices in the texts of a file what people cannot see: letters that cannot be shown, and names
/// that are not composed (base/text.h), which may stand elsewhere in another form.
class TextWatch {
 public:
  /// For texts that are not ordinary (is_ordinary()). What is counted is said once for all that
  /// `problems` has entered.
  void look_closely(std::string_view text, std::size_t offset, Problems& problems);

  [[nodiscard]] bool has_uncomposed() const { return !uncomposed_.empty(); }
  /// Has a composed text of the same file been met as another form of one that is not?
  void meet(std::string_view text);
  /// One warning for all names that the file has in two forms.
  void report_twins(Problems& problems) const;

 private:
  struct Seen {
    std::string written;
    std::size_t offset = 0;
    bool twin = false;  // the file has it in another form too
  };

  std::unordered_map<std::string, Seen> uncomposed_;  // by composed form
};

}  // namespace saite::io
