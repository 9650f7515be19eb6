// SPDX-License-Identifier: Apache-2.0
// Small vocabulary types: results, sparse values, geometry, progress.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "graph/base/ids.h"
#include "graph/base/progress.h"
#include "graph/base/sparse.h"

namespace saite {
namespace {

Result<int> half(int value) {
  if (value % 2 != 0) return Error{"odd", "value", {std::to_string(value)}};
  return value / 2;
}

struct Recorder final : Progress {
  std::vector<double> seen;
  bool stop = false;
  void report(double fraction) override { seen.push_back(fraction); }
  [[nodiscard]] bool cancelled() const override { return stop; }
};

}  // namespace

TEST_CASE("a result is a value or a reason") {
  const auto good = half(4);
  REQUIRE(good);
  CHECK(*good == 2);
  const auto bad = half(3);
  CHECK_FALSE(bad);
  CHECK(bad.error() == Error{"odd", "value", {"3"}});
  CHECK(Status{}.has_value());
  CHECK(Status(Error{"no"}).error().code == "no");
}

TEST_CASE("ids of different things are different types") {
  static_assert(!std::is_convertible_v<ActorId, TieId>);
  static_assert(!std::is_convertible_v<int, ActorId>);
  CHECK(ActorId(1) < ActorId(2));
}

TEST_CASE("a sparse value behaves like the value") {
  Sparse<std::string> a;
  CHECK(a.empty());
  CHECK(a->empty());
  a.edit() = "x";
  Sparse<std::string> b = a;
  b.edit() += "y";
  CHECK(*a == "x");
  CHECK(*b == "xy");
  a = b;
  CHECK(a == b);
  Sparse<std::string> touched;
  touched.edit();
  CHECK(touched.empty());
  CHECK(touched == Sparse<std::string>{});
}

TEST_CASE("rectangles") {
  Rect box;
  CHECK(box.empty());
  box.include(Vec2{1, 2});
  CHECK_FALSE(box.empty());
  CHECK(box.width() == 0);
  box.include(Vec2{-1, 4});
  CHECK(box == Rect{{-1, 2}, {1, 4}});
  CHECK(box.centre() == Vec2{0, 3});
  CHECK(box.contains({0, 2}));
  CHECK_FALSE(box.contains({2, 2}));
  CHECK(box.overlaps({{0, 3}, {5, 5}}));
  CHECK_FALSE(box.overlaps({{1, 2}, {5, 5}}));
  Rect with_nothing = box;
  with_nothing.include(Rect{});
  CHECK(with_nothing == box);
  CHECK(normalised({0, 0}) == Vec2{0, 0});
  CHECK(length(normalised({3, 4})) == doctest::Approx(1));
  CHECK(dot(perpendicular({3, 4}), {3, 4}) == 0);
}

TEST_CASE("part of a work reports as its share of the whole") {
  Recorder whole;
  SubProgress part(whole, 0.5, 0.75);
  part.report(0);
  part.report(1);
  CHECK(whole.seen == std::vector<double>{0.5, 0.75});
  whole.stop = true;
  CHECK(part.cancelled());
}

}  // namespace saite
