// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace saite {

/// An expected failure, as a value. It holds no sentence: `code` is a key of the catalogues in
/// data/lang/, `args` fill the sentence's places, `where` says which part of the input is meant.
struct Error {
  std::string code;
  std::string where = {};
  std::vector<std::string> args = {};

  friend bool operator==(const Error&, const Error&) = default;
};

/// Stops the program when an invariant of the program itself is broken; never used for input.
[[noreturn]] inline void broken(const char* what) {
  std::fprintf(stderr, "saite: broken invariant: %s\n", what);
  std::abort();
}

/// Either a value or the reason why there is none.
///     auto network = io::read_file(path);
///     if (!network) return network.error();
///     use(*network);
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  [[nodiscard]] T& value() & { return get(); }
  [[nodiscard]] const T& value() const& { return const_cast<Result*>(this)->get(); }
  [[nodiscard]] T&& value() && { return std::move(get()); }
  T& operator*() & { return get(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(get()); }
  T* operator->() { return &get(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] const Error& error() const {
    if (has_value()) broken("error() of a result that holds a value");
    return *std::get_if<1>(&state_);
  }

 private:
  T& get() {
    if (!has_value()) broken("value() of a result that holds an error");
    return *std::get_if<0>(&state_);
  }

  std::variant<T, Error> state_;
};

/// Success without a value, or the reason of failure. `return {};` means success.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), failed_(true) {}

  [[nodiscard]] bool has_value() const { return !failed_; }
  explicit operator bool() const { return has_value(); }
  [[nodiscard]] const Error& error() const {
    if (!failed_) broken("error() of a result that succeeded");
    return error_;
  }

 private:
  Error error_;
  bool failed_ = false;
};

using Status = Result<void>;

}  // namespace saite
