// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "graph/base/progress.h"
#include "src/edit/label.h"

namespace saite::app {

enum class JobId : std::uint64_t { none = 0 };

/// What the status area shows of a piece of work.
struct JobView {
  JobId id = JobId::none;
  edit::Label label;     // key `job.…` and arguments
  double fraction = 0;   // in [0, 1]
  double seconds = 0;    // since it was asked for
  bool running = false;  // false: waits for a free worker
  bool stopping = false;
};

/// Long work on worker threads, with results delivered on the thread that polls.
///     jobs.start({.label = {"job.read", {path}}, .work = [=](Jobs::Port& port) {
///       auto network = io::read_file(path, port.progress());
///       return [&, network = std::move(network)] { show(network); };   // on the polling thread
///     }});
///     each frame: jobs.poll();
/// All calls but post() and those of Port are made on one thread. A job that was cancelled delivers
/// nothing any more, not even what it posted before; `cancelled` runs instead (on the polling
/// thread). What the work holds (network snapshots) is let go of on the polling thread.
class Jobs {
 public:
  using Delivery = std::function<void()>;

  /// What work may do while it runs, on its worker thread.
  class Port {
   public:
    virtual ~Port() = default;
    virtual Progress& progress() = 0;
    /// Delivers something before the work's end.
    virtual void post(Delivery delivery) = 0;
  };

  struct Job {
    edit::Label label;
    std::function<Delivery(Port&)> work;
    Delivery cancelled = {};
    bool yields = false;  // stands still while paused()
  };

  /// `threads` 0: as many as useful here. `wake` is called from workers whenever there is something
  /// to poll, so that a window that waits for events wakes up; it must be thread-safe.
  /// `gives_way`: workers come second to the polling thread, see background.h.
  explicit Jobs(unsigned threads = 0, std::function<void()> wake = {}, bool gives_way = false);
  ~Jobs();  // cancels all and waits for the workers
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  JobId start(Job job);
  /// Runs `work` on the polling thread, with the next poll(): the one door for other threads, such
  /// as those of a server. May be called from any thread; nobody can cancel it.
  void post(Delivery work);
  /// Asks it to stop; unknown or finished ids are ignored.
  void cancel(JobId id);
  void cancel_all();
  /// Work that yields stands still, at the next look whether it is cancelled, until told otherwise.
  void pause(bool paused);
  [[nodiscard]] bool paused() const;
  /// Delivers what is ready. Returns how many deliveries ran.
  std::size_t poll();
  /// Polls until nothing runs or waits, paused or not: for the command line and tests.
  void finish();

  [[nodiscard]] bool idle() const;
  [[nodiscard]] bool has(JobId id) const;
  /// In the order they were asked for.
  [[nodiscard]] std::vector<JobView> list() const;
  [[nodiscard]] const std::function<void()>& wake() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::app
