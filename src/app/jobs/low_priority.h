// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace saite::app {

/// Makes the thread that constructs it, and whichever threads help it with parallel loops, come
/// second: the system gives them what the window leaves of the processors, so that a frame never
/// waits for a layout or a measure. Lives on the worker's own stack:
///     std::jthread([gives_way] { const Background background(gives_way); work(); });
/// Convention: where nobody waits for frames (command line, tests) nothing gives way. A thread that
/// has given way does so for good: only an administrator could raise it again.
class LowPriority {
 public:
  explicit LowPriority(bool gives_way);
  ~LowPriority();
  LowPriority(const LowPriority&) = delete;
  LowPriority& operator=(const LowPriority&) = delete;

 private:
  class Helpers;
  std::unique_ptr<Helpers> helpers_;
};

}  // namespace saite::app
