// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/model/network.h"
#include "src/study/proposal.h"

namespace saite::app {

/// Changes that are only tried: which actors and ties to remove, which ties to add. It lies beside
/// a document and touches nothing; what_if.h says what it would bring.
///     draft.begin();
///     draft.remove(picked.actors(), picked.ties());
///     draft.add({{ann, bea, kind}});
///     draft.undo();
/// Each call is one step. Removing an actor lets go of the new ties that end at him.
class Draft {
 public:
  using NewTie = study::ProposedTie;
  using Content = study::Proposal;

  /// Whether somebody is thinking: deletions and new ties of the window go here then.
  [[nodiscard]] bool active() const { return active_; }
  void begin();
  /// Forgets everything.
  void end();

  [[nodiscard]] const Content& content() const { return content_; }
  [[nodiscard]] bool empty() const { return content_.empty(); }
  [[nodiscard]] bool removes(ActorId id) const;
  [[nodiscard]] bool removes(TieId id) const;
  /// Whether a new tie joins the two, whichever way round.
  [[nodiscard]] bool adds(ActorId a, ActorId b) const;

  void remove(std::span<const ActorId> actors, std::span<const TieId> ties);
  /// Leaves out what joins an actor to itself, ends at one who goes, or is there already. Returns
  /// how many were added.
  std::size_t add(std::span<const NewTie> ties);
  // One thing taken back out of the draft.
  void take_back(ActorId id);
  void take_back(TieId id);
  void take_back(const NewTie& tie);
  /// All new ties become of this kind.
  void set_kind(model::KindIndex kind);

  [[nodiscard]] bool can_undo() const { return !past_.empty(); }
  [[nodiscard]] bool can_redo() const { return !future_.empty(); }
  void undo();
  void redo();

  /// Lets go of whatever ends at something that is no longer in the network; no step.
  void drop_missing(const model::Network& network);
  /// Rises with every change.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

 private:
  void change_to(Content content);

  bool active_ = false;
  Content content_;
  std::vector<Content> past_;
  std::vector<Content> future_;
  std::uint64_t revision_ = 1;
};

}  // namespace saite::app
