// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

namespace saite {

/// A T that most owners do not need: one pointer wide while it equals the default T, a value like
/// any other otherwise (copying copies, comparing compares what it holds).
///     Sparse<ActorDetails> details;
///     details->tags.size();              // reads; the shared default where nothing was set
///     details.edit().tags.push_back(t);  // makes room at first use
template <class T>
class Sparse {
 public:
  Sparse() = default;
  Sparse(const Sparse& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
  Sparse(Sparse&&) noexcept = default;
  Sparse& operator=(Sparse other) noexcept {
    held_ = std::move(other.held_);
    return *this;
  }
  ~Sparse() = default;

  const T& operator*() const { return held_ ? *held_ : nothing(); }
  const T* operator->() const { return &**this; }
  T& edit() {
    if (!held_) held_ = std::make_unique<T>();
    return *held_;
  }
  [[nodiscard]] bool empty() const { return !held_ || *held_ == nothing(); }

  friend bool operator==(const Sparse& a, const Sparse& b) { return *a == *b; }

 private:
  static const T& nothing() {
    static const T value{};
    return value;
  }

  std::unique_ptr<T> held_;
};

}  // namespace saite
