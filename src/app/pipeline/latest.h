// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "src/app/jobs/jobs.h"
#include "src/study/results.h"

namespace saite::app {

/// One answer that is worked out in the background, and anew when what was asked has changed. While
/// it is made anew the old one stays, so that nothing flickers.
///     Latest<Wish, Suggestions> latest(jobs);
///     each frame: if (latest.stale(wish)) latest.start(wish, {"job.suggest"}, work);
///                 show(latest.view());
/// `work` is Result<Value>(Progress&) and runs on a worker.
template <class Key, class Value>
class Latest {
 public:
  using View = study::Arriving<Value>;

  explicit Latest(Jobs& jobs) : desk_(std::make_shared<Desk>(jobs)) {}

  [[nodiscard]] const View& view() const { return desk_->view; }
  /// Rises with every answer.
  [[nodiscard]] std::uint64_t revision() const { return desk_->revision; }
  /// Whether this was not asked yet.
  [[nodiscard]] bool stale(const Key& key) const { return !(desk_->key == key); }

  template <class Work>
  void start(Key key, const edit::Label& label, Work work) {
    stop();
    desk_->key = std::move(key);
    desk_->view.state = study::Arrival::waiting;
    const std::uint64_t asked = desk_->asked;
    desk_->job =
        desk_->jobs.start({.label = label,
                           .work = [desk = desk_, asked, work = std::move(work)](
                                       Jobs::Port& port) mutable -> Jobs::Delivery {
                             auto made = std::make_shared<Result<Value>>(work(port.progress()));
                             return [desk, asked, made] { desk->take(asked, std::move(*made)); };
                           },
                           .cancelled =
                               [desk = desk_, asked] {
                                 if (desk->asked == asked)
                                   desk->view.state = study::Arrival::cancelled;
                               },
                           .yields = true});
  }
  /// Makes the same question stale, after it failed or was cancelled.
  void retry() { desk_->key.reset(); }
  /// Forgets question and answer.
  void reset() {
    stop();
    desk_->key.reset();
    desk_->view = {};
    ++desk_->revision;
  }

 private:
  struct Desk {
    explicit Desk(Jobs& all_jobs) : jobs(all_jobs) {}

    Jobs& jobs;
    View view;
    std::optional<Key> key;
    std::uint64_t asked = 0;
    std::uint64_t revision = 1;
    JobId job = JobId::none;

    void take(std::uint64_t answered, Result<Value> made) {
      if (answered != asked) return;
      ++revision;
      view.error.reset();
      if (made) {
        view.state = study::Arrival::ready;
        view.result = std::make_shared<const Value>(std::move(*made));
      } else if (made.error().code == cancelled_error().code) {
        view.state = study::Arrival::cancelled;
      } else {
        view.state = study::Arrival::failed;
        view.result.reset();
        view.error = made.error();
      }
    }
  };

  void stop() {
    ++desk_->asked;
    desk_->jobs.cancel(desk_->job);
    desk_->job = JobId::none;
  }

  std::shared_ptr<Desk> desk_;
};

}  // namespace saite::app
