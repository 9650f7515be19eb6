// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "src/edit/actor_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app::Answer;
using app::Question;
using app::Request;
using app_test::Chain;
using app_test::read_text;
using app_test::write_text;

void rename(Chain& chain, const char* key, const char* name) {
  REQUIRE(chain.session->execute(
      edit::rename_actor(chain.session->network(), chain.id(key), "", name)));
}

bool asked(app::Session& session, Request request) {
  const auto requests = session.take_requests();
  return std::ranges::find(requests, request) != requests.end();
}

TEST_CASE("a file is opened in the background and becomes the document") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK(session.network().actor_count() == 5);
  CHECK(session.title() == "Chain");
  CHECK(session.file() == std::filesystem::absolute(chain.file));
  CHECK_FALSE(session.document().modified());
  CHECK_FALSE(session.opening());
  CHECK(session.settings().recent.at(0) == std::filesystem::absolute(chain.file));
  CHECK(session.derived().visible().actors.size() == 5);
  CHECK(session.scene().marks.size() == 5);
}

TEST_CASE("a broken file shows its problems and leaves the open one alone") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "Changed");
  for (const char* text :
       {"", "{", "[]", "\xff\xfe", R"({"nodes": [{"id": "a"}, {"id": "a"}], "edges": []})"}) {
    const auto broken = chain.folder / "broken.json";
    write_text(broken, text);
    session.open(broken);
    REQUIRE(session.question() == Question::unsaved_changes);
    session.answer(Answer::discard);
    CHECK(session.opening());
    session.finish();
    REQUIRE(session.open_report().has_value());
    CHECK_FALSE(session.open_report()->opened);
    CHECK_FALSE(session.open_report()->problems.empty());
    CHECK(session.network().actor_count() == 5);
    CHECK(session.network().actor(chain.id("ann")).name.plain() == "Changed");
    CHECK(session.document().modified());
    CHECK(session.document().history().can_undo());
    CHECK(session.file() == std::filesystem::absolute(chain.file));
    session.dismiss_open_report();
    CHECK_FALSE(session.open_report().has_value());
  }
  session.open(chain.folder / "missing.json");
  session.answer(Answer::discard);
  session.finish();
  REQUIRE(session.open_report().has_value());
  REQUIRE(session.open_report()->error.has_value());
  CHECK(session.open_report()->error->code == "file_missing");
  CHECK(session.network().actor_count() == 5);
}

TEST_CASE("opening can be cancelled; the open document stays") {
  Chain chain;
  app::Session& session = *chain.session;
  session.open(app_test::sample());
  session.jobs().cancel_all();
  session.finish();
  CHECK_FALSE(session.opening());
  CHECK(session.title() == "Chain");
}

TEST_CASE("saving writes what is seen, and the same file opens the same") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "Änna");
  CHECK(session.document().modified());
  session.save();
  session.finish();
  CHECK_FALSE(session.document().modified());
  const model::Network saved = session.network();
  session.open(chain.file);
  session.finish();
  CHECK(session.network().same_content(saved));
  CHECK(session.network().actor(chain.id("ann")).name.plain() == "Änna");
  const std::string bytes = read_text(chain.file);
  session.save();
  session.finish();
  CHECK(read_text(chain.file) == bytes);
}

TEST_CASE("changes made while the file is written are not taken for saved") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "One");
  session.save();
  rename(chain, "ann", "Two");
  session.finish();
  CHECK(session.document().modified());
  CHECK(read_text(chain.file).find("One") != std::string::npos);
  session.undo();
  CHECK_FALSE(session.document().modified());
}

TEST_CASE("two saves at once: the newer one is what stays") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "One");
  session.save();
  rename(chain, "bea", "Two");
  session.save();
  session.finish();
  CHECK_FALSE(session.document().modified());
  CHECK(read_text(chain.file).find("Two") != std::string::npos);
}

TEST_CASE("a file that cannot be written is told, and the changes stay unsaved") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "One");
  session.save_as(chain.folder / "no/such/folder.json");
  session.finish();
  CHECK(session.document().modified());
  CHECK(session.file() == std::filesystem::absolute(chain.file));
  const auto notices = session.take_notices();
  REQUIRE_FALSE(notices.empty());
  CHECK(notices.back().problem);
}

TEST_CASE("a file that somebody else wrote is not overwritten without asking") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "One");
  write_text(chain.file, "somebody else's");
  session.save();
  REQUIRE(session.question() == Question::changed_outside);
  session.answer(Answer::cancel);
  session.finish();
  CHECK(read_text(chain.file) == "somebody else's");
  CHECK(session.document().modified());
  session.save();
  REQUIRE(session.question() == Question::changed_outside);
  session.answer(Answer::save);
  session.finish();
  CHECK(read_text(chain.file).find("One") != std::string::npos);
  CHECK_FALSE(session.document().modified());
  rename(chain, "ann", "Two");
  session.save();  // our own writing is not somebody else's
  CHECK_FALSE(session.question().has_value());
  session.finish();
}

TEST_CASE("a new document asks for a name when it is saved") {
  auto session = app_test::make_session();
  app_test::Folder folder;
  REQUIRE(session->add_actor("Anna", 0));
  CHECK(session->title() == session->text().tr("document.untitled"));
  session->save();
  CHECK(asked(*session, Request::save_as_dialog));
  session->save_as(folder / "new.json");
  session->finish();
  CHECK(session->title() == "new.json");
  CHECK_FALSE(session->document().modified());
  CHECK(std::filesystem::exists(folder / "new.json"));
}

TEST_CASE("leaving with unsaved changes asks: cancel, save or let go") {
  Chain chain;
  app::Session& session = *chain.session;
  session.quit();
  CHECK(asked(session, Request::quit));  // nothing to lose
  rename(chain, "ann", "One");
  session.quit();
  CHECK_FALSE(asked(session, Request::quit));
  REQUIRE(session.question() == Question::unsaved_changes);
  session.answer(Answer::cancel);
  session.finish();
  CHECK_FALSE(asked(session, Request::quit));
  session.quit();
  session.answer(Answer::save);
  session.finish();
  CHECK(asked(session, Request::quit));
  CHECK(read_text(chain.file).find("One") != std::string::npos);
  rename(chain, "ann", "Two");
  session.new_document();
  REQUIRE(session.question() == Question::unsaved_changes);
  session.answer(Answer::discard);
  CHECK(session.network().actor_count() == 0);
  CHECK_FALSE(session.file().has_value());
}

TEST_CASE("edits made while another file is read are not lost without asking") {
  Chain chain;
  app::Session& session = *chain.session;
  session.open(app_test::sample());
  rename(chain, "ann", "Late");
  session.jobs().finish();
  REQUIRE(session.question() == Question::unsaved_changes);
  session.answer(Answer::cancel);
  session.finish();
  CHECK(session.title() == "Chain");
  CHECK(session.network().actor(chain.id("ann")).name.plain() == "Late");
}

TEST_CASE("a file with warnings opens, and the warnings can be read") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto file = chain.folder / "warn.json";
  write_text(file, "\xef\xbb\xbf" + std::string(app_test::chain_text()));
  session.open(file);
  session.finish();
  CHECK(session.network().actor_count() == 5);
  REQUIRE(session.open_report().has_value());
  CHECK(session.open_report()->opened);
  CHECK_FALSE(session.open_report()->problems.empty());
}

}  // namespace
