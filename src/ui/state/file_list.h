// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace saite::ui {

/// A folder as the file dialog shows it: folders first, then files, by name.
class FileList {
 public:
  struct Entry {
    std::string name;
    bool folder = false;
    std::uint64_t size = 0;
  };

  /// Goes to a folder; one that cannot be read shows nothing and problem() says so.
  void go(const std::filesystem::path& folder);
  void up();
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] bool problem() const { return problem_; }
  /// Whether the program can read files of this name.
  [[nodiscard]] static bool readable(const std::string& name);

  std::string name;        // in the field below
  std::string chosen;      // the marked entry
  bool overwrite = false;  // asked already

 private:
  std::filesystem::path folder_;
  std::vector<Entry> entries_;
  bool problem_ = false;
};

}  // namespace saite::ui
