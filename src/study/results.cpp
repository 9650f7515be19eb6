// SPDX-License-Identifier: Apache-2.0
#include "src/study/results.h"

#include <algorithm>

namespace saite::study {

std::optional<double> MeasureResult::of(ActorId id) const {
  if (info->subject != analysis::Subject::actor) return std::nullopt;
  const auto index = projection->index_of(id);
  return index ? measured.values.at(*index) : std::nullopt;
}

std::optional<double> MeasureResult::of(TieId id) const {
  if (info->subject != analysis::Subject::tie) return std::nullopt;
  const auto ties = projection->ties();
  const auto at = std::ranges::lower_bound(ties, id);
  if (at == ties.end() || *at != id) return std::nullopt;
  return measured.values.at(static_cast<std::size_t>(at - ties.begin()));
}

std::optional<double> MeasureResult::of_network() const {
  if (info->subject != analysis::Subject::network || measured.values.empty()) return std::nullopt;
  return measured.values[0];
}

}  // namespace saite::study
