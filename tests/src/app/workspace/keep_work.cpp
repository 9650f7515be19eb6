// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/src/app/workspace/desk.h"

namespace {

using namespace saite;
using app::Answer;
using app::Question;
using app::Safety;
using app_test::Desk;
using app_test::rename;

std::size_t files_kept(const Desk& desk) {
  const auto files = std::filesystem::directory_iterator(desk.journals);
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

}  // namespace

TEST_CASE("journals switched off: all that is kept goes, and nothing is kept") {
  const Desk desk;
  auto workspace = desk.opened();
  rename(*workspace, "ann", "one");
  workspace->file().save();
  Desk::finish(*workspace);
  rename(*workspace, "ann", "two");
  Desk::wait_safe(*workspace);
  CHECK(files_kept(desk) > 0);
  CHECK(workspace->journal().switch_on(false) == 0);
  CHECK(files_kept(desk) == 0);
  CHECK_FALSE(workspace->journal().on());
  CHECK(workspace->journal().safety().how == Safety::How::unkept);
  rename(*workspace, "ann", "three");
  workspace->file().save();
  Desk::finish(*workspace);
  rename(*workspace, "ann", "four");
  CHECK(files_kept(desk) == 0);
}

TEST_CASE("journals switched on again keep the document as it is, saved or not") {
  const Desk desk;
  {
    auto workspace = desk.opened();
    rename(*workspace, "ann", "one");
    workspace->journal().switch_on(false);
    rename(*workspace, "bea", "two");
    workspace->journal().switch_on(true);
    rename(*workspace, "cat", "three");
    Desk::wait_safe(*workspace);
  }
  REQUIRE(desk.leftovers().size() == 1);
  auto workspace = desk.opened();
  REQUIRE(workspace->file().question() == Question::restore);
  workspace->file().answer(Answer::save);
  const model::Network& network = workspace->network();
  const auto name = [&](const char* key) {
    return network.actor(*network.find_actor(key)).name.plain();
  };
  CHECK(name("ann") == "one");
  CHECK(name("bea") == "two");
  CHECK(name("cat") == "three");
  CHECK(workspace->document().modified());
}

TEST_CASE("what another window has open stays when all is forgotten") {
  const Desk desk;
  auto first = desk.opened();
  rename(*first, "ann", "one");
  Desk::wait_safe(*first);
  auto second = desk.workspace();
  CHECK(second->journal().switch_on(false) == 1);
  rename(*first, "ann", "two");
  Desk::wait_safe(*first);
  first.reset();
  CHECK(desk.leftovers().size() == 1);
}
