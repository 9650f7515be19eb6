// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/analysis/planning/invite.h"
#include "graph/model/network.h"
#include "src/i18n/translator.h"

namespace saite::study {

/// Who is to be in the room, in the words of the network.
struct InviteQuery {
  std::vector<std::string> groupings = {"kind", "municipality"};  // fields, as grouping_of()
  std::vector<ActorId> coming;
  std::vector<ActorId> not_these;
  bool through_ties = false;
  std::uint64_t seed = 1;
  friend bool operator==(const InviteQuery&, const InviteQuery&) = default;
};

/// An invitation together with what its indices mean.
struct InviteResult {
  std::shared_ptr<const project::Projection> projection;
  InviteQuery query;
  std::vector<project::Grouping> groupings;  // of the wish, without those that group nobody
  analysis::Invitation found;
};

/// Fields that group nobody here are left out.
/// Errors: nobody_grouped, cancelled.
Result<InviteResult> invite_people(const model::Network& network,
                                   std::shared_ptr<const project::Projection> projection,
                                   const InviteQuery& query, Progress& progress);

/// The list as people read it, a line a seat: name, whom they speak for, who would do instead.
[[nodiscard]] std::string invitation_text(const model::Network& network, const InviteResult& result,
                                          const i18n::Translator& t);
/// Who is invited, row by row: id, name, kind, groups spoken for, who could come instead.
[[nodiscard]] std::vector<std::vector<std::string>> invitation_rows(const model::Network& network,
                                                                    const InviteResult& result,
                                                                    const i18n::Translator& t);

}  // namespace saite::study
