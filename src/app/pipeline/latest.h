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

  explicit Latest(Jobs& jobs) : shared_(std::make_shared<Shared>(jobs)) {}

  [[nodiscard]] const View& view() const { return shared_->view; }
  /// What was asked last; nothing before that, and after retry() and reset().
  [[nodiscard]] const std::optional<Key>& key() const { return shared_->key; }
  /// Rises with every answer.
  [[nodiscard]] std::uint64_t revision() const { return shared_->revision; }
  /// Whether this was not asked yet.
  [[nodiscard]] bool stale(const Key& key) const { return !(shared_->key == key); }

  template <class Work>
  void start(Key key, const edit::Label& label, Work work) {
    stop();
    shared_->key = std::move(key);
    shared_->view.state = study::Arrival::waiting;
    const std::uint64_t asked = shared_->asked;
    shared_->job = shared_->jobs.start(
        {.label = label,
         .work = [shared = shared_, asked,
                  work = std::move(work)](Jobs::Port& port) mutable -> Jobs::Delivery {
           auto made = std::make_shared<Result<Value>>(work(port.progress()));
           return [shared, asked, made] { shared->take(asked, std::move(*made)); };
         },
         .cancelled =
             [shared = shared_, asked] {
               if (shared->asked == asked) shared->view.state = study::Arrival::cancelled;
             },
         .yields = true});
  }
  /// Makes the same question stale, after it failed or was cancelled.
  void retry() { shared_->key.reset(); }
  /// Forgets question and answer.
  void reset() {
    stop();
    shared_->key.reset();
    shared_->view = {};
    ++shared_->revision;
  }

 private:
  struct Shared {
    explicit Shared(Jobs& all_jobs) : jobs(all_jobs) {}

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
    ++shared_->asked;
    shared_->jobs.cancel(shared_->job);
    shared_->job = JobId::none;
  }

  std::shared_ptr<Shared> shared_;
};

}  // namespace saite::app
