// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <utility>

#include "graph/base/error.h"

namespace saite::io {

/// Owns an open file of the operating system.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  /// One that somebody else closes, such as standard input.
  [[nodiscard]] static Descriptor borrowed(int number) {
    Descriptor descriptor(number);
    descriptor.owned_ = false;
    return descriptor;
  }
  Descriptor(Descriptor&& other) noexcept
      : number_(std::exchange(other.number_, -1)), owned_(other.owned_) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    std::swap(owned_, other.owned_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { (void)close(); }

  [[nodiscard]] int number() const { return number_; }
  /// 0, or −1 with errno: closing is where some file systems tell that writing failed.
  int close() {
    const int number = std::exchange(number_, -1);
    return number >= 0 && owned_ ? ::close(number) : 0;
  }

 private:
  int number_;
  bool owned_ = true;
};

/// An error with the path and the system's own words for `reason` (a value of errno).
[[nodiscard]] inline Error system_error(const char* code, const std::filesystem::path& path,
                                        int reason) {
  return Error{code, {}, {path.string(), std::strerror(reason)}};
}

}  // namespace saite::io
