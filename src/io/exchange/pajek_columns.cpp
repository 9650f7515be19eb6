// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/pajek_columns.h"

#include <array>

namespace saite::exchange {

std::string pajek_name(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  for (const std::string_view ending : {".clu", ".vec", ".net", ".paj", ".per", ".cls"}) {
    if (name.size() > ending.size() && same_letters(name.substr(name.size() - 4), ending)) {
      name.remove_suffix(4);
      break;
    }
  }
  return std::string(name);
}

bool is_pajek_column(const PajekNetwork& vertices, std::string_view file) {
  if (!vertices.has_bare_numbers_only()) return false;
  const auto words = vertices.bare_words();
  if (words.empty()) return false;
  if (is_one_of(ending_of(file), {"clu", "vec", "per"})) return true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != std::to_string(i + 1)) return true;
  }
  return false;
}

void emit_column(const PajekColumn& column, const std::vector<PajekNetwork>& networks,
                 RecordSink& sink) {
  sink.notes().enter(column.file);
  const Place where{.part = "*Vertices", .line = column.line};
  const PajekNetwork* network = nullptr;
  for (const PajekNetwork& each : networks) {
    if (each.size() == column.values.size()) network = &each;
  }
  if (network == nullptr) {
    const NoteSort sort = networks.empty() ? NoteSort::error : NoteSort::dropped;
    sink.notes().add(sort, "no_network_of_size", where,
                     {column.name, std::to_string(column.values.size())});
    return;
  }
  for (std::size_t i = 0; i < column.values.size(); ++i) {
    const std::string id = network->id(i + 1);
    const std::array<Attribute, 1> said{{{column.name, std::string_view(column.values[i])}}};
    sink.actor({.place = where, .id = id, .attributes = said});
  }
}

}  // namespace saite::exchange
