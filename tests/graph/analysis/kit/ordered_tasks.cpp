// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/ordered_tasks.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "tests/support/cancel_after.h"
#include "tests/support/threads.h"

namespace saite::analysis::ordered_tasks_test {
namespace {

using project::Index;

/// Floating-point numbers whose sum depends on the order of adding.
struct Sums {
  std::vector<double> values;
  Sums& operator+=(const Sums& other) {
    add_to(values, other.values);
    return *this;
  }
};

constexpr Index items = 1000;

double item(Index i) {
  return std::sin(i) * std::pow(10.0, i % 17);
}

std::optional<Sums> sum_in(Index tasks, const Progress& progress) {
  return ordered_sum(
      tasks, Sums{std::vector<double>(2, 0.0)},
      [&](Index task, Sums& part) {
        for (Index i = task; i < items; i += tasks) {
          part.values[0] += item(i);
          part.values[1] += 1;
        }
      },
      progress);
}

}  // namespace

TEST_CASE("ordered_sum: the same bits from any number of threads, as if added one by one") {
  NullProgress progress;
  for (const Index tasks : {1U, 2U, 7U, 64U}) {
    double expected = 0;
    for (Index task = 0; task < tasks; ++task) {
      double part = 0;
      for (Index i = task; i < items; i += tasks) part += item(i);
      expected += part;
    }
    for (const std::size_t threads : {1UL, 2UL, 4UL}) {
      const auto sum = test::with_threads(threads, [&] { return sum_in(tasks, progress); });
      REQUIRE(sum);
      CHECK(sum->values[0] == expected);
      CHECK(sum->values[1] == items);
    }
  }
}

TEST_CASE("ordered_sum: zero without tasks, nothing once cancelled") {
  NullProgress progress;
  const auto none = ordered_sum(
      0, Sums{{3.5}}, [](Index, Sums&) { FAIL("there is no task"); }, progress);
  REQUIRE(none);
  CHECK(none->values == std::vector<double>{3.5});
  for (const Index tasks : {1U, 8U}) {
    CHECK_FALSE(sum_in(tasks, test::CancelAfter(0)));
    CHECK_FALSE(sum_in(tasks, test::CancelAfter(1)));
  }
}

TEST_CASE("ordered_task_count: no more tasks than items, and less than half a gigabyte of sums") {
  CHECK(ordered_task_count(0, 10) == 0);
  CHECK(ordered_task_count(3, 10) == 3);
  CHECK(ordered_task_count(1'000'000, 10) == 64);
  for (const std::size_t doubles : {1'000'000UL, 5'000'000UL, 16'000'000UL}) {
    CHECK(ordered_task_count(1000, doubles) * doubles * sizeof(double) <= 512UL * 1024 * 1024);
  }
  CHECK(ordered_task_count(1000, 1'000'000'000) == 4);  // never fewer, whatever they take
}

}  // namespace saite::analysis::ordered_tasks_test
