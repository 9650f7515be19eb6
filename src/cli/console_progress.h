// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>

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
/// No longer: they end the program as those who start it expect. For the window.
void release_interrupts();
[[nodiscard]] bool interrupted();

/// While one lives, the first request to end does so at once. For work that cannot be stopped half
/// way and has written nothing yet, such as drawing into memory.
class EndsAtOnce {
 public:
  /// `last_words` are a line of standard error; they must outlive this.
  explicit EndsAtOnce(const std::string& last_words);
  ~EndsAtOnce();
  EndsAtOnce(const EndsAtOnce&) = delete;
  EndsAtOnce& operator=(const EndsAtOnce&) = delete;
};

}  // namespace saite::cli
