// SPDX-License-Identifier: Apache-2.0
#include "src/app/jobs/low_priority.h"

#include <sys/resource.h>
#include <tbb/task_scheduler_observer.h>

namespace saite::app {
namespace {

/// Against a busy thread of the window it gets about a tenth of a processor: measures must arrive
/// on a busy machine too.
constexpr int lower_by = 10;

void step_back() {
  // On Linux 0 is the calling thread. Where it cannot be done all goes on, with slower frames.
  static_cast<void>(setpriority(PRIO_PROCESS, 0, lower_by));
}

}  // namespace

class LowPriority::Helpers final : public tbb::task_scheduler_observer {
 public:
  Helpers() { observe(true); }
  ~Helpers() override { observe(false); }
  Helpers(const Helpers&) = delete;
  Helpers& operator=(const Helpers&) = delete;

 private:
  void on_scheduler_entry(bool) override { step_back(); }
};

LowPriority::LowPriority(bool gives_way) {
  if (!gives_way) return;
  step_back();
  helpers_ = std::make_unique<Helpers>();
}

LowPriority::~LowPriority() = default;

}  // namespace saite::app
