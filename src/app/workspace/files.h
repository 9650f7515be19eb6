// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "src/io/problem.h"

namespace saite::app {

/// What tells that a file was changed by somebody else.
struct FileStamp {
  std::int64_t modified = 0;  // of the file system's clock
  std::uint64_t size = 0;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};
/// Nothing where there is no such file.
[[nodiscard]] std::optional<FileStamp> file_stamp(const std::filesystem::path& file);

/// What came of the last attempt to open a file that had anything to tell: shown as a list.
struct OpenReport {
  std::filesystem::path file;
  bool opened = false;                // with warnings; false: the document of before is still open
  std::vector<io::Problem> problems;  // of the content
  std::optional<Error> error;         // why it could not be read at all
  bool lenient_helps = false;         // DocumentFile::open_leniently() would open it
};

/// A question that has to be answered before something goes on.
enum class Question : std::uint8_t {
  unsaved_changes,  // about to open, make anew or quit: save, discard or cancel
  changed_on_disk,  // another program wrote the file that is open: save (open it anew) or cancel
  changed_both,     // the same, and there are unsaved changes: save (do them again on what is there
                    // now), discard (open it; they stay as a version) or cancel
  changed_undone,  // the same, but steps that the file had were undone, which cannot be done again:
                   // save (open it; what is here stays as a version) or cancel
  changed_outside,  // about to save over what another program wrote: save (over it) or cancel
  restore,        // the file is read, and more is known that was never saved: save (bring it back),
                  // discard (the file as it is; the rest stays as a version) or cancel
  open_elsewhere  // another window has the file: save (look at it, read-only), discard (open a copy
                  // without a file) or cancel
};
enum class Answer : std::uint8_t { save, discard, cancel };

/// Something to tell in passing: a key of the catalogues (`notice.…` or an error) and arguments.
struct Notice {
  Error text;
  bool problem = false;
};

}  // namespace saite::app
