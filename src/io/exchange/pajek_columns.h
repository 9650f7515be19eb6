// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/pajek_network.h"

namespace saite::exchange {

/// A partition or a vector of Pajek: one value a vertex, an attribute of actors.
struct PajekColumn {
  std::string file;
  std::string name;
  std::size_t line = 0;
  std::vector<std::string> values;
};

/// "C:\Users\…\Years.vec" → "Years": Pajek names things by the files they came from.
[[nodiscard]] std::string pajek_name(std::string_view name);

/// Whether vertices that were read from a file of their own with a number a line are values:
/// the file's ending says so, or they are not numbered one after the other.
[[nodiscard]] bool is_pajek_column(const PajekNetwork& vertices, std::string_view file);

/// Hands the values on: they belong to the last network with so many vertices.
void emit_column(const PajekColumn& column, const std::vector<PajekNetwork>& networks,
                 RecordSink& sink);

}  // namespace saite::exchange
