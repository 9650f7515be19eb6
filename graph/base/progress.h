// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/error.h"

namespace saite {

/// How long work is watched and stopped. Implementations are thread-safe: kernels report from
/// worker threads, and the one who waits may cancel from another.
class Progress {
 public:
  virtual ~Progress() = default;

  /// `fraction` of the whole work that is done, in [0, 1]; never goes back.
  virtual void report(double fraction) = 0;

  /// True once somebody asked to stop. Kernels look at least every 50 ms.
  [[nodiscard]] virtual bool cancelled() const = 0;
};

/// For callers that neither watch nor stop.
class NullProgress final : public Progress {
 public:
  void report(double) override {}
  [[nodiscard]] bool cancelled() const override { return false; }
};

/// Maps a part of the work onto the range [from, to] of the whole.
class SubProgress final : public Progress {
 public:
  SubProgress(Progress& whole, double from, double to) : whole_(whole), from_(from), to_(to) {}
  void report(double fraction) override { whole_.report(from_ + fraction * (to_ - from_)); }
  [[nodiscard]] bool cancelled() const override { return whole_.cancelled(); }

 private:
  Progress& whole_;
  double from_;
  double to_;
};

/// The error that every cancelled piece of work returns.
[[nodiscard]] inline Error cancelled_error() {
  return Error{"cancelled"};
}

}  // namespace saite
