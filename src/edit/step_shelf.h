// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "src/edit/step.h"

namespace saite::edit {

/// Where a history puts steps that are far from the present, so that its memory has a bound. What
/// is put there stays until the shelf goes.
class StepShelf {
 public:
  StepShelf() = default;
  StepShelf(const StepShelf&) = delete;
  StepShelf& operator=(const StepShelf&) = delete;
  virtual ~StepShelf() = default;
  /// Its place on the shelf; nothing where there is no room: it stays in memory then.
  virtual std::optional<std::uint64_t> put(const Step& step) = 0;
  /// As it was put there; nothing where it cannot be read again.
  virtual std::optional<Step> get(std::uint64_t place) = 0;
};

/// How many bytes a step takes in memory, roughly.   Cost: O(changes).
[[nodiscard]] std::size_t bytes_of(const Step& step);

}  // namespace saite::edit
