// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "src/io/assembler.h"
#include "src/io/field_names.h"
#include "src/io/field_values.h"
#include "src/io/file_signs.h"
#include "src/io/kind_uses.h"
#include "src/io/own_members.h"
#include "src/io/problem.h"
#include "src/io/records.h"
#include "src/io/unread.h"

namespace saite::io {

/// Builds a network from the parts of a node-link file, in whatever order they come, and says what
/// is wrong with each. After the last part call finish() once, or give_up() where the file breaks
/// off.
class NetworkBuilder final : public PartReader {
 public:
  NetworkBuilder(std::size_t file_size, Problems& problems, Progress& progress);

  void on_node(std::size_t index, TokenView node) override;
  void on_edge(std::string_view section, std::size_t index, TokenView edge) override;
  void on_member(std::string_view key, std::size_t offset, TokenView value) override;
  void on_section(std::string_view section, std::size_t offset) override;
  [[nodiscard]] bool wanted() const override { return !cancelled_; }

  [[nodiscard]] bool cancelled() const { return cancelled_; }
  /// Sees to everything that needs the whole file: containers, late declarations, ties that came
  /// before their actors. The network is of use only where the problems hold no error.
  model::Network finish();
  /// Says what was held back until the whole file would be known.
  void give_up();

 private:
  struct Version {
    model::Value value;
    std::size_t offset;
  };
  using ArcName = std::tuple<ActorId, ActorId, std::string>;  // ends, key

  /// So many ties look for their actors together.
  static constexpr std::size_t ties_at_once = 128;

  // network_builder.cpp
  void watch(std::size_t offset);
  void connect_ties();
  /// Reports what is not in order, and empties it.
  void check_dates(DateSpan& dates, std::size_t offset, Unread& unread);
  /// Spells have their hull as dates, whatever the file says beside them; one alone is the dates.
  template <class Details>
  void settle_spells(DateSpan& dates, Sparse<Details>& details, std::size_t offset);
  /// What an earlier reading left out.
  void read_unread(const Member& member, Unread& unread);
  /// Reads a member of Saite's with `read`, and keeps what that could not use.
  template <class Read>
  void keeping(const Member& member, OwnMembers& members, Unread& unread, Read read);

  // finish_network.cpp
  void report_nameless_nodes();
  void connect_by_position();
  void resolve_containers();
  void keep_container(const Containment& containment, bool apart);
  void settle_repeated_ties();
  void apply_top_directed();
  void settle_both_ways();
  void note_form();
  void report_kinds();
  void report_own_keys();

  // actor_reader.cpp
  void read_actor_field(ActorField field, const Member& member, model::Actor& actor,
                        NodeExtras& extras, std::size_t node);
  void read_container(const Member& member, NodeExtras& extras);
  void read_actor_kind(const Member& member, model::Actor& actor, NodeExtras& extras,
                       std::size_t node);
  void read_actor_detail(ActorField field, const Member& member, model::ActorDetails& details);
  void settle_coordinates(model::Actor& actor, NodeExtras& extras, std::size_t offset);
  void settle_name(model::Actor& actor, const NodeExtras& extras, std::size_t offset);
  void keep_actor(model::Actor actor, NodeExtras extras, std::size_t node, std::size_t offset);
  [[nodiscard]] std::string free_actor_key(const std::string& wanted) const;

  // tie_reader.cpp
  void read_tie_field(TieField field, const Member& member, WaitingTie& waiting, EdgeExtras& extras,
                      std::size_t index);
  void read_tie_detail(TieField field, const Member& member, model::TieDetails& details);
  bool read_tie_kind(const Member& member, model::Tie& tie, std::size_t index);
  void read_tie_key(const Member& member, WaitingTie& waiting, EdgeExtras& extras);
  void read_weight(const Member& member, model::Tie& tie);
  void connect_tie(WaitingTie& waiting, std::optional<ActorId> source,
                   std::optional<ActorId> target);
  void keep_tie(model::Tie&& tie, const TiePlace& place);
  std::optional<TieId> add_tie(model::Tie&& tie, const TiePlace& place);
  void keep_arc(model::Tie&& tie, const TiePlace& place);
  bool is_way_back(const model::Tie& tie, const TiePlace& place);
  [[nodiscard]] static ArcName arc_name(const model::Tie& tie, const TiePlace& place);
  void check_end(const TieEnd& end, std::optional<ActorId> found, std::string_view field);
  void report_rounding(const Member& member, double weight);
  [[nodiscard]] std::string next_tie_key();

  // graph_reader.cpp
  void read_graph(const Member& graph);
  void read_graph_member(const Member& member);
  void take_title_from_name();
  void settle_version();
  void write_unread();
  void read_sources(const Member& list);
  void read_annotations(const Member& list);
  void read_actor_kinds(const Member& list);
  void read_tie_kinds(const Member& list);
  void check_format(const Member& member);
  void check_version(const Member& member);
  template <class Kind>
  void declare(model::KindTable<Kind>& table, Kind kind, TokenView item, std::string_view path);

  std::size_t file_size_;
  Problems& problems_;
  Progress& progress_;
  FieldValues values_;
  FileSigns signs_;
  bool cancelled_ = false;
  std::size_t parts_ = 0;

  model::Network network_;
  FieldGuess<actor_field_names.size()> actor_guess_{actor_field_names};
  FieldGuess<tie_field_names.size()> tie_guess_{tie_field_names};
  KindUses actor_kind_uses_;
  KindUses tie_kind_uses_;
  bool top_directed_ = false;
  bool seen_nodes_ = false;
  std::string edge_section_;  // "edges" or "links", once seen
  model::KindIndex default_tie_kind_;
  model::KeyPlaces graph_places_;
  model::KeyPlaces file_places_;
  Unread unread_;  // members of "graph" that are another program's, and records left out
  std::optional<Version> version_;

  std::vector<std::uint32_t> node_indices_;  // by actor id: its place in the list of nodes
  std::vector<std::uint32_t> edge_indices_;  // by tie id
  std::vector<NamelessNode> nameless_nodes_;
  bool seen_id_ = false;
  std::vector<Containment> containments_;
  std::vector<WaitingTie> waiting_ties_;
  std::vector<WaitingTie> lost_ties_;  // an end names no actor
  bool any_end_found_ = false;
  std::vector<RepeatedTie> repeated_ties_;
  std::multimap<ArcName, TieId> open_arcs_;  // first arcs of ties that go both ways
  std::vector<TieId> both_ways_;             // … those that do not say themselves that they do
  std::size_t last_tie_key_ = 0;
};

template <class Details>
void NetworkBuilder::settle_spells(DateSpan& dates, Sparse<Details>& details, std::size_t offset) {
  if (details->spells.empty()) return;
  const DateSpan hull = hull_of(details->spells);
  if (dates != DateSpan{} && dates != hull) {
    problems_.warning("spells_not_hull", offset, "spells", {text_of({dates}), text_of({hull})});
  }
  dates = hull;
  if (details->spells.size() < 2) details.edit().spells.clear();
}

template <class Read>
void NetworkBuilder::keeping(const Member& member, OwnMembers& members, Unread& unread, Read read) {
  const std::size_t kept = problems_.kept();
  const std::size_t left_out = problems_.left_out();
  read();
  const bool misfit = problems_.kept() != kept;
  if (problems_.left_out() != left_out || (misfit && problems_.misfits_apart())) {
    unread.add(member.key, to_value(member.value));
  } else if (misfit) {
    members.keep_misfit(member);
  }
}

}  // namespace saite::io
