// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/model/network.h"

namespace saite::app {

/// The actors and ties that a person has selected, each in rising order.
class ActorSelection {
 public:
  [[nodiscard]] std::span<const ActorId> actors() const { return actors_; }
  [[nodiscard]] std::span<const TieId> ties() const { return ties_; }
  [[nodiscard]] bool empty() const { return actors_.empty() && ties_.empty(); }
  [[nodiscard]] bool has(ActorId id) const;
  [[nodiscard]] bool has(TieId id) const;
  /// The only actor, or the only tie, that is selected; nothing otherwise.
  [[nodiscard]] std::optional<ActorId> single_actor() const;
  [[nodiscard]] std::optional<TieId> single_tie() const;
  /// Changes with every change of the selection.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  void clear();
  void set(std::vector<ActorId> actors, std::vector<TieId> ties = {});
  void add(std::span<const ActorId> actors, std::span<const TieId> ties = {});
  void remove(std::span<const ActorId> actors, std::span<const TieId> ties = {});
  void toggle(ActorId id);
  void toggle(TieId id);
  /// Lets go of what is no longer there.
  void drop_missing(const model::Network& network);

 private:
  std::vector<ActorId> actors_;
  std::vector<TieId> ties_;
  std::uint64_t revision_ = 1;
};

}  // namespace saite::app
