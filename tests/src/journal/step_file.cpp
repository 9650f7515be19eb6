// SPDX-License-Identifier: Apache-2.0
#include "src/journal/step_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <vector>

#include "graph/base/random.h"
#include "src/edit/document.h"
#include "src/edit/step_value.h"
#include "tests/src/journal/support.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;
namespace fs = std::filesystem;

TEST_CASE("steps come back from the file as they were, and the file has no name") {
  const journal_test::Place place;
  const fs::path folder = place / "state/journal";
  journal::StepFile shelf(folder);
  CHECK_FALSE(fs::exists(folder));  // nothing before there is a step
  edit::Document document;
  Random random(11);
  std::vector<model::Value> put;
  std::vector<std::uint64_t> places;
  while (put.size() < 300) {
    if (!document.execute(test::random_step(document.network(), random))) continue;
    const edit::Step& step = document.history().step(document.history().done() - 1);
    const auto at = shelf.put(step);
    REQUIRE(at.has_value());
    places.push_back(*at);
    put.push_back(edit::to_value(step));
  }
  CHECK(fs::is_empty(folder));
  for (std::size_t i = put.size(); i-- > 0;) {
    const auto got = shelf.get(places[i]);
    REQUIRE(got.has_value());
    CHECK(edit::to_value(*got) == put[i]);
  }
  CHECK_FALSE(shelf.get(put.size()).has_value());
}

TEST_CASE("where nothing can be written steps stay in memory") {
  const journal_test::Place place;
  fs::create_directories(place / "state");
  fs::create_symlink("/", place / "state/journal");
  journal::StepFile shelf(place / "state/journal");
  CHECK_FALSE(shelf.put({.label = {"edit.kept"}}).has_value());
}

}  // namespace
