// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "graph/base/random.h"
#include "src/app/workspace/workspace.h"
#include "src/io/write_json.h"
#include "src/journal/store.h"
#include "tests/src/app/workspace/desk.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;
using app::Answer;
using app_test::Desk;

/// Of the file, in no order: where something stands that came back is a hint (edit/change.h), good
/// within what the records tell of.
std::vector<std::string> lines_of(const model::Network& network) {
  std::istringstream text(io::to_json(network));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) {
    lines.push_back(line.ends_with(',') ? line.substr(0, line.size() - 1) : line);
  }
  std::ranges::sort(lines);
  return lines;
}

/// Records begin anew at each save that finds them too long; whatever is undone beyond that,
/// nothing is lost.
TEST_CASE("records have a bound, and no undo beyond it loses anything") {
  int begun = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Desk desk;
    Random random(seed);
    std::vector<std::string> content;
    {
      auto workspace = desk.workspace(3000);
      workspace->file().open(desk.file);
      Desk::finish(*workspace);
      for (int i = 0; i < 120; ++i) {
        static_cast<void>(workspace->attempt(test::random_step(workspace->network(), random)));
        if (random.chance(0.1)) {
          for (std::uint64_t n = random.below(20); n > 0; --n) static_cast<void>(workspace->undo());
          for (std::uint64_t n = random.below(9); n > 0; --n) static_cast<void>(workspace->redo());
        }
        if (random.chance(0.15)) {
          Desk::wait_safe(*workspace);
          workspace->file().save();
          Desk::finish(*workspace);
          Desk::wait_safe(*workspace);
          workspace->poll();
        }
      }
      content = lines_of(workspace->network());
      Desk::wait_safe(*workspace);
    }
    auto store = journal::Store::look(*journal::Folder::open(desk.journals),
                                      journal::key_of(journal::canonical(desk.file)));
    REQUIRE(store.has_value());
    begun += store->load()->records.size() < 60 ? 1 : 0;
    auto again = desk.opened();
    if (again->file().question()) again->file().answer(Answer::save);
    CHECK_MESSAGE(lines_of(again->network()) == content, "seed ", seed);
  }
  CHECK(begun > 6);
}

}  // namespace
