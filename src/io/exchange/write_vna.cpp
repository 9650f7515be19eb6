// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_vna.h"

namespace saite::exchange {

constexpr Room vna_room{.values = ValueRule::text,
                        .texts = TextRule::line,
                        .trims_values = true,
                        .name = Slot::own,
                        .position = Slot::own,
                        .directed = Slot::value,
                        .reserved_of_ties = "from|to|strength"};

namespace {

/// One line of a section: values in the order of the columns that are used, "" where there is none.
std::string vna_cells(const std::vector<OutColumn>& columns, const std::vector<OutValue>& values) {
  std::vector<std::string> cells(columns.size());
  for (const OutValue& value : values) cells[value.column] = plain_text(value.value);
  std::string line;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].used) line += " \"" + cells[i] + "\"";
  }
  return line + "\n";
}

std::string vna_header(const std::vector<OutColumn>& columns) {
  std::string line;
  for (const OutColumn& column : columns) {
    if (column.used) line += " \"" + column.name + "\"";
  }
  return line + "\n";
}

std::string in_quotes(const std::string& text) {
  return "\"" + text + "\"";
}

Status vna_actors(const WriteJob& job, std::string& out) {
  const Outgoing& net = job.network;
  std::string places;
  out += "*Node data\nID name" + vna_header(net.actor_columns());
  for (std::size_t i = 0; i < net.actor_count(); ++i) {
    if (!job.goes_on(i)) return cancelled_error();
    const OutActor actor = net.actor(i);
    out += in_quotes(actor.id) + " " + in_quotes(actor.name) +
           vna_cells(net.actor_columns(), actor.values);
    if (!actor.position) continue;
    places += in_quotes(actor.id) + " " + plain_text(actor.position->x) + " " +
              plain_text(actor.position->y) + " " +
              in_quotes(actor.name.empty() ? actor.id : actor.name) + "\n";
  }
  if (!places.empty()) out += "*Node properties\nID x y shortlabel\n" + places;
  return {};
}

}  // namespace

Status write_vna(const WriteJob& job) {
  const Outgoing& net = job.network;
  std::string out;
  if (auto done = vna_actors(job, out); !done) return done;
  out += "*Tie data\nfrom to strength" + vna_header(net.tie_columns());
  for (std::size_t i = 0; i < net.tie_count(); ++i) {
    if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
    const OutTie tie = net.tie(i);
    out += in_quotes(net.id(tie.source)) + " " + in_quotes(net.id(tie.target)) + " " +
           plain_text(tie.weight) + vna_cells(net.tie_columns(), tie.values);
  }
  job.files.push_back({{}, std::move(out)});
  return {};
}

}  // namespace saite::exchange
