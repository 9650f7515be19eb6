// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_csv.h"

#include "src/io/csv_writer.h"
#include "src/io/exchange/table_columns.h"

namespace saite::exchange {

constexpr Room csv_room{.values = ValueRule::text,
                        .texts = TextRule::xml,
                        .trims_values = true,
                        .bars_part_values = true,
                        .tag_marks = "|,;",
                        .name = Slot::own,
                        .is_reserved = is_header_of_field};

namespace {

class TableWriter {
 public:
  TableWriter(const WriteOptions& options)
      : csv_({.separator = options.separator,
              .decimal = options.decimal,
              .mark = options.byte_order_mark}) {}

  void header(std::initializer_list<std::string_view> first,
              const std::vector<OutColumn>& columns) {
    for (const std::string_view name : first) csv_.text(name);
    for (const OutColumn& column : columns) {
      if (column.used) csv_.text(header_of(column));
    }
    csv_.end_row();
  }

  void row(std::initializer_list<std::string_view> first, std::optional<double> weight,
           const std::vector<OutColumn>& columns, const std::vector<OutValue>& values) {
    for (const std::string_view text : first) csv_.text(text);
    if (weight) csv_.number(plain_text(*weight));
    const auto cells = cells_of(columns, values);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].used) continue;
      const model::Value* value = cells[i];
      if (value != nullptr && value->is_number()) {
        csv_.number(plain_text(*value));
      } else {
        csv_.text(value == nullptr ? std::string() : plain_text(*value));
      }
    }
    csv_.end_row();
  }

  std::string take() { return std::move(csv_.out); }

 private:
  io::CsvWriter csv_;
};

}  // namespace

Status write_csv(const WriteJob& job) {
  const Outgoing& net = job.network;
  TableWriter actors(net.options());
  actors.header({"id", "name"}, net.actor_columns());
  for (std::size_t i = 0; i < net.actor_count(); ++i) {
    if (!job.goes_on(i)) return cancelled_error();
    const OutActor actor = net.actor(i);
    actors.row({actor.id, actor.name}, {}, net.actor_columns(), actor.values);
  }
  TableWriter ties(net.options());
  ties.header({"source", "target", "directed", "weight"}, net.tie_columns());
  for (std::size_t i = 0; i < net.tie_count(); ++i) {
    if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
    const OutTie tie = net.tie(i);
    ties.row({net.id(tie.source), net.id(tie.target), tie.directed ? "directed" : "undirected"},
             tie.weight, net.tie_columns(), tie.values);
  }
  job.files.push_back({"actors", actors.take()});
  job.files.push_back({"ties", ties.take()});
  return {};
}

}  // namespace saite::exchange
