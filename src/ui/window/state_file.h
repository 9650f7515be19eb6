// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "src/ui/state/ui.h"
#include "src/ui/window/areas.h"

namespace saite::ui {

/// What the window shows, as JSON, for tests that drive it from outside: the state of the session,
/// camera, frames drawn, and where on the screen actors and controls are.
class StateFile {
 public:
  explicit StateFile(std::filesystem::path path) : path_(std::move(path)) {}

  [[nodiscard]] bool wanted() const { return !path_.empty(); }
  /// Writes beside and renames, so that a reader never sees half of it.
  void write(const Ui& ui, const Areas& areas, std::uint64_t frames, double frame_seconds);

 private:
  std::filesystem::path path_;
  std::string last_;
};

}  // namespace saite::ui
