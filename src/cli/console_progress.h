// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>

#include "graph/base/progress.h"

namespace saite::cli {

/// A bar on standard error once work takes longer than 200 ms, where a person is looking (a
/// terminal) and --quiet was not said; cancelled by Ctrl-C (see catch_interrupts()).
class ConsoleProgress final : public Progress {
 public:
  explicit ConsoleProgress(bool quiet);
  ~ConsoleProgress() override { clear(); }

  void report(double fraction) override;
  [[nodiscard]] bool cancelled() const override;
  /// Wipes the bar, so that text can follow.
  void clear();

 private:
  std::mutex mutex_;
  const bool shown_;
  const std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point drawn_;
  int percent_ = -1;
};

/// From now on Ctrl-C and a request to end (SIGTERM) ask running work to stop; a second one ends
/// the program at once.
void catch_interrupts();
[[nodiscard]] bool interrupted();

}  // namespace saite::cli
