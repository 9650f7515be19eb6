// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace saite::exchange {

/// What a table is said to hold, whatever it looks like. `any`: as it looks.
enum class TableUse : std::uint8_t { any, actors, ties, matrix };

/// A sheet of a workbook that is wanted, and what it holds.
struct SheetUse {
  std::string name;
  TableUse use = TableUse::any;
  friend bool operator==(const SheetUse&, const SheetUse&) = default;
};

/// "People=actors", "People". Where no use stands behind the last "=" the whole text is the name.
[[nodiscard]] SheetUse sheet_use(std::string_view text);
/// The ids of all uses: any, actors, ties, matrix.
[[nodiscard]] std::span<const std::string_view> table_uses();

}  // namespace saite::exchange
