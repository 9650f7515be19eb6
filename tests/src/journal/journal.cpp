// SPDX-License-Identifier: Apache-2.0
#include "src/journal/journal.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <thread>

#include "src/edit/actor_edits.h"
#include "src/edit/step_value.h"
#include "tests/src/journal/support.h"

namespace {

using namespace saite;
using namespace saite::journal;
using namespace std::chrono_literals;
using journal_test::Place;
using journal_test::village;
using What = Record::What;
namespace fs = std::filesystem;

std::unique_ptr<Journal> opened(const Folder& folder, const fs::path& document = village) {
  auto journal = Journal::open(folder, key_of(document), document, {});
  REQUIRE(journal.has_value());
  return *std::move(journal);
}

edit::Step named(const std::string& name) {
  return {.label = {"edit.rename", {name}}};
}

std::vector<std::string> labels(const Contents& contents) {
  std::vector<std::string> found;
  for (const Record& record : contents.records) {
    auto step = edit::step_of(record.step);
    found.push_back(step ? step->label.args.at(0) : std::to_string(static_cast<int>(record.what)));
  }
  return found;
}

Contents loaded(const Folder& folder, const fs::path& document = village) {
  auto store = Store::look(folder, key_of(document));
  REQUIRE(store.has_value());
  auto contents = store->load();
  REQUIRE(contents.has_value());
  return *contents;
}

TEST_CASE("a document that is only looked at leaves nothing on the disk") {
  const Place place;
  const Folder folder = place.folder();
  {
    auto journal = opened(folder);
    journal->begin("bytes");
    CHECK(journal->wait(5s));
    CHECK_FALSE(fs::exists(folder.file(key_of(village))));
    CHECK(Journal::open(folder, key_of(village), village, {}).error().code == "journal_busy");
  }
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("steps are safe once it says so, and letters take each other's place") {
  const Place place;
  const Folder folder = place.folder();
  std::atomic<int> woken = 0;
  auto journal = *Journal::open(folder, key_of(village), village, [&] { ++woken; });
  journal->begin("bytes");
  const auto record = [&](What what, const char* name) {
    const edit::Step step = named(name);
    journal->record(what, &step, {"Village", 1, 5});
  };
  record(What::done, "A");
  REQUIRE(journal->wait(5s));
  // It is safe a moment before anybody is told.
  for (int i = 0; i < 500 && woken == 0; ++i) std::this_thread::sleep_for(10ms);
  CHECK(woken > 0);
  CHECK(labels(loaded(folder)) == std::vector<std::string>{"A"});
  record(What::merged, "An");  // on the disk already
  REQUIRE(journal->wait(5s));
  CHECK(labels(loaded(folder)) == std::vector<std::string>{"An"});
  record(What::merged, "Ann");
  record(What::merged, "Anna");
  CHECK(journal->position() == 1);
  record(What::derived, "layout");
  record(What::merged, "Anna B");  // not the last any more: it stands by itself
  record(What::merged, "Anna Be");
  CHECK(journal->position() == 3);
  journal->record(What::undone, nullptr, {"Village", 0, 6});
  journal->mark_saved(3, 0, {"Village", 0, 7});
  CHECK(journal->position() == 5);
  REQUIRE(journal->wait(5s));
  const Contents contents = loaded(folder);
  CHECK(labels(contents) == std::vector<std::string>{"Anna", "layout", "Anna Be", "3", "6"});
  CHECK(contents.records[2].what == What::merged);
  CHECK(contents.records[4].at == 3);
  CHECK(contents.summary == Summary{"Village", 0, 7});
  CHECK_FALSE(journal->state().trouble);
}

TEST_CASE("the end waits until all is written; what follows goes on from there") {
  const Place place;
  const Folder folder = place.folder();
  {
    auto journal = opened(folder);
    journal->begin("bytes");
    for (int i = 0; i < 500; ++i) {
      const edit::Step step = named(std::to_string(i));
      journal->record(What::done, &step, {});
    }
  }
  auto journal = opened(folder);
  REQUIRE(journal->has_records());
  auto contents = journal->load();
  REQUIRE(contents.has_value());
  CHECK(contents->records.size() == 500);
  journal->go_on(*contents);
  const edit::Step step = named("more");
  CHECK(journal->record(What::done, &step, {}) == 501);
  REQUIRE(journal->wait(5s));
  CHECK(labels(loaded(folder)).back() == "more");
  journal->begin("other bytes");
  journal->record(What::done, &step, {});
  REQUIRE(journal->wait(5s));
  CHECK(labels(loaded(folder)) == std::vector<std::string>{"more"});
  CHECK(loaded(folder).base == "other bytes");
}

TEST_CASE("versions, and work that moves to another file") {
  const Place place;
  const Folder folder = place.folder();
  const Key untitled = *random_key();
  auto journal = *Journal::open(folder, untitled, "", {});
  journal->begin("new");
  const edit::Step step = named("first");
  journal->record(What::done, &step, {"", 1, 1});
  journal->move_to(village);
  journal->add_version({.time = 10, .saved = false, .actors = 3}, "saved bytes", 77);
  journal->mark_saved(1, 77, {"", 0, 2});
  REQUIRE(journal->wait(5s));
  CHECK_FALSE(journal->state().stayed);
  CHECK_FALSE(fs::exists(folder.file(untitled)));
  CHECK_FALSE(fs::exists(folder.lock_file(untitled)));
  const Contents contents = loaded(folder);
  CHECK(labels(contents) == std::vector<std::string>{"first", "6"});
  CHECK(contents.base == "new");
  const auto versions = journal->versions();
  REQUIRE(versions.has_value());
  REQUIRE(versions->size() == 1);
  CHECK(versions->front().saved);
  CHECK(*journal->version_bytes(versions->front().number) == "saved bytes");
  // Where another window has that file it stays where it is, and says so.
  auto other = opened(folder, "/other.json");
  journal->move_to("/other.json");
  REQUIRE(journal->wait(5s));
  REQUIRE(journal->state().stayed);
  CHECK(journal->state().stayed->code == "journal_busy");
  journal->record(What::done, &step, {"", 1, 3});
  REQUIRE(journal->wait(5s));
  CHECK(labels(loaded(folder)).size() == 3);
  // Unwanted work goes, versions stay.
  journal->discard();
  journal.reset();
  CHECK_FALSE(loaded(folder).has_base);
  CHECK(opened(folder)->versions()->size() == 1);
}

TEST_CASE("a full disk is told, and all is written once there is room") {
  const Place place;
  const Folder folder = place.folder();
  auto journal = opened(folder);
  journal->begin("bytes");
  const edit::Step small = named("small");
  journal->record(What::done, &small, {});
  REQUIRE(journal->wait(5s));
  struct rlimit before {};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  struct rlimit tight = before;
  tight.rlim_cur = 60'000;
  const auto old = std::signal(SIGXFSZ, SIG_IGN);
  REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
  std::string noise(400'000, ' ');
  std::uint32_t state = 1;
  for (char& c : noise) c = static_cast<char>('a' + (state = state * 1664525U + 1013904223U) % 26U);
  const edit::Step large = named(noise);
  journal->record(What::done, &large, {});
  const edit::Step last = named("last");
  journal->record(What::done, &last, {});
  CHECK_FALSE(journal->wait(5s));
  const State full = journal->state();
  REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, old);
  REQUIRE(full.trouble);
  // Of a limit for files, unlike a full disk, the library does not tell what it was.
  CHECK((full.trouble->code == "journal_full" || full.trouble->code == "journal_unwritable"));
  CHECK(full.safe < full.recorded);
  for (int i = 0; i < 200 && journal->state().pending(); ++i) std::this_thread::sleep_for(50ms);
  CHECK_FALSE(journal->state().trouble);
  CHECK(labels(loaded(folder)).size() == 3);
}

TEST_CASE("a journal that somebody removed or damaged while it is open begins anew") {
  const Place place;
  const Folder folder = place.folder();
  auto journal = opened(folder);
  journal->begin("bytes");
  const edit::Step step = named("first");
  journal->record(What::done, &step, {});
  REQUIRE(journal->wait(5s));
  fs::remove_all(folder.path());
  journal->record(What::done, &step, {});
  journal->wait(5s);
  CHECK(journal->state().lost);
  REQUIRE(journal->state().trouble);
  CHECK(journal->state().trouble->code == "journal_lost");
  fs::create_directories(folder.path());
  fs::permissions(folder.path(), fs::perms::owner_all);
  journal->begin("all of it as it is now");
  journal->record(What::done, &step, {});
  for (int i = 0; i < 200 && journal->state().pending(); ++i) std::this_thread::sleep_for(20ms);
  CHECK_FALSE(journal->state().lost);
  CHECK_FALSE(journal->state().trouble);
  CHECK(loaded(folder).base == "all of it as it is now");
}

TEST_CASE("what cannot be opened is put aside, with a word") {
  const Place place;
  const Folder folder = place.folder();
  test::write_text(folder.file(key_of(village)), std::string(9000, 'x'));
  auto journal = opened(folder);
  CHECK(journal->was_damaged());
  CHECK_FALSE(journal->has_records());
  bool aside = false;
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    aside |= entry.path().string().ends_with(".damaged-1");
  }
  CHECK(aside);
}

TEST_CASE("what was begun anew is all there is, though nothing is written after it") {
  const Place place;
  const Folder folder = place.folder();
  {
    auto journal = *Journal::open(folder, key_of(village), village, {});
    journal->begin("bytes");
    const edit::Step step = named("unwanted");
    journal->record(What::done, &step, {"Village", 1, 5});
  }
  {
    auto journal = *Journal::open(folder, key_of(village), village, {});
    REQUIRE(journal->has_records());
    journal->add_version({.time = 7}, "unwanted", 0);
    REQUIRE(journal->wait(5s));  // written by itself, before it is begun anew
    journal->begin("other bytes");
    REQUIRE(journal->wait(5s));
    CHECK(loaded(folder).records.empty());
  }
  CHECK(loaded(folder).base == "other bytes");
  CHECK(loaded(folder).summary.unsaved == 0);
}

}  // namespace
