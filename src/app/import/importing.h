// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "src/app/workspace/workspace.h"
#include "src/edit/step.h"
#include "src/io/exchange/read_any.h"

/// Bringing other programs' files onto the map, with a look at them first.
namespace saite::app {

/// Where an import goes.
enum class ImportTarget : std::uint8_t {
  new_map,  // a document of its own, without a file
  add,      // into the open one: where both say something, the map holds
  update    // the same, the import holds
};

/// A name of the import that is nearly one of the map.
struct NearName {
  std::string name;
  std::string on_map;
  bool same = false;  // decided: they are one
};

/// An import that is being looked at: read in the background anew whenever an option changes, and
/// compared with the open map where it goes into that. Nothing of the document changes before
/// apply(). Used from the thread of the workspace.
///     importing.begin({"organisations.xlsx"});
///     … importing.result(), importing.set_options(…) …
///     importing.apply();
class Importing {
 public:
  explicit Importing(Workspace& workspace) : workspace_(workspace) {}

  void begin(std::vector<std::filesystem::path> files);
  /// A table that was copied from a spreadsheet.
  void begin_text(std::string text);
  void close();
  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] bool reading() const { return job_ != JobId::none; }
  [[nodiscard]] std::string name() const;

  /// At first as a table of this shape was read the last time that something was put right.
  [[nodiscard]] const exchange::ReadOptions& options() const { return options_; }
  void set_options(exchange::ReadOptions options);
  /// What `--map COLUMN=KEY` says.
  void map_column(const std::string& column, const std::string& key);
  [[nodiscard]] ImportTarget target() const { return target_; }
  void set_target(ImportTarget target);
  [[nodiscard]] const std::vector<NearName>& near() const { return near_; }
  void decide(std::size_t index, bool same);

  /// Of the last reading that came to an end; null where there was none or it failed.
  [[nodiscard]] const exchange::Imported* result() const {
    return result_ ? &result_->imported : nullptr;
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] bool ready() const;
  /// Puts it onto the map, in one step, and closes. False where nothing was changed.
  bool apply();
  /// The same on the command line.
  [[nodiscard]] std::string command_line() const;

 private:
  struct Result {
    exchange::Imported imported;
    std::optional<edit::Step> step;  // of an import into the map
    std::string bytes;               // of a new one
    std::uint64_t revision = 0;      // of the map that it was compared with
  };
  void start(std::vector<std::filesystem::path> files, std::string text);
  void read();
  void take(saite::Result<std::shared_ptr<Result>> read);
  [[nodiscard]] bool recall();
  void remember();

  Workspace& workspace_;
  std::vector<std::filesystem::path> files_;
  std::string text_;
  exchange::ReadOptions options_;
  ImportTarget target_ = ImportTarget::new_map;
  std::vector<NearName> near_;
  std::string shape_;                 // of the first table, as it was first read
  std::vector<std::string> columns_;  // likewise
  std::shared_ptr<Result> result_;
  std::optional<Error> error_;
  JobId job_ = JobId::none;
  bool open_ = false;
};

/// Whether a file is to be looked at as an import: another program's, by content, else by ending.
[[nodiscard]] bool is_to_import(const std::filesystem::path& file);

}  // namespace saite::app
