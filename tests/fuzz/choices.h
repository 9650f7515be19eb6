// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace saite::fuzz {

/// Ends the program: libFuzzer writes the input down.
inline void require(bool holds) {
  if (!holds) std::abort();
}

/// Reads choices from the fuzzer's bytes; 0 once they are used up.
class Choices {
 public:
  Choices(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  [[nodiscard]] bool left() const { return at_ < size_; }
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : next() % bound; }
  bool chance() { return below(2) == 1; }
  std::uint8_t next() { return left() ? data_[at_++] : std::uint8_t{0}; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

}  // namespace saite::fuzz
