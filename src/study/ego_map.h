// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/analysis/position/ego.h"
#include "graph/model/network.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"
#include "src/study/naming.h"

namespace saite::study {

/// Whose contacts, and how they are put.
struct EgoQuery {
  ActorId ego;
  /// strength: rings by it. kind, or an attribute of ties such as `support`: by what they bring.
  std::string by = "strength";
  std::vector<std::string> diversity_by = {"kind"};  // groupings, as grouping_of()
  std::uint64_t seed = 1;
};

struct EgoResult {
  std::shared_ptr<const project::Projection> projection;
  EgoQuery query;
  analysis::EgoNetwork found;
  std::vector<project::Grouping> groupings;
  std::vector<analysis::EgoDiversity> diversity;  // by grouping
};

/// Errors: unknown_actor (not in the projection), unknown_tie_key (by), unknown_key (a grouping),
/// cancelled.
Result<EgoResult> ego_map(const model::Network& network,
                          std::shared_ptr<const project::Projection> projection,
                          const EgoQuery& query, Progress& progress);

/// What a ring or a kind of support is called, and who is in it: a contact stands under all that
/// it gives.
struct EgoCircle {
  std::string name;
  std::vector<project::Index> contacts;  // of EgoNetwork::contacts
};
[[nodiscard]] std::vector<EgoCircle> ego_circles(const model::Network& network,
                                                 const EgoResult& result,
                                                 const i18n::Translator& t);
/// A row a contact: its ring or what it gives, and to how many others it is tied. Sentences: how
/// many contacts, how many of them know each other, what only one of them gives, how mixed they
/// are.
[[nodiscard]] Finding ego_finding(const model::Network& network, const EgoResult& result,
                                  const Naming& naming, const i18n::Translator& t);

/// The network with the actor in the middle and its contacts on rings around; only their places on
/// the map change. `shown`: they and the actor, rising.   Cost: that of a copy.
[[nodiscard]] model::Network on_rings(const model::Network& network, const EgoResult& result,
                                      std::vector<ActorId>& shown);

}  // namespace saite::study
