// SPDX-License-Identifier: Apache-2.0
#include "src/journal/store.h"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <set>

#include "graph/base/random.h"
#include "src/journal/lock.h"
#include "src/journal/sealed.h"
#include "src/journal/thinning.h"
#include "tests/src/journal/support.h"

namespace {

using namespace saite;
using namespace saite::journal;
using journal_test::Place;
using journal_test::village;
using What = Record::What;
namespace fs = std::filesystem;

Record step(int number) {
  return {What::done, model::Object{{"label", "edit.x"}, {"n", number}}};
}

void fill(Store& store, int count) {
  REQUIRE(store.begin());
  REQUIRE(store.reset(seal("the base")));
  for (int i = 0; i < count; ++i) REQUIRE(store.append(step(i)));
  REQUIRE(store.put({"Village", count, 12}));
  REQUIRE(store.commit());
}

TEST_CASE("what was written is there when it is opened again") {
  const Place place;
  const Folder folder = place.folder();
  const Key key = key_of(village);
  {
    auto store = Store::open(folder, key, village);
    REQUIRE(store.has_value());
    fill(*store, 3);
    REQUIRE(store->begin());
    REQUIRE(store->replace_last(step(7)));
    REQUIRE(store->append({What::undone}));
    REQUIRE(store->append({What::saved, {}, 4}));
    REQUIRE(store->commit());
    REQUIRE(store->begin());
    REQUIRE(store->append(step(9)));
    store->rollback();
  }
  auto store = Store::look(folder, key);
  REQUIRE(store.has_value());
  CHECK(store->document() == village);
  auto contents = store->load();
  REQUIRE(contents.has_value());
  CHECK(contents->whole);
  CHECK(contents->base == "the base");
  CHECK(contents->path == village);
  CHECK(contents->summary == Summary{"Village", 3, 12});
  CHECK(contents->records ==
        std::vector<Record>{step(0), step(1), step(7), {What::undone}, {What::saved, {}, 4}});
}

TEST_CASE("folder and files are of this person alone") {
  const Place place;
  const Folder folder = place.folder();
  const Key key = key_of(village);
  auto store = Store::open(folder, key, village);
  REQUIRE(store.has_value());
  fill(*store, 1);
  auto lock = Lock::take(folder.lock_file(key));
  REQUIRE(lock.has_value());
  CHECK(journal_test::mode_of(folder.path()) == 0700);
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    CHECK_MESSAGE(journal_test::mode_of(entry.path()) == 0600, entry.path().string());
  }
  fs::permissions(folder.path(), fs::perms::all);
  REQUIRE(Folder::open(folder.path()).has_value());
  CHECK(journal_test::mode_of(folder.path()) == 0700);
}

TEST_CASE("versions are kept with their bytes, named, and found") {
  const Place place;
  auto store = Store::open(place.folder(), key_of(village), village);
  REQUIRE(store.has_value());
  CHECK(store->newest_bytes(true)->empty());
  REQUIRE(store->begin());
  const auto first = store->add({.time = 1, .actors = 2, .ties = 1}, seal("one"));
  const auto second = store->add({.time = 2, .saved = false}, seal("two"));
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  REQUIRE(store->name(*first, "pirms kafijas"));
  REQUIRE(store->commit());
  const auto versions = store->versions();
  REQUIRE(versions.has_value());
  CHECK(*versions == std::vector<Version>{{*second, 2, "", false, 0, 0},
                                          {*first, 1, "pirms kafijas", true, 2, 1}});
  CHECK(*store->version_bytes(*first) == "one");
  CHECK(*store->newest_bytes(true) == "one");
  CHECK(*store->newest_bytes(false) == "two");
  REQUIRE(store->mark_saved(*second));
  CHECK(*store->newest_bytes(true) == "two");
  CHECK(store->version_bytes(99).error().code == "no_such_version");
}

TEST_CASE("work moves to the journal of another file, whose versions stay") {
  const Place place;
  const Folder folder = place.folder();
  const Key untitled = *random_key();
  auto from = Store::open(folder, untitled, "");
  auto to = Store::open(folder, key_of(village), village);
  REQUIRE(from.has_value());
  REQUIRE(to.has_value());
  fill(*from, 40);
  fill(*to, 2);
  REQUIRE(to->add({.name = "of before"}, seal("x")).has_value());
  REQUIRE(to->begin());
  REQUIRE(to->take_work_of(*from));
  REQUIRE(to->commit());
  auto contents = to->load();
  REQUIRE(contents.has_value());
  CHECK(contents->whole);
  CHECK(contents->records == from->load()->records);
  CHECK(contents->path == village);
  CHECK(to->versions()->size() == 1);
}

std::string code_of(const Folder& folder, const Key& key) {
  auto store = Store::open(folder, key, village);
  return store ? "" : store.error().code;
}

void run_sql(const fs::path& file, const char* sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

TEST_CASE("whatever stands in the place of a journal, it is told and left as it is") {
  const Place place;
  const Folder folder = place.folder();
  const Key key = key_of(village);
  const fs::path file = folder.file(key);
  SUBCASE("bytes of something else") {
    test::write_text(file, "This is a letter. " + std::string(5000, '.'));
    CHECK(code_of(folder, key) == "journal_damaged");
    CHECK(test::read_text(file).starts_with("This is a letter."));
  }
  SUBCASE("another program's database") {
    run_sql(file, "CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')");
    const std::string before = test::read_text(file);
    CHECK(code_of(folder, key) == "journal_foreign");
    CHECK(test::read_text(file) == before);
  }
  SUBCASE("a journal of a later program") {
    { REQUIRE(Store::open(folder, key, village).has_value()); }
    run_sql(file, "PRAGMA user_version=2");
    CHECK(code_of(folder, key) == "journal_newer");
  }
  SUBCASE("a journal with a trigger that a stranger added") {
    { REQUIRE(Store::open(folder, key, village).has_value()); }
    run_sql(file, "CREATE TRIGGER t AFTER INSERT ON records BEGIN DELETE FROM versions; END");
    CHECK(code_of(folder, key) == "journal_foreign");
  }
  SUBCASE("the journal of another document under this one's name") {
    { REQUIRE(Store::open(folder, key, "/other.json").has_value()); }
    CHECK(code_of(folder, key) == "journal_foreign");
  }
  SUBCASE("links") {
    const fs::path aim = place / "aim";
    test::write_text(aim, "precious");
    for (const std::string& name :
         {file.string(), file.string() + "-wal", folder.lock_file(key).string()}) {
      fs::create_symlink(aim, name);
      CHECK(code_of(folder, key) == "journal_link");
      fs::remove(name);
      fs::create_hard_link(aim, name);
      CHECK(code_of(folder, key) == "journal_link");
      fs::remove(name);
    }
    CHECK(test::read_text(aim) == "precious");
    fs::create_directory(file);
    CHECK(code_of(folder, key) == "journal_link");
  }
  SUBCASE("a link in the place of the folder") {
    fs::create_directory(place / "elsewhere");
    fs::create_symlink(place / "elsewhere", place / "link");
    CHECK(Folder::open(place / "link").error().code == "journal_link");
    test::write_text(place / "file", "x");
    CHECK(Folder::open(place / "file").error().code == "journal_folder");
    CHECK(Folder::open(place / "file/deeper").error().code == "journal_folder");
    CHECK(Folder::open("").error().code == "journal_folder");
  }
  SUBCASE("somebody else's") {
    if (::geteuid() != 0) return;
    { REQUIRE(Store::open(folder, key, village).has_value()); }
    REQUIRE(::chown(file.c_str(), 65534, 65534) == 0);
    CHECK(code_of(folder, key) == "journal_not_own");
    REQUIRE(::chown(folder.path().c_str(), 65534, 65534) == 0);
    CHECK(Folder::open(folder.path()).error().code == "journal_not_own");
    REQUIRE(::chown(folder.path().c_str(), 0, 0) == 0);
  }
}

TEST_CASE("who only looks makes nothing") {
  const Place place;
  auto folder = Folder::look(place / "state/journal");
  REQUIRE(folder.has_value());
  CHECK(folder->keys().empty());
  CHECK(Store::look(*folder, key_of(village)).error().code == "journal_missing");
  CHECK_FALSE(fs::exists(place / "state"));
}

TEST_CASE("a document is held by one at a time, and let go of with its owner") {
  const Place place;
  const fs::path file = place.folder().lock_file(key_of(village));
  {
    auto lock = Lock::take(file);
    REQUIRE(lock.has_value());
    CHECK(Lock::take(file).error().code == "journal_busy");
  }
  auto again = Lock::take(file);
  REQUIRE(again.has_value());
  again->remove_file(file);
  CHECK(Lock::take(file).has_value());  // another file: nobody waits for what is gone
}

TEST_CASE("one name for a file, whatever way leads to it") {
  const Place place;
  test::write_text(place / "a.json", "x");
  fs::create_directory(place / "sub");
  fs::create_symlink(place / "a.json", place / "link.json");
  const Key key = key_of(journal::canonical(place / "a.json"));
  CHECK(key_of(journal::canonical(place / "sub/../a.json")) == key);
  CHECK(key_of(journal::canonical(place / "link.json")) == key);
  CHECK(key_of(journal::canonical(place / "b.json")) != key);
  CHECK(key.name.size() == 32);
  CHECK(*random_key() != *random_key());
}

/// Cut anywhere, or with any byte another, a journal is refused, or gives what was written up to
/// some record: never anything else.
TEST_CASE("a damaged journal never tells anything that was not so") {
  const Place place;
  const Folder folder = place.folder();
  const Key key = key_of(village);
  constexpr int count = 60;
  {
    auto store = Store::open(folder, key, village);
    REQUIRE(store.has_value());
    fill(*store, count);
  }
  const fs::path file = folder.file(key);
  const std::string good = test::read_text(file);
  REQUIRE(good.size() > 8192);
  Random random(17);
  std::set<std::string> told;
  int parts = 0;
  for (int i = 0; i < 400; ++i) {
    std::string bad = good;
    if (i % 2 == 0) {
      bad.resize(random.below(bad.size()));
    } else {
      const std::size_t at = random.below(bad.size());
      for (std::size_t j = at; j < std::min(at + 1 + random.below(40), bad.size()); ++j) {
        bad[j] = static_cast<char>(random.below(256));
      }
    }
    remove_files(folder, key);
    test::write_text(file, bad);
    auto store = Store::open(folder, key, village);
    if (!store) {
      told.insert(store.error().code);
      continue;
    }
    auto contents = store->load();
    if (!contents) {
      told.insert(contents.error().code);
      continue;
    }
    if (!contents->has_base) continue;  // an empty file is a new journal
    CHECK(contents->base == "the base");
    REQUIRE(contents->records.size() <= count);
    CHECK((contents->whole || contents->records.size() < count));
    for (std::size_t n = 0; n < contents->records.size(); ++n) {
      REQUIRE(contents->records[n] == step(static_cast<int>(n)));
    }
    if (!contents->whole) ++parts;
  }
  CHECK(told.contains("journal_damaged"));
  CHECK(parts > 0);
}

TEST_CASE("old versions thin out, the newest and those with a name stay") {
  constexpr std::int64_t hour = 3'600'000;
  constexpr std::int64_t now = 1'800'000'000'000;
  std::vector<Version> versions;
  for (int i = 0; i < 20000; ++i) {  // one every ten minutes: four months
    versions.push_back({.number = 20000 - i, .time = now - i * hour / 6});
  }
  versions[15001].name = "before the coffee break";
  const auto gone = to_let_go(versions, now);
  const std::set<std::int64_t> let_go(gone.begin(), gone.end());
  const std::size_t left = versions.size() - let_go.size();
  CHECK(left > 48 + 57);
  CHECK(left < 150);
  for (std::size_t i = 0; i < 20; ++i) CHECK_FALSE(let_go.contains(versions[i].number));
  CHECK_FALSE(let_go.contains(versions[15001].number));
  // What is left stays when it is looked at again.
  std::vector<Version> rest;
  for (const Version& v : versions) {
    if (!let_go.contains(v.number)) rest.push_back(v);
  }
  CHECK(to_let_go(rest, now).empty());
  // A clock that went back takes none away, but where an hour lay on both sides of a bound of age.
  CHECK(to_let_go(rest, now - 400 * 24 * hour).size() <= 2);
}

}  // namespace
