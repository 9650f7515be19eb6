// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "graph/base/progress.h"
#include "graph/base/random.h"
#include "graph/model/content.h"
#include "src/edit/document.h"
#include "src/edit/step_value.h"
#include "src/io/assembler.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "tests/support/random_steps.h"

// Whatever an edit accepts, a save writes and a read takes back.
namespace {

using namespace saite;

static_assert(io::Assembler::depth_limit == model::max_nesting);

TEST_CASE("whatever edits accept is written and read back equal") {
  std::size_t refused = 0;
  std::size_t accepted = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    edit::Document document;
    for (int i = 0; i < 60; ++i) {
      const edit::Step step = test::random_step(document.network(), random);
      const std::string words = edit::to_value(step).display();
      if (!document.execute(step)) {
        ++refused;
        continue;
      }
      ++accepted;
      NullProgress progress;
      const std::string file = io::to_json(document.network());
      const auto read = io::read_json(file, progress);
      REQUIRE(read.has_value());
      for (const io::Problem& problem : read->problems) {
        if (problem.severity == io::Severity::warning) continue;  // of letters that do not show
        FAIL("seed ", seed, " step ", i, ": ", problem.code, " at ", problem.pointer, " after ",
             words.substr(0, 600));
      }
      REQUIRE(read->network.has_value());
      if (!read->network->same_content(document.network())) {
        FAIL("seed ", seed, " step ", i, " is read as another after ", words.substr(0, 600));
      }
      if (const std::string again = io::to_json(*read->network); again != file) {
        const auto at = std::ranges::mismatch(again, file).in1 - again.begin();
        FAIL("seed ", seed, " step ", i, " is written as another: ",
             again.substr(static_cast<std::size_t>(at > 60 ? at - 60 : 0), 120));
      }
    }
  }
  CHECK(refused > 100);
  CHECK(accepted > 1000);
}

}  // namespace
