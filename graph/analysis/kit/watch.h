// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "graph/base/progress.h"

namespace saite::analysis {

/// Asks a Progress only now and then, so that a tight loop can ask at every turn.
///     Watch watch(progress);
///     while (…) if (watch.stop()) return cancelled_error();
/// A loop with expensive iterations says what one costs: 65,536 are the time of one question.
class Watch {
 public:
  explicit Watch(const Progress& progress) : progress_(progress) {}

  [[nodiscard]] bool stop(std::uint64_t cost = 1) {
    spent_ += cost;
    if (spent_ < 65'536) return false;
    spent_ = 0;
    return progress_.cancelled();
  }

 private:
  const Progress& progress_;
  std::uint64_t spent_ = 0;
};

/// For a part of some work that can be stopped with it but tells nothing of how far it is.
class StopOnly final : public Progress {
 public:
  explicit StopOnly(const Progress& whole) : whole_(whole) {}
  void report(double) override {}
  [[nodiscard]] bool cancelled() const override { return whole_.cancelled(); }

 private:
  const Progress& whole_;
};

/// Reports how far an iteration has come that ends when what is left falls to `goal` (below 1):
/// in even steps where it shrinks by the same factor each time.
class Convergence {
 public:
  Convergence(Progress& progress, double goal) : progress_(progress), goal_(goal) {}

  void report(double left) {
    if (!(left > 0) || !(left < 1)) return;
    const double fraction = std::min(1.0, std::log(left) / std::log(goal_));
    if (fraction > reported_) progress_.report(reported_ = fraction);
  }

 private:
  Progress& progress_;
  double goal_;
  double reported_ = 0;
};

}  // namespace saite::analysis
