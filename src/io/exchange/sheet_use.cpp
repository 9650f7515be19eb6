// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/sheet_use.h"

#include <algorithm>
#include <array>

namespace saite::exchange {
namespace {

constexpr std::array<std::string_view, 4> ids = {"any", "actors", "ties", "matrix"};

}  // namespace

std::span<const std::string_view> table_uses() {
  return ids;
}

SheetUse sheet_use(std::string_view text) {
  const std::size_t mark = text.rfind('=');
  if (mark == std::string_view::npos || mark == 0) return {std::string(text)};
  const auto* at = std::ranges::find(ids, text.substr(mark + 1));
  if (at == ids.end()) return {std::string(text)};
  return {std::string(text.substr(0, mark)), static_cast<TableUse>(at - ids.begin())};
}

}  // namespace saite::exchange
