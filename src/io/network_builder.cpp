// SPDX-License-Identifier: Apache-2.0
#include "src/io/network_builder.h"

#include <algorithm>
#include <utility>

#include "graph/model/find_actors.h"
#include "src/io/containment_order.h"

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
  const Member member{key, offset, value};
  if (key == "graph") {
    read_graph(member);
  } else if (key == "directed") {
    top_directed_ = values_.flag(member, key).value_or(false);
  } else if (key == "multigraph") {
    values_.flag(member, key);  // parallel ties are always welcome
  } else if (key == "nodes" || key == "edges" || key == "links") {
    values_.wrong_type("expected_list", member, key);
    if (key == "nodes") {
      seen_nodes_ = true;
    } else {
      edge_section_ = key;
    }
  } else {
    values_.keep(network_.info.file_extra, member, pointer_part(key));
  }
}

void NetworkBuilder::check_dates(DateSpan& dates, std::size_t offset) {
  if (dates.in_order()) return;
  problems_.error("since_after_until", offset, {}, {dates.since->text(), dates.until->text()});
  dates = {};
}

void NetworkBuilder::resolve_containers() {
  std::vector<std::optional<ActorId>> container_of(network_.actor_id_bound());
  for (const Containment& c : containments_) {
    const auto container = network_.find_actor(c.container);
    if (container) {
      container_of[c.part.value()] = container;
    } else {
      problems_.enter("nodes", c.node);
      problems_.error("unknown_container", c.offset, "part_of", {c.container});
    }
  }
  const ContainmentOrder order = order_containment(container_of);
  for (const ActorId in_cycle : order.cycles) {
    const auto c = std::ranges::find(containments_, in_cycle, &Containment::part);
    problems_.enter("nodes", c->node);
    problems_.error("containment_cycle", c->offset, "part_of",
                    {network_.actor(in_cycle).key, c->container});
  }
  for (const ActorId part : order.deepest_first) {
    (void)network_.set_part_of(part, container_of[part.value()]);
  }
}

void NetworkBuilder::connect_ties() {
  std::vector<std::string_view> keys;
  keys.reserve(waiting_ties_.size() * 2);
  for (const WaitingTie& waiting : waiting_ties_) {
    keys.push_back(waiting.ends.source ? *waiting.ends.source : std::string_view());
    keys.push_back(waiting.ends.target ? *waiting.ends.target : std::string_view());
  }
  const auto actors = model::find_actors(network_, keys);
  for (std::size_t i = 0; i < waiting_ties_.size(); ++i) {
    WaitingTie& waiting = waiting_ties_[i];
    problems_.enter(edge_section_, waiting.place.edge);
    connect_tie(waiting, actors[2 * i], actors[2 * i + 1]);
  }
  waiting_ties_.clear();
}

void NetworkBuilder::settle_repeated_ties() {
  for (RepeatedTie& repeated : repeated_ties_) {
    problems_.enter(edge_section_, repeated.place.edge);
    const std::string key = repeated.tie.key;
    // In files of other programs a key need only be unique between two actors.
    problems_.add(is_saite_ ? Severity::error : Severity::warning,
                  is_saite_ ? "duplicate_tie" : "foreign_key", repeated.place.key_offset, "key",
                  {key, std::to_string(edge_indices_[repeated.first.value()])});
    if (is_saite_) continue;
    repeated.tie.key = network_.fresh_tie_key();
    keep_tie(std::move(repeated.tie), repeated.place);
  }
}

void NetworkBuilder::apply_top_directed() {
  if (!top_directed_) return;
  for (const TieId id : network_.ties()) {
    model::Tie tie = network_.tie(id);
    const bool kind_says = network_.tie_kinds()[tie.kind].directed.has_value();
    if (tie.directed || (kind_says && !plain_ties_[id.value()])) continue;
    tie.directed = true;
    (void)network_.replace_tie(id, std::move(tie));
  }
}

namespace {

/// One warning for each kind that a file uses without declaring it, one for all without a kind.
template <class Kind>
void report_kind_uses(const model::KindTable<Kind>& table, std::size_t builtin,
                      const KindUses& uses, std::string_view section, Problems& problems) {
  const bool ties = section != "nodes";
  for (std::size_t kind = builtin; kind < uses.by_kind().size(); ++kind) {
    const KindUses::Use& use = uses.by_kind()[kind];
    const auto index = static_cast<model::KindIndex>(kind);
    if (use.count == 0 || table.declared(index)) continue;
    problems.enter(section, use.index);
    problems.warning(ties ? "undeclared_tie_kind" : "undeclared_actor_kind", use.offset, "kind",
                     {table[index].id, std::to_string(use.count)});
  }
  if (uses.missing().count == 0) return;
  problems.enter(section, uses.missing().index);
  problems.warning(ties ? "missing_tie_kind" : "missing_actor_kind", uses.missing().offset, {},
                   {std::to_string(uses.missing().count)});
}

}  // namespace

void NetworkBuilder::report_kinds() {
  report_kind_uses(network_.actor_kinds(), model::builtin_actor_kinds().size(), actor_kind_uses_,
                   "nodes", problems_);
  report_kind_uses(network_.tie_kinds(), model::builtin_tie_kinds().size(), tie_kind_uses_,
                   edge_section_, problems_);
}

model::Network NetworkBuilder::finish() {
  problems_.leave();
  if (!seen_nodes_) problems_.error("missing_nodes", 0);
  if (edge_section_.empty() && seen_nodes_) problems_.warning("missing_edges", 0);
  connect_ties();
  resolve_containers();
  settle_repeated_ties();
  apply_top_directed();
  report_kinds();
  return std::move(network_);
}

}  // namespace saite::io
