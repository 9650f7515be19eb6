// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <atomic>

#include "graph/analysis/registry/context.h"
#include "graph/base/progress.h"

namespace saite::app {

/// Finds betweenness on other threads while its owner measures what is quicker, so that all of it
/// is there sooner. What it finds stays in Context::live, which measures ask first.
///     BetweennessAhead ahead(context, progress);
///     ahead.start();
///     ahead.beside([&] { … });   // measures that need no betweenness
///     ahead.wait(0.5, 0.9);
///     …                          // measures that do
/// Stopped, and waited for, where it ends before. On one processor all is done in wait().
class BetweennessAhead {
 public:
  /// The context needs `live`; both must outlive this.
  BetweennessAhead(const analysis::Context& context, Progress& progress);
  ~BetweennessAhead();
  BetweennessAhead(const BetweennessAhead&) = delete;
  BetweennessAhead& operator=(const BetweennessAhead&) = delete;

  void start();
  /// From now on its progress is reported, as [from, to] of the whole. Nothing to do the second
  /// time, or where it was not started.
  void wait(double from, double to);
  /// Runs `work` on this thread, which does not help meanwhile: it would come late otherwise.
  template <class Work>
  auto beside(const Work& work) {
    return tbb::this_task_arena::isolate(work);
  }

 private:
  /// Silent until somebody waits.
  class Watched final : public Progress {
   public:
    explicit Watched(Progress& whole) : whole_(whole) {}
    void report(double fraction) override;
    [[nodiscard]] bool cancelled() const override { return stopped_ || whole_.cancelled(); }
    void show(double from, double to);
    void stop() { stopped_ = true; }

   private:
    Progress& whole_;
    std::atomic<double> from_ = 0;
    std::atomic<double> to_ = 0;
    std::atomic<bool> shown_ = false;
    std::atomic<bool> stopped_ = false;
  };

  const analysis::Context& context_;
  Watched watched_;
  tbb::task_group group_;
  bool running_ = false;
};

}  // namespace saite::app
