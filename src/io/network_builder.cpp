// SPDX-License-Identifier: Apache-2.0
#include "src/io/network_builder.h"

#include <utility>

#include "graph/model/find_actors.h"

namespace saite::io {

NetworkBuilder::NetworkBuilder(std::size_t file_size, Problems& problems, Progress& progress)
    : file_size_(file_size), problems_(problems), progress_(progress), values_(problems) {
  default_tie_kind_ = network_.edit_tie_kinds().find_or_add("collaboration");
}

void NetworkBuilder::watch(std::size_t offset) {
  if (++parts_ % 1024 != 0) return;
  if (file_size_ > 0) {
    progress_.report(static_cast<double>(offset) / static_cast<double>(file_size_));
  }
  cancelled_ = progress_.cancelled();
}

void NetworkBuilder::on_section(std::string_view section, std::size_t offset) {
  problems_.leave();
  signs_.look_at_section(section);
  const bool is_nodes = section == "nodes";
  const bool repeated = is_nodes ? seen_nodes_ : !edge_section_.empty();
  if (repeated) problems_.error("repeated_section", offset, section, {std::string(section)});
  if (is_nodes) {
    seen_nodes_ = true;
  } else {
    edge_section_ = section;
  }
}

void NetworkBuilder::on_member(std::string_view key, std::size_t offset, TokenView value) {
  problems_.leave();
  signs_.look_at_member(key, offset, value);
  const Member member{key, offset, value};
  if (key == "graph") {
    read_graph(member);
  } else if (key == "directed") {
    top_directed_ = values_.flag(member, key).value_or(false);
  } else if (key == "multigraph") {
    network_.info.multigraph = values_.flag(member, key).value_or(true);
  } else if (key == "nodes" || key == "edges" || key == "links") {
    problems_.error(value.kind() == TokenKind::bad ? "not_finite" : "expected_list", value.offset(),
                    key, {shown(value)});
    if (key == "nodes") {
      seen_nodes_ = true;
    } else {
      edge_section_ = key;
    }
  } else {
    values_.keep(network_.info.file_extra, file_places_, member, {});
  }
}

void NetworkBuilder::check_dates(DateSpan& dates, std::size_t offset, Unread& unread) {
  if (dates.in_order()) return;
  problems_.record_error("since_after_until", offset, {},
                         {dates.since->text(), dates.until->text()});
  unread.add("since", dates.since->text());
  unread.add("until", dates.until->text());
  dates = {};
}

void NetworkBuilder::read_unread(const Member& member, Unread& unread) {
  auto values = values_.object(member, member.key);
  if (!values) return;
  for (auto& [key, value] : *values) unread.add(key, std::move(value));
}

void NetworkBuilder::connect_ties() {
  std::vector<std::string_view> keys;
  keys.reserve(waiting_ties_.size() * 2);
  for (const WaitingTie& waiting : waiting_ties_) {
    for (const TieEnd* end : {&waiting.source, &waiting.target}) {
      keys.push_back(end->id ? end->id->text : std::string_view());
    }
  }
  const auto actors = model::find_actors(network_, keys);
  for (std::size_t i = 0; i < waiting_ties_.size(); ++i) {
    WaitingTie& waiting = waiting_ties_[i];
    problems_.enter(edge_section_, waiting.place.edge);
    connect_tie(waiting, actors[2 * i], actors[2 * i + 1]);
  }
  waiting_ties_.clear();
}

}  // namespace saite::io
