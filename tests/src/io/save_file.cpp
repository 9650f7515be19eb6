// SPDX-License-Identifier: Apache-2.0
#include "src/io/save_file.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "tests/src/io/reading.h"
#include "tests/support/cancel_after.h"

namespace saite::io {
namespace {

namespace fs = std::filesystem;

struct Place {
  fs::path path = fs::temp_directory_path() / ("saite-save-" + std::to_string(::getpid()));
  Place() {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Place() { fs::remove_all(path); }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
};

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

unsigned mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

TEST_CASE("a network is saved and read back the same") {
  const Place place;
  NullProgress progress;
  const auto outcome = read_file(test::sample("kite.json"), progress);
  REQUIRE(outcome);
  CHECK(save_file(*outcome->network, place.path / "kite.json", progress));
  CHECK(content(place.path / "kite.json") == content(test::sample("kite.json")));
  CHECK(place.files() == 1);
}

TEST_CASE("a file that is replaced keeps its permissions, a new one has the system's") {
  const Place place;
  const fs::path file = place.path / "a.json";
  const mode_t mask = ::umask(027);
  CHECK(save_bytes("one", file));
  (void)::umask(mask);
  CHECK(mode_of(file) == 0640U);
  REQUIRE(::chmod(file.c_str(), 0604) == 0);
  CHECK(save_bytes("two", file));
  CHECK(content(file) == "two");
  CHECK(mode_of(file) == 0604U);
}

TEST_CASE("a symbolic link stays one, also to a file that is not there yet") {
  const Place place;
  fs::create_directory(place.path / "sub");
  const fs::path link = place.path / "link.json";
  fs::create_symlink("sub/real.json", link);
  CHECK(save_bytes("one", link));
  CHECK(fs::is_symlink(link));
  CHECK(content(place.path / "sub/real.json") == "one");
  CHECK(save_bytes("two", link));
  CHECK(content(place.path / "sub/real.json") == "two");
}

TEST_CASE("a full disk is told, the old file stays, nothing is left behind") {
  const Place place;
  const fs::path file = place.path / "a.json";
  CHECK(save_bytes("old", file));
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  rlimit small = before;
  small.rlim_cur = 1000;
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const auto saved = save_bytes(std::string(5000, 'x'), file);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, handler);
  REQUIRE_FALSE(saved);
  CHECK(saved.error().code == "file_no_space");
  CHECK(content(file) == "old");
  CHECK(place.files() == 1);
  CHECK(save_bytes("x", "/dev/full").error().code == "file_no_space");
}

TEST_CASE("an error on the way leaves the old file") {
  const Place place;
  const fs::path file = place.path / "a.json";
  CHECK(save_bytes("old", file));
  const auto saved = save_atomically(file, [](const ByteSink& sink) -> Status {
    if (auto ok = sink("half"); !ok) return ok;
    return cancelled_error();
  });
  REQUIRE_FALSE(saved);
  CHECK(saved.error().code == "cancelled");
  CHECK(content(file) == "old");
  CHECK(place.files() == 1);
}

TEST_CASE("places where nothing can be saved say why") {
  const Place place;
  CHECK(save_bytes("x", place.path).error().code == "file_is_directory");
  CHECK(save_bytes("x", place.path / "no" / "a.json").error().code == "folder_missing");
  CHECK(save_bytes("x", "/proc/saite.json").error().code != "");
}

TEST_CASE("a folder without permission says so") {
  const Place place;
  REQUIRE(::chmod(place.path.c_str(), 0555) == 0);
  const bool root = ::geteuid() == 0;
  if (root) REQUIRE(::seteuid(65534) == 0);
  const auto saved = save_bytes("x", place.path / "a.json");
  if (root) REQUIRE(::seteuid(0) == 0);
  REQUIRE(::chmod(place.path.c_str(), 0755) == 0);
  REQUIRE_FALSE(saved);
  CHECK(saved.error().code == "file_not_allowed");
}

TEST_CASE("writing goes out in pieces and can be cancelled") {
  model::Network network;
  for (int i = 0; i < 30000; ++i) {
    model::Actor actor;
    actor.key = "a" + std::to_string(i);
    actor.details.edit().note = std::string(100, 'n');
    REQUIRE(network.add_actor(std::move(actor)));
  }
  NullProgress progress;
  std::size_t pieces = 0;
  std::string whole;
  CHECK(write_json(
      network,
      [&](std::string_view bytes) {
        ++pieces;
        whole += bytes;
        return Status();
      },
      progress));
  CHECK(pieces > 3);
  CHECK(whole == to_json(network));
  saite::test::CancelAfter cancel(1);
  const auto stopped = write_json(
      network, [](std::string_view) { return Status(); }, cancel);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == "cancelled");
}

}  // namespace
}  // namespace saite::io
