// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "graph/base/progress.h"

namespace saite::test {

/// Says "cancelled" from the given question on; 0: from the start.
class CancelAfter final : public Progress {
 public:
  explicit CancelAfter(int questions) : left_(questions) {}
  void report(double) override {}
  [[nodiscard]] bool cancelled() const override { return left_.fetch_sub(1) <= 0; }

 private:
  mutable std::atomic<int> left_;
};

}  // namespace saite::test
