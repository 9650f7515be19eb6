// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/network.h"
#include "src/app/jobs/jobs.h"
#include "src/journal/store.h"

namespace saite::app {

class Workspace;

/// What became of actors or of ties from one network to another. Those of one key are the same.
struct Comparison {
  std::size_t added = 0;
  std::size_t removed = 0;
  std::size_t changed = 0;  // anything but where they stand on the map
  friend bool operator==(const Comparison&, const Comparison&) = default;
};
[[nodiscard]] Comparison compare_actors(const model::Network& from, const model::Network& to);
[[nodiscard]] Comparison compare_ties(const model::Network& from, const model::Network& to);

/// A version, read.
struct VersionView {
  std::int64_t number = 0;
  std::string bytes;
  model::Network network;
  Comparison actors;  // from it to what was open when it was read
  Comparison ties;
};

/// The earlier versions of the open document's file, to be looked at, named and gone back to.
/// Used from the workspace's thread.
class Versions {
 public:
  explicit Versions(Workspace& workspace) : workspace_(workspace) {}

  /// Reads the list anew. What is wrong with it becomes a notice.
  void load();
  /// Newest first.
  [[nodiscard]] const std::vector<journal::Version>& list() const { return list_; }

  /// Reads it in the background; shown() has it then.
  void look(std::int64_t number);
  [[nodiscard]] const VersionView* shown() const { return shown_.get(); }
  void name(std::int64_t number, std::string name);

  /// What is shown as a document of its own, without a file.
  void open_copy();
  /// The file holds what is shown again, and is opened. What was open stays as a version.
  void restore();

 private:
  Workspace& workspace_;
  std::vector<journal::Version> list_;
  std::shared_ptr<const VersionView> shown_;
  JobId reading_ = JobId::none;
};

}  // namespace saite::app
