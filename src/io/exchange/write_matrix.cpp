// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_matrix.h"

#include <map>

#include "src/io/csv_writer.h"

namespace saite::exchange {

constexpr Room matrix_room = bare_room(TextRule::xml);

namespace {

using Cell = std::pair<std::size_t, std::size_t>;

/// Strengths by cell.
class Cells {
 public:
  void add(std::size_t row, std::size_t column, double weight) {
    weights_[{row, column}] += weight;
  }
  [[nodiscard]] const std::map<Cell, double>& all() const { return weights_; }
  [[nodiscard]] bool symmetric() const {
    for (const auto& [cell, weight] : weights_) {
      const auto back = weights_.find({cell.second, cell.first});
      if (back == weights_.end() || back->second != weight) return false;
    }
    return true;
  }

 private:
  std::map<Cell, double> weights_;
};

}  // namespace

Status write_matrix(const WriteJob& job) {
  Outgoing& net = job.network;
  Cells cells;
  std::map<Cell, std::size_t> pairs;
  std::size_t directed = 0;
  std::size_t merged = 0;
  for (std::size_t i = 0; i < net.tie_count(); ++i) {
    if (!job.goes_on(i)) return cancelled_error();
    const OutTie tie = net.tie(i);
    const bool turned = !tie.directed && tie.target < tie.source;
    const Cell pair = turned ? Cell{tie.target, tie.source} : Cell{tie.source, tie.target};
    if (pairs[pair]++ > 0) ++merged;
    cells.add(tie.source, tie.target, tie.weight);
    if (!tie.directed && tie.source != tie.target) cells.add(tie.target, tie.source, tie.weight);
    directed += tie.directed ? 1 : 0;
  }
  // A matrix has directions or has none: all ties are told alike.
  net.losses().add("directions", cells.symmetric() ? directed : net.tie_count() - directed);
  net.losses().add("merged_ties", merged);
  io::CsvWriter csv({.separator = net.options().separator,
                     .decimal = net.options().decimal,
                     .mark = net.options().byte_order_mark});
  csv.text("");
  for (std::size_t i = 0; i < net.actor_count(); ++i) csv.text(net.id(i));
  csv.end_row();
  auto at = cells.all().begin();
  for (std::size_t row = 0; row < net.actor_count(); ++row) {
    if (job.progress.cancelled()) return cancelled_error();
    csv.text(net.id(row));
    for (std::size_t column = 0; column < net.actor_count(); ++column) {
      const bool here = at != cells.all().end() && at->first == Cell{row, column};
      csv.number(here ? plain_text(at->second) : "0");
      if (here) ++at;
    }
    csv.end_row();
  }
  job.files.push_back({{}, std::move(csv.out)});
  return {};
}

}  // namespace saite::exchange
