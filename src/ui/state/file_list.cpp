// SPDX-License-Identifier: Apache-2.0
#include "src/ui/state/file_list.h"

#include <algorithm>
#include <system_error>

#include "src/i18n/search.h"
#include "src/io/exchange/formats.h"

namespace saite::ui {
namespace fs = std::filesystem;

bool FileList::readable(const std::string& name) {
  const std::string dotted = fs::path(name).extension().string();
  if (dotted.size() < 2) return false;
  std::string ending = dotted.substr(1);
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (ending == "json") return true;
  return std::ranges::any_of(exchange::formats(), [&](const exchange::Format& format) {
    const std::string all = " " + std::string(format.endings) + " ";
    return all.find(" " + ending + " ") != std::string::npos;
  });
}

void FileList::go(const fs::path& folder) {
  std::error_code error;
  folder_ = fs::weakly_canonical(folder, error);
  if (error) folder_ = folder;
  entries_.clear();
  chosen.clear();
  problem_ = false;
  fs::directory_iterator it(folder_, fs::directory_options::skip_permission_denied, error);
  if (error) {
    problem_ = true;
    return;
  }
  for (; it != fs::directory_iterator(); it.increment(error)) {
    if (error) break;
    Entry entry;
    entry.name = it->path().filename().string();
    if (entry.name.starts_with('.')) continue;
    std::error_code ignored;
    entry.folder = it->is_directory(ignored);
    if (!entry.folder) {
      entry.size = it->file_size(ignored);
      if (ignored) entry.size = 0;
    }
    entries_.push_back(std::move(entry));
  }
  std::vector<std::pair<std::string, Entry>> keyed;
  for (Entry& entry : entries_) {
    keyed.emplace_back((entry.folder ? "0" : "1") + i18n::search_key(entry.name) + entry.name,
                       std::move(entry));
  }
  std::sort(keyed.begin(), keyed.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  entries_.clear();
  for (auto& [key, entry] : keyed) entries_.push_back(std::move(entry));
}

void FileList::up() {
  if (folder_.has_parent_path()) go(folder_.parent_path());
}

}  // namespace saite::ui
