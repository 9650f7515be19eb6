// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/analysis/community/trust.h"
#include "graph/model/network.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What measures may know beside the projection, taken from the network once, so that no measure
/// reads the network itself. By projection index; made by facts_of() in facts.h. Everything is
/// empty where there is no network behind a projection; measures that need it are absent then.
struct Facts {
  std::vector<std::string> kind;   // id of the actor's kind
  std::vector<int> power;          // formal power level; people may edit it
  project::Grouping municipality;  // empty names where there are none
  project::Grouping community;     // declared communities; empty names: none
  project::Grouping family;        // families; a family is in its own
  /// What one may share with others by the map's own word: the community, a community being in its
  /// own; whoever wants to take an attribute instead puts its grouping here. Empty names: none, or
  /// nobody but the communities themselves.
  project::Grouping identity;
  std::vector<std::optional<model::GeoPoint>> place;
  std::vector<std::string> tie_kind;   // by position in Projection::ties()
  std::vector<std::string> tie_class;  // its attribute `class`, often empty; as tie_kind
  /// As tie_kind: 1 where its kind gives one end authority over the other: governance, and kinds
  /// that the file says so of (`authority`: true).
  std::vector<std::uint8_t> tie_authority;
  /// As tie_kind: 1 where by its kind one end depends on the other: kinds that the file says so of
  /// (`dependency`: true), and that of the id `dependency`.
  std::vector<std::uint8_t> tie_dependency;
  TrustReport trust;  // empty where nobody rated anybody
  Influence influence;
};

/// Power of a kind that says nothing of it and is not built in: as a community or an initiative.
inline constexpr int standard_power = 1;

/// Whether ties of the kind give one end authority over the other: its key `authority`, else
/// governance alone.
[[nodiscard]] bool gives_authority(const model::TieKind& kind);

/// Whether ties of the kind mean that one end depends on the other: its key `dependency`, else the
/// kind of that id alone.
[[nodiscard]] bool means_dependency(const model::TieKind& kind);

/// How many of Projection::ties() mean dependency.
[[nodiscard]] std::size_t dependency_ties(const Facts& facts);

/// Takes from the network what measures may know; `projection` must be a projection of it.
///     Context context(projection);
///     context.facts = facts_of(network, projection);
/// Power levels are those of the kinds, so a file or a person changes them there; whoever wants to
/// try others edits the vector. Municipality and community are the nearest containers of that kind
/// (a community also by a membership tie). Cost: O(n + m) and a sort of the groups' names.
[[nodiscard]] Facts facts_of(const model::Network& network, const project::Projection& projection);

}  // namespace saite::analysis
