// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "src/io/assembler.h"
#include "src/io/field_names.h"
#include "src/io/field_values.h"
#include "src/io/kind_uses.h"
#include "src/io/problem.h"

namespace saite::io {

/// Builds a network from the parts of a node-link file, in whatever order they come, and says what
/// is wrong with each. After the last part call finish() once.
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

 private:
  struct Containment {
    ActorId part;
    std::size_t node;
    std::size_t offset;
    std::string container;
  };
  struct TiePlace {  // of a tie in the file
    std::size_t edge = 0;
    std::size_t offset = 0;
    std::size_t key_offset = 0;
    bool plain = false;  // the file does not say its kind
  };
  struct TieEnds {
    std::optional<std::string> source;
    std::optional<std::string> target;
    std::size_t source_offset = 0;
    std::size_t target_offset = 0;
  };
  struct WaitingTie {  // for its actors: to be found with others, or not read yet
    model::Tie tie;
    TieEnds ends;
    TiePlace place;
  };
  struct RepeatedTie {
    model::Tie tie;
    TiePlace place;
    TieId first;
  };
  /// What is known of the node being read beside the actor itself.
  struct NodeExtras {
    std::optional<double> lat, lon, x, y;
    std::optional<std::string> part_of;
    std::size_t part_of_offset = 0;
    bool has_kind = false;
  };

  /// So many ties look for their actors together.
  static constexpr std::size_t ties_at_once = 128;

  // network_builder.cpp
  void watch(std::size_t offset);
  void resolve_containers();
  void connect_ties();
  void settle_repeated_ties();
  void apply_top_directed();
  void report_kinds();
  /// Reports what is not in order, and empties it.
  void check_dates(DateSpan& dates, std::size_t offset);

  // actor_reader.cpp
  void read_actor_field(ActorField field, const Member& member, model::Actor& actor,
                        NodeExtras& extras, std::size_t node);
  void read_actor_detail(ActorField field, const Member& member, model::ActorDetails& details);
  void settle_coordinates(model::Actor& actor, const NodeExtras& extras, std::size_t offset);
  void keep_actor(model::Actor actor, NodeExtras extras, std::size_t node, std::size_t offset);

  // tie_reader.cpp
  void read_tie_field(TieField field, const Member& member, model::Tie& tie, TieEnds& ends,
                      TiePlace& place);
  bool read_tie_kind(const Member& member, model::Tie& tie, std::size_t index);
  void read_tie_key(const Member& member, model::Tie& tie, TiePlace& place);
  void read_weight(const Member& member, model::Tie& tie);
  void connect_tie(WaitingTie& waiting, std::optional<ActorId> source,
                   std::optional<ActorId> target);
  void keep_tie(model::Tie tie, const TiePlace& place);
  void check_end(const std::optional<std::string>& key, std::optional<ActorId> found,
                 std::string_view field, std::size_t offset);

  // graph_reader.cpp
  void read_graph(const Member& graph);
  void read_graph_member(const Member& member);
  void read_sources(const Member& list);
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
  bool cancelled_ = false;
  std::size_t parts_ = 0;

  model::Network network_;
  FieldGuess<actor_field_names.size()> actor_guess_{actor_field_names};
  FieldGuess<tie_field_names.size()> tie_guess_{tie_field_names};
  KindUses actor_kind_uses_;
  KindUses tie_kind_uses_;
  bool is_saite_ = false;  // "graph" says so
  bool top_directed_ = false;
  bool seen_nodes_ = false;
  std::string edge_section_;  // "edges" or "links", once seen
  model::KindIndex default_tie_kind_;

  std::vector<std::uint32_t> node_indices_;  // by actor id: its place in the list of nodes
  std::vector<std::uint32_t> edge_indices_;  // by tie id
  std::vector<bool> plain_ties_;             // by tie id: the file does not say the kind
  std::vector<bool> made_keys_;              // by tie id: the key is not from the file
  std::vector<Containment> containments_;
  std::vector<WaitingTie> waiting_ties_;
  std::vector<RepeatedTie> repeated_ties_;
};

}  // namespace saite::io
