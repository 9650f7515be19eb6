// SPDX-License-Identifier: Apache-2.0
#include "src/app/jobs/jobs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using namespace saite;
using namespace std::chrono_literals;
using app::JobId;
using app::Jobs;

/// Polls until `done` or a few seconds are over.
template <class Done>
bool wait_for(Jobs& jobs, Done done) {
  for (int i = 0; i < 5000 && !done(); ++i) {
    jobs.poll();
    std::this_thread::sleep_for(1ms);
  }
  return done();
}

/// Works until somebody cancels it.
Jobs::Job endless(std::atomic<bool>& begun) {
  return {.label = {"job.read", {"x"}}, .work = [&begun](Jobs::Port& port) -> Jobs::Delivery {
            begun = true;
            while (!port.progress().cancelled()) std::this_thread::sleep_for(1ms);
            return {};
          }};
}

TEST_CASE("what a job finds is delivered on the polling thread") {
  Jobs jobs(2);
  const auto here = std::this_thread::get_id();
  std::thread::id worked;
  std::thread::id delivered;
  jobs.start({.label = {"job.read"}, .work = [&](Jobs::Port&) -> Jobs::Delivery {
                const auto there = std::this_thread::get_id();
                return [&, there] {
                  worked = there;
                  delivered = std::this_thread::get_id();
                };
              }});
  CHECK_FALSE(jobs.idle());
  jobs.finish();
  CHECK(jobs.idle());
  CHECK(delivered == here);
  CHECK(worked != here);
}

/// Counts how often it was let on, until somebody cancels it.
Jobs::Job counting(std::atomic<int>& turns, bool yields) {
  return {.label = {"job.read"},
          .work = [&turns](Jobs::Port& port) -> Jobs::Delivery {
            while (!port.progress().cancelled()) {
              ++turns;
              std::this_thread::sleep_for(1ms);
            }
            return {};
          },
          .cancelled = {},
          .yields = yields};
}

TEST_CASE("what yields stands still while jobs are paused, what does not goes on") {
  Jobs jobs(2);
  std::atomic<int> yielding = 0;
  std::atomic<int> urgent = 0;
  jobs.start(counting(yielding, true));
  jobs.start(counting(urgent, false));
  REQUIRE(wait_for(jobs, [&] { return yielding > 3 && urgent > 3; }));
  jobs.pause(true);
  std::this_thread::sleep_for(30ms);  // for the turn under way
  const int stood = yielding;
  const int went = urgent;
  REQUIRE(wait_for(jobs, [&] { return urgent > went + 10; }));
  CHECK(yielding == stood);
  SUBCASE("until they go on") {
    jobs.pause(false);
    CHECK(wait_for(jobs, [&] { return yielding > stood + 3; }));
  }
  SUBCASE("and ends at once where it is cancelled meanwhile") {
    jobs.cancel_all();
    CHECK(wait_for(jobs, [&] { return jobs.idle(); }));
  }
  SUBCASE("and does not keep them from ending") {}
}

TEST_CASE("to finish ends a pause") {
  Jobs jobs(1);
  int done = 0;
  jobs.pause(true);
  jobs.start({.label = {"job.read"},
              .work = [&](Jobs::Port& port) -> Jobs::Delivery {
                static_cast<void>(port.progress().cancelled());
                return [&] { ++done; };
              },
              .cancelled = {},
              .yields = true});
  jobs.finish();
  CHECK(done == 1);
}

TEST_CASE("parts are delivered before the end, in order") {
  Jobs jobs(1);
  std::vector<int> parts;
  jobs.start({.label = {"job.read"}, .work = [&](Jobs::Port& port) -> Jobs::Delivery {
                for (int i = 0; i < 3; ++i) port.post([&parts, i] { parts.push_back(i); });
                return [&parts] { parts.push_back(99); };
              }});
  jobs.finish();
  CHECK(parts == std::vector<int>{0, 1, 2, 99});
}

TEST_CASE("a cancelled job delivers nothing, not even what it posted before") {
  Jobs jobs(1);
  std::atomic<bool> begun = false;
  bool posted = false;
  bool ended = false;
  bool told = false;
  const JobId id = jobs.start({.label = {"job.read"},
                               .work = [&](Jobs::Port& port) -> Jobs::Delivery {
                                 port.post([&posted] { posted = true; });
                                 begun = true;
                                 while (!port.progress().cancelled()) {
                                   std::this_thread::sleep_for(1ms);
                                 }
                                 return [&ended] { ended = true; };
                               },
                               .cancelled = [&told] { told = true; }});
  while (!begun) std::this_thread::sleep_for(1ms);
  jobs.cancel(id);
  CHECK(jobs.list().at(0).stopping);
  jobs.finish();
  CHECK_FALSE(posted);
  CHECK_FALSE(ended);
  CHECK(told);
}

TEST_CASE("a delivery may cancel what was delivered in the same breath") {
  Jobs jobs(1);
  JobId second = JobId::none;
  bool second_came = false;
  std::atomic<int> done = 0;
  jobs.start({.label = {"a"}, .work = [&](Jobs::Port&) -> Jobs::Delivery {
                ++done;
                return [&] { jobs.cancel(second); };
              }});
  second = jobs.start({.label = {"b"}, .work = [&](Jobs::Port&) -> Jobs::Delivery {
                         ++done;
                         return [&] { second_came = true; };
                       }});
  while (done < 2) std::this_thread::sleep_for(1ms);
  std::this_thread::sleep_for(5ms);
  jobs.finish();
  CHECK_FALSE(second_came);
}

TEST_CASE("the list tells label, fraction and state; fractions never go back") {
  Jobs jobs(1);
  std::atomic<bool> begun = false;
  std::atomic<bool> go = false;
  jobs.start({.label = {"job.read", {"file"}}, .work = [&](Jobs::Port& port) -> Jobs::Delivery {
                port.progress().report(0.5);
                port.progress().report(0.2);
                begun = true;
                while (!go) std::this_thread::sleep_for(1ms);
                return {};
              }});
  jobs.start({.label = {"job.save"}, .work = [](Jobs::Port&) -> Jobs::Delivery { return {}; }});
  while (!begun) std::this_thread::sleep_for(1ms);
  const auto list = jobs.list();
  REQUIRE(list.size() == 2);
  CHECK(list[0].label == edit::Label{"job.read", {"file"}});
  CHECK(list[0].fraction == 0.5);
  CHECK(list[0].running);
  CHECK_FALSE(list[1].running);
  CHECK(list[0].seconds >= 0);
  go = true;
  jobs.finish();
  CHECK(jobs.list().empty());
}

TEST_CASE("a job that waits is cancelled without ever running") {
  Jobs jobs(1);
  std::atomic<bool> begun = false;
  const JobId first = jobs.start(endless(begun));
  bool ran = false;
  bool told = false;
  const JobId second = jobs.start({.label = {"b"},
                                   .work = [&](Jobs::Port&) -> Jobs::Delivery {
                                     ran = true;
                                     return {};
                                   },
                                   .cancelled = [&] { told = true; }});
  jobs.cancel(second);
  while (!begun) std::this_thread::sleep_for(1ms);
  jobs.cancel(first);
  jobs.finish();
  CHECK_FALSE(ran);
  CHECK(told);
}

TEST_CASE("work that throws ends as a cancelled job") {
  Jobs jobs(1);
  bool told = false;
  jobs.start({.label = {"a"},
              .work = [](Jobs::Port&) -> Jobs::Delivery { throw std::bad_alloc(); },
              .cancelled = [&] { told = true; }});
  jobs.finish();
  CHECK(told);
}

TEST_CASE("the end of the jobs waits for the workers and stops them") {
  std::atomic<bool> begun = false;
  std::atomic<bool> ended = false;
  {
    Jobs jobs(1);
    Jobs::Job job = endless(begun);
    job.work = [&, work = std::move(job.work)](Jobs::Port& port) {
      auto delivery = work(port);
      std::this_thread::sleep_for(20ms);  // whoever did not wait would be gone by now
      ended = true;
      return delivery;
    };
    jobs.start(std::move(job));
    while (!begun) std::this_thread::sleep_for(1ms);
    CHECK_FALSE(ended);
  }
  CHECK(ended);
}

TEST_CASE("whoever sleeps is woken when there is something to poll") {
  std::atomic<int> woken = 0;
  Jobs jobs(1, [&] { ++woken; });
  jobs.start({.label = {"a"}, .work = [](Jobs::Port& port) -> Jobs::Delivery {
                port.post([] {});
                return {};
              }});
  CHECK(wait_for(jobs, [&] { return jobs.idle(); }));
  CHECK(woken == 2);
}

TEST_CASE("many jobs from many deliveries: every one arrives once") {
  Jobs jobs(4);
  int arrived = 0;
  for (int i = 0; i < 200; ++i) {
    jobs.start({.label = {"a"}, .work = [&, i](Jobs::Port& port) -> Jobs::Delivery {
                  port.post([&] { ++arrived; });
                  return [&, i] {
                    ++arrived;
                    if (i % 2 == 0) {
                      jobs.start({.label = {"b"}, .work = [&](Jobs::Port&) -> Jobs::Delivery {
                                    return [&] { ++arrived; };
                                  }});
                    }
                  };
                }});
  }
  jobs.finish();
  CHECK(arrived == 500);
}

TEST_CASE("what other threads post runs on the polling thread, in their order, and wakes it") {
  std::atomic<int> woken = 0;
  Jobs jobs(1, [&woken] { ++woken; });
  const auto here = std::this_thread::get_id();
  std::vector<int> seen;
  std::thread other([&] {
    for (int i = 0; i < 100; ++i) {
      jobs.post([&seen, &jobs, here, i] {
        CHECK(std::this_thread::get_id() == here);
        seen.push_back(i);
        if (i == 99) jobs.post([&seen] { seen.push_back(100); });  // from within, too
      });
    }
  });
  other.join();
  CHECK(seen.empty());
  CHECK(woken > 0);
  CHECK(wait_for(jobs, [&] { return seen.size() == 101; }));
  CHECK(std::ranges::is_sorted(seen));
}

}  // namespace
