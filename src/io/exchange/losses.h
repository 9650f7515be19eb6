// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace saite::exchange {

/// What a written file could not hold, counted: of each sort how many actors, ties or values lost
/// something. Sentences are in the catalogues under `loss.<code>`, with the count.
class Losses {
 public:
  void add(std::string_view code, std::size_t count = 1);
  [[nodiscard]] std::size_t of(std::string_view code) const;
  [[nodiscard]] bool empty() const { return counts_.empty(); }
  /// By code, in the order of its letters.
  [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& all() const {
    return counts_;
  }

 private:
  std::map<std::string, std::size_t, std::less<>> counts_;
};

}  // namespace saite::exchange
