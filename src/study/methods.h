// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/community/coverage.h"
#include "graph/analysis/planning/spread.h"
#include "graph/analysis/position/key_players.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/study/ego_map.h"
#include "src/study/finding.h"
#include "src/study/naming.h"

namespace saite::study {

/// What can be asked of a network beyond its measures.
enum class Method : std::uint8_t {
  coverage,     // for whom a service is there, and whether for all groups alike
  referrals,    // from each door to each service, and who arrives
  contacts,     // one actor, its contacts and what is among them
  key_players,  // who would be missed most, who reaches most
  telling,      // how many hear when some are told
  robustness,   // what holds together while actors leave
  two_modes,    // people and events
  kinds,        // which kinds of ties go together
  pairs,        // whether ties go with other ties, or with being alike
  census        // pairs and threes by shape
};
inline constexpr std::array<std::string_view, 10> method_ids = {
    "coverage",   "referrals", "contacts", "key_players", "telling",
    "robustness", "two_modes", "kinds",    "pairs",       "census"};
[[nodiscard]] inline std::string method_id(Method method) {
  return std::string(method_ids.at(static_cast<std::size_t>(method)));
}

/// A method and what it is asked; each reads what it needs.
struct MethodQuery {
  Method method = Method::coverage;
  std::vector<std::string> targets = {};    // coverage: as CoverQuery has them
  std::vector<std::string> providers = {};  // likewise; referrals: the services
  std::vector<std::string> doors = {};      // referrals: as ReferringQuery has them
  analysis::ServiceWay way = analysis::ServiceWay::any;
  std::vector<std::string> closed = {};  // coverage: nothing goes on through them
  std::optional<double> kilometres = {};
  project::Index steps = 2;           // coverage, key players
  std::string group_by = {};          // coverage, as CoverQuery
  std::vector<ActorId> actors = {};   // contacts: one; telling: who is told
  std::string by = "strength";        // contacts, as EgoQuery
  std::string diversity_by = "kind";  // likewise
  analysis::KeyAim aim = analysis::KeyAim::fragment;
  project::Index size = 3;  // of a set of key players
  analysis::SpreadModel model = analysis::SpreadModel::cascade;
  double chance = 0.3;
  std::string kind = {};     // two modes: whose actors meet
  std::string formula = {};  // pairs, as read_formula() takes it
  bool directed = false;     // telling, key players, pairs, census: along the ties' directions
  std::uint64_t seed = 1;
  friend bool operator==(const MethodQuery&, const MethodQuery&) = default;
};

/// Whether there is all that the method needs to be asked: providers and targets, who is told …
[[nodiscard]] bool is_complete(const MethodQuery& query);

/// The part of a network as the method reads it: strengths for the rings of contacts, directions
/// where they count. Errors: as Projection::create().
[[nodiscard]] Result<std::shared_ptr<const project::Projection>> projection_for(
    const model::Network& network, std::shared_ptr<const project::Projection> projection,
    const MethodQuery& query);

/// What the method `contacts` finds, to be drawn. Errors: as ask_method().
Result<EgoResult> contacts_of(const model::Network& network,
                              std::shared_ptr<const project::Projection> projection,
                              const MethodQuery& query, Progress& progress);

/// Asks it, and tells what was found to an audience. Errors: those of the method; unknown_actor
/// (one who is not in the projection); cancelled.
Result<Finding> ask_method(const model::Network& network,
                           std::shared_ptr<const project::Projection> projection,
                           const MethodQuery& query, Audience audience, const i18n::Translator& t,
                           Progress& progress);

}  // namespace saite::study
