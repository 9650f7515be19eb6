// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/report/picture.h"

/// The map at the level of groups: a network whose actors are groups of another's.
namespace saite::report {

/// Of the room, and of everybody who has not chosen otherwise.
inline constexpr project::Index standard_least = 5;

struct GroupMapOptions {
  std::string by = "municipality";             // as study::grouping_of()
  project::Index least = standard_least;       // numbers below are not told; 1: all are
  project::ProjectionOptions projection = {};  // which actors and ties count
  std::uint64_t seed = 1;                      // of groups that the ties form
};

struct GroupMap {
  model::Network network;
  std::string actors_key;      // attribute of groups: how many actors they have
  std::string ties_key;        // attribute of ties: how many they stand for; empty: none is told
  std::vector<Error> remarks;  // what each mark is, and what is not told: keys of the catalogues
};

/// Every group is an actor, of the kind municipality or community where it is one, with its name
/// and place; every two that ties join have one tie whose strength is their number, none where it
/// is not told (these are of a kind of their own). Names of attributes are in the language of `t`:
/// beside those of GroupMap the ties within a group (0 where there are none), where they are told.
/// Title, sources and boundary are those of the network. Errors: as Projection::create(),
/// grouping_of(), project::quotient(). Cost: as quotient().
[[nodiscard]] Result<GroupMap> group_map(const model::Network& network,
                                         const GroupMapOptions& options, const i18n::Translator& t,
                                         Progress& progress);

/// Sizes and widths as numbers of actors and ties where nothing else is chosen, and the remarks.
void look_as_group_map(PictureOptions& options, const GroupMap& map, const i18n::Translator& t);

}  // namespace saite::report
