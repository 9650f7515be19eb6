// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "src/edit/step_shelf.h"

namespace saite::journal {

/// A shelf on the disk: a file without a name in the folder of journals, which is gone with the
/// program however that ends. Made when the first step is put there. What it holds has gone through
/// the one door (sealed.h).
class StepFile final : public edit::StepShelf {
 public:
  explicit StepFile(std::filesystem::path folder) : folder_(std::move(folder)) {}
  StepFile(const StepFile&) = delete;
  StepFile& operator=(const StepFile&) = delete;
  ~StepFile() override;

  /// Nothing where the folder cannot be used or the disk is full.
  /// Cost: one write of the text.
  std::optional<std::uint64_t> put(const edit::Step& step) override;
  /// Nothing where it cannot be read, or is not what was put there.
  std::optional<edit::Step> get(std::uint64_t place) override;

 private:
  struct Part {
    std::uint64_t begin;
    std::uint64_t size;
    std::uint64_t sum;
  };
  bool open();

  std::filesystem::path folder_;
  int descriptor_ = -1;
  std::uint64_t end_ = 0;
  std::vector<Part> parts_;
};

}  // namespace saite::journal
