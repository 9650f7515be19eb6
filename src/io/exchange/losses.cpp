// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/losses.h"

namespace saite::exchange {

void Losses::add(std::string_view code, std::size_t count) {
  if (count == 0) return;
  auto at = counts_.find(code);
  if (at == counts_.end()) at = counts_.emplace(code, 0).first;
  at->second += count;
}

std::size_t Losses::of(std::string_view code) const {
  const auto at = counts_.find(code);
  return at == counts_.end() ? 0 : at->second;
}

}  // namespace saite::exchange
