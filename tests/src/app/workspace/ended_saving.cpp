// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/io/write_json.h"
#include "tests/src/app/workspace/desk.h"

/// A program that ends between writing a file and noting that it did: the journal still tells of
/// the save before, the file has what came since.
namespace {

using namespace saite;
using app::Answer;
using app::Question;
using app_test::Desk;
using app_test::rename;

std::string name_of_ann(const app::Workspace& workspace) {
  return workspace.network().actor(*workspace.network().find_actor("ann")).name.plain();
}

/// Saved as "one"; "two" has reached the file, and nobody noted it.
void end_while_saving(const Desk& desk) {
  const auto workspace = desk.opened();
  rename(*workspace, "ann", "one");
  workspace->file().save();
  Desk::finish(*workspace);
  rename(*workspace, "ann", "two");
  const std::string bytes = io::to_json(workspace->network());
  app::DocumentJournal::keep(workspace->journal().point(),
                             app::version_of(workspace->network(), false), bytes);
  app_test::write_text(desk.file, bytes);
  Desk::wait_safe(*workspace);
}

}  // namespace

TEST_CASE("a file that has all of the document is saved, whatever was noted of it") {
  const Desk desk;
  end_while_saving(desk);
  const auto workspace = desk.opened();
  REQUIRE_FALSE(workspace->file().question());
  CHECK(name_of_ann(*workspace) == "two");
  CHECK_FALSE(workspace->document().modified());
  CHECK(workspace->document().history().done() == 2);
  workspace->undo();
  CHECK(name_of_ann(*workspace) == "one");
  CHECK(workspace->document().modified());
}

TEST_CASE("undone to a save that the file no longer holds: it is unsaved, and comes back") {
  const Desk desk;
  end_while_saving(desk);
  {
    const auto workspace = desk.opened();
    rename(*workspace, "ann", "three");
    Desk::wait_safe(*workspace);
  }
  {
    const auto workspace = desk.opened();
    REQUIRE(workspace->file().question() == Question::restore);
    workspace->file().answer(Answer::save);
    CHECK(name_of_ann(*workspace) == "three");
    workspace->undo();
    workspace->undo();
    CHECK(name_of_ann(*workspace) == "one");
    CHECK(workspace->document().modified());
    Desk::wait_safe(*workspace);
  }
  REQUIRE(desk.leftovers().size() == 1);
  CHECK(desk.leftovers().front().summary.unsaved > 0);
  const auto workspace = desk.opened();
  REQUIRE(workspace->file().question() == Question::restore);
  workspace->file().answer(Answer::save);
  CHECK(name_of_ann(*workspace) == "one");
  CHECK(workspace->document().history().size() == 3);
}
