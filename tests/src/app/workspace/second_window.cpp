// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/app/workspace/workspace.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/workspace/desk.h"

namespace {

using namespace saite;
using app::Answer;
using app::Question;
using app::Safety;
using app::Workspace;
using app_test::Desk;
using app_test::rename;

TEST_CASE("a second window on a file is told, and may have a copy") {
  const Desk desk;
  auto first = desk.opened();
  rename(*first, "ann", "of the first");
  auto second = desk.opened();
  REQUIRE(second->file().question() == Question::open_elsewhere);
  second->file().answer(Answer::discard);
  CHECK_FALSE(second->file().path());
  CHECK(second->network().actor_count() == 5);
  rename(*second, "ann", "of the second");
  Desk::wait_safe(*second);
  Desk::wait_safe(*first);
  second.reset();
  first.reset();
  CHECK(desk.leftovers().size() == 2);
}

TEST_CASE("a second window may look at the file: it follows what is saved and changes nothing") {
  const Desk desk;
  auto first = desk.opened();
  auto second = desk.opened();
  second->file().answer(Answer::save);
  REQUIRE(second->file().read_only());
  CHECK(second->file().path() == desk.file);
  CHECK(second->journal().safety().how == Safety::How::safe);
  const auto name_of_ann = [](const Workspace& workspace) {
    return workspace.network().actor(*workspace.network().find_actor("ann")).name.plain();
  };
  // Nothing of the network can be changed, places and looks can; that is nothing to save.
  const ActorId ann = *second->network().find_actor("ann");
  const auto refused = second->execute(edit::rename_actor(second->network(), ann, "", "x"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "read_only");
  const edit::Move move{ann, {}, {Position{7, 7}, true}};
  CHECK(second->execute(edit::move_actors(second->network(), {&move, 1}, 1)));
  CHECK(second->document().modified());
  CHECK_FALSE(second->file().modified());
  // What the other saves is seen here.
  rename(*first, "ann", "Anita");
  first->file().save();
  Desk::finish(*first);
  second->file().look_at_disk();
  Desk::finish(*second);
  CHECK_FALSE(second->file().question());
  CHECK(second->file().read_only());
  CHECK(name_of_ann(*second) == "Anita");
  // What was arranged here stays so.
  CHECK(second->network().actor(*second->network().find_actor("ann")).position == Position{7, 7});
  // Its own file is not written over; a copy is its own document, with a journal.
  second->file().save_as(desk.file);
  Desk::finish(*second);
  CHECK(second->file().read_only());
  const auto copy = desk.folder / "copy.json";
  second->file().save_as(copy);
  Desk::finish(*second);
  Desk::finish(*second);
  CHECK_FALSE(second->file().read_only());
  CHECK(second->file().path() == copy);
  rename(*second, "ann", "of the copy");
  Desk::wait_safe(*second);
  // Whoever looks while the other closes may edit once the file is written anew.
  auto third = desk.opened();
  third->file().answer(Answer::save);
  rename(*first, "ann", "Anda");
  first->file().save();
  Desk::finish(*first);
  first.reset();
  third->file().look_at_disk();
  Desk::finish(*third);
  CHECK_FALSE(third->file().read_only());
  rename(*third, "ann", "Agnese");
  Desk::wait_safe(*third);
  third->file().quit();
  CHECK(third->file().question() == Question::unsaved_changes);
}

}  // namespace
