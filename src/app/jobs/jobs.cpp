// SPDX-License-Identifier: Apache-2.0
#include "src/app/jobs/jobs.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "src/app/jobs/low_priority.h"

namespace saite::app {
namespace {

using Clock = std::chrono::steady_clock;

struct Task {
  JobId id = JobId::none;
  Jobs::Job job;  // `work` belongs to the worker while it runs, to the polling thread otherwise
  bool yields = false;
  Clock::time_point asked = Clock::now();
  std::atomic<double> fraction{0};
  std::atomic<bool> running{false};
  std::atomic<bool> cancelled{false};
};

struct Ready {
  std::shared_ptr<Task> task;  // null: posted from outside
  Jobs::Delivery delivery;
  bool last = false;
};

/// What workers and the polling thread share.
struct Exchange {
  std::mutex mutex;
  std::condition_variable work_waits;
  std::condition_variable something_ready;
  std::deque<std::shared_ptr<Task>> waiting;
  std::deque<Ready> ready;
  std::condition_variable go_on;
  std::atomic<bool> paused{false};
  bool closing = false;
  std::function<void()> wake;

  void deliver(Ready item) {
    {
      const std::scoped_lock lock(mutex);
      ready.push_back(std::move(item));
    }
    something_ready.notify_all();
    if (wake) wake();
  }

  void stand_still(const Task& task) {
    std::unique_lock lock(mutex);
    go_on.wait(lock, [&] { return !paused || task.cancelled; });
  }
  /// Under the lock, so that nobody lies down after he was called.
  void change(const auto& what) {
    {
      const std::scoped_lock lock(mutex);
      what();
    }
    go_on.notify_all();
  }
};

class TaskPort final : public Jobs::Port, private Progress {
 public:
  TaskPort(Exchange& exchange, std::shared_ptr<Task> task)
      : exchange_(exchange), task_(std::move(task)) {}
  Progress& progress() override { return *this; }
  void post(Jobs::Delivery delivery) override {
    exchange_.deliver({task_, std::move(delivery), false});
  }

 private:
  void report(double fraction) override {
    double known = task_->fraction.load();
    while (fraction > known && !task_->fraction.compare_exchange_weak(known, fraction)) {
    }
  }
  [[nodiscard]] bool cancelled() const override {
    if (exchange_.paused && task_->yields) exchange_.stand_still(*task_);
    return task_->cancelled.load();
  }

  Exchange& exchange_;
  std::shared_ptr<Task> task_;
};

void run_task(Exchange& exchange, const std::shared_ptr<Task>& task) {
  Jobs::Delivery delivery;
  if (!task->cancelled) {
    task->running = true;
    TaskPort port(exchange, task);
    try {
      delivery = task->job.work(port);
    } catch (const std::exception&) {
      task->cancelled = true;  // out of memory, most likely: told as a cancelled job
    }
  }
  exchange.deliver({task, std::move(delivery), true});
}

void work_off(Exchange& exchange) {
  for (;;) {
    std::shared_ptr<Task> task;
    {
      std::unique_lock lock(exchange.mutex);
      exchange.work_waits.wait(lock, [&] { return exchange.closing || !exchange.waiting.empty(); });
      if (exchange.closing) return;
      task = std::move(exchange.waiting.front());
      exchange.waiting.pop_front();
    }
    run_task(exchange, task);
  }
}

unsigned useful_threads(unsigned wanted) {
  return wanted != 0 ? wanted : std::clamp(std::thread::hardware_concurrency(), 2U, 4U);
}

}  // namespace

struct Jobs::State {
  Exchange exchange;
  std::vector<std::shared_ptr<Task>> tasks;  // not yet ended; the polling thread's own
  std::uint64_t last_id = 0;
  std::vector<std::jthread> workers;
};

Jobs::Jobs(unsigned threads, std::function<void()> wake, bool gives_way)
    : state_(std::make_unique<State>()) {
  state_->exchange.wake = std::move(wake);
  for (unsigned i = 0; i < useful_threads(threads); ++i) {
    state_->workers.emplace_back([&exchange = state_->exchange, gives_way] {
      const LowPriority background(gives_way);
      work_off(exchange);
    });
  }
}

Jobs::~Jobs() {
  cancel_all();
  {
    const std::scoped_lock lock(state_->exchange.mutex);
    state_->exchange.closing = true;
  }
  state_->exchange.work_waits.notify_all();
  state_->workers.clear();  // joins
}

JobId Jobs::start(Job job) {
  auto task = std::make_shared<Task>();
  task->id = static_cast<JobId>(++state_->last_id);
  task->job = std::move(job);
  task->yields = task->job.yields;
  state_->tasks.push_back(task);
  const JobId id = task->id;
  {
    const std::scoped_lock lock(state_->exchange.mutex);
    state_->exchange.waiting.push_back(std::move(task));
  }
  state_->exchange.work_waits.notify_one();
  return id;
}

void Jobs::post(Delivery work) {
  state_->exchange.deliver({nullptr, std::move(work), false});
}

void Jobs::cancel(JobId id) {
  state_->exchange.change([&] {
    for (const auto& task : state_->tasks) {
      if (task->id == id) task->cancelled = true;
    }
  });
}

void Jobs::cancel_all() {
  state_->exchange.change([&] {
    for (const auto& task : state_->tasks) task->cancelled = true;
  });
}

void Jobs::pause(bool paused) {
  if (paused == state_->exchange.paused) return;
  state_->exchange.change([&] { state_->exchange.paused = paused; });
}

bool Jobs::paused() const {
  return state_->exchange.paused;
}

std::size_t Jobs::poll() {
  std::deque<Ready> ready;
  {
    const std::scoped_lock lock(state_->exchange.mutex);
    ready.swap(state_->exchange.ready);
  }
  std::size_t delivered = 0;
  for (Ready& item : ready) {
    if (!item.task) {
      item.delivery();
      ++delivered;
      continue;
    }
    Task& task = *item.task;
    // What happens now may cancel what stands behind it in the queue, so this is asked late.
    const bool cancelled = task.cancelled;
    Delivery delivery = std::move(item.delivery);
    if (item.last) {
      if (cancelled) delivery = std::move(task.job.cancelled);
      task.job.work = nullptr;
      std::erase_if(state_->tasks, [&](const auto& other) { return other.get() == &task; });
    } else if (cancelled) {
      delivery = nullptr;
    }
    if (delivery) {
      delivery();
      ++delivered;
    }
  }
  return delivered;
}

void Jobs::finish() {
  pause(false);
  for (;;) {
    poll();
    if (idle()) return;
    std::unique_lock lock(state_->exchange.mutex);
    state_->exchange.something_ready.wait(lock, [&] { return !state_->exchange.ready.empty(); });
  }
}

bool Jobs::idle() const {
  return state_->tasks.empty();
}

bool Jobs::has(JobId id) const {
  return std::ranges::any_of(state_->tasks, [&](const auto& task) { return task->id == id; });
}

std::vector<JobView> Jobs::list() const {
  std::vector<JobView> views;
  for (const auto& task : state_->tasks) {
    JobView view;
    view.id = task->id;
    view.label = task->job.label;
    view.fraction = task->fraction;
    view.seconds = std::chrono::duration<double>(Clock::now() - task->asked).count();
    view.running = task->running;
    view.stopping = task->cancelled;
    views.push_back(std::move(view));
  }
  return views;
}

const std::function<void()>& Jobs::wake() const {
  return state_->exchange.wake;
}

}  // namespace saite::app
