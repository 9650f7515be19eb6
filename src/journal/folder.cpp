// SPDX-License-Identifier: Apache-2.0
#include "src/journal/folder.h"

#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <set>
#include <system_error>

#include "src/journal/sealed.h"

namespace saite::journal {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".journal";
constexpr std::string_view lock_ending = ".lock";
constexpr std::size_t name_length = 32;

std::string hexadecimal(std::uint64_t number) {
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4U) text[i] = "0123456789abcdef"[number & 0xfU];
  return text;
}

Error system_error(const char* code, const fs::path& path, int reason) {
  return {code, {}, {path.string(), std::strerror(reason)}};
}

Status check_file(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) return {};  // nothing there
  if (!S_ISREG(status.st_mode) || status.st_nlink > 1)
    return Error{"journal_link", {}, {file.string()}};
  if (status.st_uid != ::geteuid()) return Error{"journal_not_own", {}, {file.string()}};
  return {};
}

/// Others may neither read nor write it afterwards.
Status check_folder(const fs::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return system_error("journal_folder", path, errno);
  if (S_ISLNK(status.st_mode)) return Error{"journal_link", {}, {path.string()}};
  if (!S_ISDIR(status.st_mode)) return system_error("journal_folder", path, ENOTDIR);
  if (status.st_uid != ::geteuid()) return Error{"journal_not_own", {}, {path.string()}};
  if ((status.st_mode & 0077U) != 0 && ::chmod(path.c_str(), 0700) != 0) {
    return system_error("journal_folder", path, errno);
  }
  return {};
}

/// Folders on the way are as the system makes them, the last one is private.
Status make_folder(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return system_error("journal_folder", path, error.value());
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return system_error("journal_folder", path, errno);
  }
  return {};
}

std::string environment(const char* name) {
  // Read once at the start, before there are threads.
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? "" : value;
}

}  // namespace

fs::path canonical(const fs::path& file) {
  std::error_code error;
  fs::path path = fs::weakly_canonical(file, error);
  if (!error) return path;
  path = fs::absolute(file, error);
  return error ? file : path.lexically_normal();
}

Key key_of(const fs::path& canonical_file) {
  const std::string text = canonical_file.string();
  const std::uint64_t first = chained(chain_start, text);
  return {hexadecimal(first) + hexadecimal(chained(chained(first, text.size()), text))};
}

Result<Key> random_key() {
  std::array<std::uint64_t, 2> numbers{};
  if (::getrandom(numbers.data(), sizeof numbers, 0) != sizeof numbers) {
    return system_error("journal_folder", "", errno);
  }
  return Key{hexadecimal(numbers[0]) + hexadecimal(numbers[1])};
}

fs::path journal_folder() {
  fs::path base = environment("XDG_STATE_HOME");
  if (!base.is_absolute()) {
    const fs::path home = environment("HOME");
    if (home.empty()) return {};
    base = home / ".local/state";
  }
  return base / "saite/journal";
}

Result<Folder> Folder::open(const fs::path& path) {
  if (path.empty()) return system_error("journal_folder", path, ENOENT);
  if (auto ok = make_folder(path); !ok) return ok.error();
  return look(path);
}

Result<Folder> Folder::look(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) return Folder(path);
  if (auto ok = check_folder(path); !ok) return ok.error();
  const fs::path real = fs::canonical(path, error);
  if (error) return system_error("journal_folder", path, error.value());
  return Folder(real);
}

fs::path Folder::file(const Key& key) const {
  return path_ / (key.name + std::string(ending));
}

fs::path Folder::lock_file(const Key& key) const {
  return path_ / (key.name + std::string(lock_ending));
}

std::vector<Key> Folder::keys() const {
  std::vector<Key> keys = keys_of_all();
  std::erase_if(keys, [this](const Key& key) {
    std::error_code ignored;
    return !fs::exists(fs::symlink_status(file(key), ignored));
  });
  return keys;
}

std::vector<Key> Folder::keys_of_all() const {
  std::set<Key> keys;
  std::error_code error;
  for (auto at = fs::directory_iterator(path_, error); !error && at != fs::directory_iterator();
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    const std::string key = name.substr(0, name_length);
    const std::string_view rest = std::string_view(name).substr(key.size());
    if (key.size() == name_length && (rest.starts_with(ending) || rest == lock_ending) &&
        key.find_first_not_of("0123456789abcdef") == std::string::npos) {
      keys.insert(Key{key});
    }
  }
  return {keys.begin(), keys.end()};
}

Status Folder::check(const Key& key) const {
  const std::string name = file(key).string();
  for (const std::string& each :
       {name, name + "-wal", name + "-shm", name + "-journal", lock_file(key).string()}) {
    if (auto ok = check_file(each); !ok) return ok;
  }
  return {};
}

}  // namespace saite::journal
