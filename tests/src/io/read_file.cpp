// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "src/io/depth_watch.h"
#include "tests/src/io/reading.h"

namespace saite::io {
namespace {

namespace fs = std::filesystem;

/// A folder that is gone when the test ends.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("saite-test-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  [[nodiscard]] fs::path write(const char* name, std::string_view bytes) const {
    std::ofstream(path / name, std::ios::binary) << bytes;
    return path / name;
  }
};

Error error_of(const fs::path& path) {
  NullProgress progress;
  const auto outcome = read_file(path, progress);
  REQUIRE_FALSE(outcome);
  return outcome.error();
}

TEST_CASE("files that cannot be read say why") {
  const Folder folder;
  CHECK(error_of(folder.path).code == "file_is_directory");
  CHECK(error_of(folder.path / "nothing.json") ==
        Error{"file_missing", {}, {(folder.path / "nothing.json").string()}});
  CHECK(error_of(folder.write("a", "x") / "b").code == "file_missing");
  CHECK(error_of(fs::path(std::string(5000, 'x'))).code == "file_unreadable");
}

TEST_CASE("no permission is said") {
  const Folder folder;
  const fs::path file = folder.write("secret.json", "{}");
  fs::permissions(file, fs::perms::none);
  if (::geteuid() == 0) {
    // Root may read anything, so another user's rights are borrowed for a moment.
    fs::permissions(folder.path, fs::perms::all);
    REQUIRE(::seteuid(65534) == 0);
  }
  NullProgress progress;
  const auto outcome = read_file(file, progress);
  if (::getuid() == 0) REQUIRE(::seteuid(0) == 0);
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == "file_not_allowed");
}

TEST_CASE("two gigabytes of brackets are given up after the first piece") {
  const Folder folder;
  // The first eight megabytes are brackets, the rest is a hole: nobody should get as far.
  const fs::path file = folder.write("deep.json", std::string(std::size_t{8} << 20U, '['));
  fs::resize_file(file, std::uintmax_t{2} << 30U);
  const auto begin = std::chrono::steady_clock::now();
  NullProgress progress;
  const auto outcome = read_file(file, progress);
  REQUIRE(outcome);
  CHECK_FALSE(outcome->network);
  REQUIRE_FALSE(outcome->problems.empty());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  CHECK(usage.ru_maxrss < 1'000'000);  // kilobytes
}

TEST_CASE("a file of zeros is given up after the first piece") {
  const Folder folder;
  const fs::path file = folder.write("zeros.json", "");
  fs::resize_file(file, std::uintmax_t{2} << 30U);
  NullProgress progress;
  const auto outcome = read_file(file, progress);
  REQUIRE(outcome);
  REQUIRE(outcome->problems.size() == 1);
  CHECK(outcome->problems.front().code == "not_json");
}

TEST_CASE("brackets in a text do not count as nesting") {
  const Folder folder;
  const std::string json =
      R"({"nodes": [], "edges": [], "x": ")" + std::string(3'000'000, '[') + "\"}";
  NullProgress progress;
  const auto outcome = read_file(folder.write("text.json", json), progress);
  REQUIRE(outcome);
  CHECK(outcome->network);
}

TEST_CASE("depth is that of brackets outside of texts") {
  CHECK(nesting_depth("") == 0);
  CHECK(nesting_depth("[{}, [[]]]") == 3);
  CHECK(nesting_depth(R"(["[[[[", "\"[[", {}])") == 2);
}

}  // namespace
}  // namespace saite::io
