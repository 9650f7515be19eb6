// SPDX-License-Identifier: Apache-2.0
// What can be settled only once the whole file has been read.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/base/text.h"
#include "src/io/containment_order.h"
#include "src/io/file_form.h"
#include "src/io/network_builder.h"

namespace saite::io {

/// Nodes without an id have been given their position for one. Where that is how the whole file of
/// another program is made (D3 up to version 3), it is said once.
void NetworkBuilder::report_nameless_nodes() {
  if (nameless_nodes_.empty()) return;
  if (!seen_id_ && signs_.is_foreign()) {
    problems_.enter("nodes", nameless_nodes_.front().index);
    problems_.warning("ids_are_positions", nameless_nodes_.front().offset);
    return;
  }
  for (const NamelessNode& node : nameless_nodes_) {
    problems_.enter("nodes", node.index);
    problems_.record_error("missing_id", node.offset);
  }
}

/// Ties whose ends name no actor: positions in the list of nodes where all ends of a file of
/// another program are, else mistakes.
void NetworkBuilder::connect_by_position() {
  const auto actors = network_.actors();
  const auto is_position = [&](const TieEnd& end) {
    return end.id && end.id->position && *end.id->position < actors.size();
  };
  const bool all = signs_.is_foreign() && !any_end_found_ && !lost_ties_.empty() &&
                   std::ranges::all_of(lost_ties_, [&](const WaitingTie& tie) {
                     return is_position(tie.source) && is_position(tie.target);
                   });
  if (all) {
    problems_.enter(edge_section_, lost_ties_.front().place.edge);
    problems_.warning("ends_are_positions", lost_ties_.front().source.offset, "source");
  }
  for (WaitingTie& tie : lost_ties_) {
    problems_.enter(edge_section_, tie.place.edge);
    if (all) {
      tie.tie.source = actors[*tie.source.id->position];
      tie.tie.target = actors[*tie.target.id->position];
      keep_tie(std::move(tie.tie), tie.place);
    } else {
      const auto found = [&](const TieEnd& end) {
        return end.id ? network_.find_actor(end.id->text) : std::nullopt;
      };
      check_end(tie.source, found(tie.source), "source");
      check_end(tie.target, found(tie.target), "target");
      if (tie.record) unread_.add_record("edges", *std::move(tie.record));
    }
  }
  lost_ties_.clear();
}

/// The container of an actor that has none now, among its attributes or apart.
void NetworkBuilder::keep_container(const Containment& containment, bool apart) {
  model::Actor actor = network_.actor(containment.part);
  model::ActorDetails& details = actor.details.edit();
  if (apart) {
    Unread unread;
    unread.add("part_of", containment.value);
    std::move(unread).settle(details.extra);
  } else {
    model::assign(details.attributes, "part_of", deeper(containment.value));
  }
  (void)network_.replace_actor(containment.part, std::move(actor));
}

void NetworkBuilder::resolve_containers() {
  std::vector<std::optional<ActorId>> container_of(network_.actor_id_bound());
  std::vector<const Containment*> told(network_.actor_id_bound(), nullptr);
  for (const Containment& c : containments_) {
    told[c.part.value()] = &c;
    const auto container = network_.find_actor(c.container);
    if (container) {
      container_of[c.part.value()] = container;
      continue;
    }
    problems_.enter("nodes", c.node);
    problems_.misfit(Misfit::kept, "unknown_container", c.offset, "part_of", {c.container});
    keep_container(c, problems_.misfits_apart());
  }
  const ContainmentOrder order = order_containment(container_of);
  for (const ActorId in_cycle : order.cycles) {
    const Containment& c = *told[in_cycle.value()];
    problems_.enter("nodes", c.node);
    problems_.record_error("containment_cycle", c.offset, "part_of",
                           {network_.actor(in_cycle).key, c.container});
    keep_container(c, true);
  }
  for (const ActorId part : order.deepest_first) {
    (void)network_.set_part_of(part, container_of[part.value()]);
  }
}

void NetworkBuilder::settle_repeated_ties() {
  for (RepeatedTie& repeated : repeated_ties_) {
    problems_.enter(edge_section_, repeated.place.edge);
    const std::string key = repeated.tie.key;
    const std::string first = std::to_string(edge_indices_[repeated.first.value()]);
    if (signs_.is_saite()) {
      problems_.record_error("duplicate_tie", repeated.place.key_offset, "key", {key, first});
      Unread unread;
      unread.add("key", key);
      std::move(unread).settle(repeated.tie.details.edit().extra);
    } else {
      // In files of other programs a key need only be unique between two actors.
      problems_.warning("foreign_key", repeated.place.key_offset, "key", {key, first});
    }
    repeated.tie.key = next_tie_key();
    repeated.tie.key_made = true;
    keep_tie(std::move(repeated.tie), repeated.place);
  }
}

void NetworkBuilder::apply_top_directed() {
  if (!top_directed_) return;
  for (const TieId id : network_.ties()) {
    model::Tie tie = network_.tie(id);
    const bool kind_says = network_.tie_kinds()[tie.kind].directed.has_value();
    if (tie.directed || (kind_says && !tie.kind_assumed)) continue;
    tie.directed = true;
    (void)network_.replace_tie(id, std::move(tie));
  }
}

/// What was joined of two arcs says only where it must that it has no direction.
void NetworkBuilder::settle_both_ways() {
  for (const TieId id : both_ways_) {
    model::Tie tie = network_.tie(id);
    if (network_.tie_kinds()[tie.kind].directed.value_or(false)) continue;
    tie.directed.reset();
    (void)network_.replace_tie(id, std::move(tie));
  }
}

/// What is true of the network as a whole, so that it is written as it was.
void NetworkBuilder::note_form() {
  network_.info.directed = top_directed_ && network_.tie_count() == 0;
  if (!network_.info.multigraph)
    network_.info.multigraph = saite_form(network_, network_.ties()).multigraph;
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

/// The first few names, parted by commas, and how many more there are.
std::string some_names(const std::set<std::string, NameLess>& names) {
  constexpr std::size_t max = 8;
  std::string text;
  std::size_t told = 0;
  for (const std::string& name : names) {
    if (++told > max) break;
    text += (text.empty() ? "“" : ", “") + excerpt(name, 0) + "”";
  }
  return names.size() > max ? text + ", … (" + std::to_string(names.size()) + ")" : text;
}

}  // namespace

void NetworkBuilder::report_kinds() {
  report_kind_uses(network_.actor_kinds(), model::builtin_actor_kinds().size(), actor_kind_uses_,
                   "nodes", problems_);
  report_kind_uses(network_.tie_kinds(), model::builtin_tie_kinds().size(), tie_kind_uses_,
                   edge_section_, problems_);
}

/// What a file of another program has of its own, so that nobody need guess what became of it.
void NetworkBuilder::report_own_keys() {
  if (signs_.is_saite() || problems_.has_errors()) return;
  problems_.leave();
  if (!network_.info.actor_keys.empty()) {
    problems_.warning("own_node_keys", 0, {}, {some_names(network_.info.actor_keys)});
  }
  if (!network_.info.tie_keys.empty()) {
    problems_.warning("own_edge_keys", 0, {}, {some_names(network_.info.tie_keys)});
  }
}

model::Network NetworkBuilder::finish() {
  problems_.leave();
  if (const auto other = signs_.other_program()) {
    problems_.replace_all(other->code, other->offset);
    return std::move(network_);
  }
  if (signs_.is_foreign()) problems_.soften();
  if (!seen_nodes_) problems_.error("missing_nodes", 0);
  if (edge_section_.empty() && seen_nodes_) problems_.warning("missing_edges", 0);
  settle_version();
  report_nameless_nodes();
  connect_ties();
  connect_by_position();
  resolve_containers();
  settle_repeated_ties();
  apply_top_directed();
  settle_both_ways();
  note_form();
  report_kinds();
  report_own_keys();
  write_unread();
  return std::move(network_);
}

void NetworkBuilder::give_up() {
  if (signs_.is_foreign()) problems_.soften();
  report_nameless_nodes();
}

}  // namespace saite::io
