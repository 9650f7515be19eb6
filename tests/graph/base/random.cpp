// SPDX-License-Identifier: Apache-2.0
#include "graph/base/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

namespace saite {
namespace {

TEST_CASE("SplitMix64 and xoshiro256** give the published stream") {
  // Transcribed independently: SplitMix64 of seed 0 begins e220a8397b1dcdaf; xoshiro256** of the
  // four words that follow from seed 0 begins as below.
  Random random(0);
  const std::array<std::uint64_t, 4> expected = {0x99ec5f36cb75f2b4ULL, 0xbf6e1f784956452aULL,
                                                 0x1a5f849d4933e6e0ULL, 0x6aa594f1262d2d2cULL};
  for (const std::uint64_t value : expected) CHECK(random.next() == value);
}

TEST_CASE("equal seeds give equal streams, others do not") {
  Random a(7);
  Random b(7);
  Random c(8);
  bool differs = false;
  for (int i = 0; i < 100; ++i) {
    const auto x = a.next();
    CHECK(x == b.next());
    differs = differs || x != c.next();
  }
  CHECK(differs);
}

TEST_CASE("uniform stays in [0, 1) and fills it evenly") {
  Random random(1);
  std::array<int, 10> bins{};
  for (int i = 0; i < 100000; ++i) {
    const double x = random.uniform();
    REQUIRE(x >= 0.0);
    REQUIRE(x < 1.0);
    ++bins[static_cast<std::size_t>(x * 10)];
  }
  for (const int count : bins) CHECK(std::abs(count - 10000) < 500);  // 5 standard deviations
}

TEST_CASE("below is unbiased, also for bounds that divide nothing") {
  Random random(2);
  std::array<int, 7> bins{};
  for (int i = 0; i < 70000; ++i) ++bins.at(random.below(7));
  for (const int count : bins) CHECK(std::abs(count - 10000) < 500);
  for (int i = 0; i < 100; ++i) CHECK(random.below(1) == 0);
  // Two thirds of 2^64: without rejection the lower half would come twice as often.
  const std::uint64_t bound = 0xAAAAAAAAAAAAAAAAULL;
  int low = 0;
  for (int i = 0; i < 10000; ++i) low += random.below(bound) < bound / 2 ? 1 : 0;
  CHECK(std::abs(low - 5000) < 250);
}

TEST_CASE("normal has mean 0 and deviation 1") {
  Random random(3);
  double sum = 0;
  double squares = 0;
  constexpr int count = 100000;
  for (int i = 0; i < count; ++i) {
    const double x = random.normal();
    sum += x;
    squares += x * x;
  }
  CHECK(std::abs(sum / count) < 0.02);
  CHECK(std::abs(squares / count - 1.0) < 0.03);
}

TEST_CASE("shuffle keeps all items and reaches every order") {
  Random random(4);
  std::set<std::vector<int>> orders;
  for (int i = 0; i < 500; ++i) {
    std::vector<int> items = {1, 2, 3, 4};
    random.shuffle(std::span(items));
    orders.insert(items);
    std::ranges::sort(items);
    REQUIRE(items == std::vector<int>{1, 2, 3, 4});
  }
  CHECK(orders.size() == 24);
}

TEST_CASE("streams of one seed differ") {
  std::set<std::uint64_t> seeds;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    for (std::uint64_t stream = 0; stream < 20; ++stream) seeds.insert(stream_seed(seed, stream));
  }
  CHECK(seeds.size() == 400);
}

}  // namespace
}  // namespace saite
