// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/analysis/planning/whatif.h"
#include "src/i18n/translator.h"
#include "src/study/proposal.h"

namespace saite::study {

/// What a draft would bring, together with the projection whose indices it uses.
struct WhatIfResult {
  std::shared_ptr<const project::Projection> projection;
  analysis::WhatIf found;
  bool with_reach = false;      // providers were chosen
  std::size_t not_counted = 0;  // things of the draft that are out of sight or no bonds
};

/// A draft as a change of a projection of the network. A tie that runs beside others goes only with
/// the last of them. `not_counted`, where given: how many things of the draft the projection does
/// not hold: hidden actors, ties filtered out, ties of polarity −1.   Cost: O(draft + ties).
[[nodiscard]] analysis::Change change_of(const model::Network& network,
                                         const project::Projection& projection,
                                         const Proposal& draft, std::size_t* not_counted = nullptr);

/// The kind that a new tie is of where nobody says: collaboration where that counts as a bond in
/// the projection, else the first that does.
[[nodiscard]] model::KindIndex usual_bond(const model::Network& network,
                                          const project::Projection& projection);

/// A draft without anything in it gives the present state twice.
/// Errors: as analysis::what_if().
Result<WhatIfResult> try_out(std::shared_ptr<const project::Projection> projection,
                             const analysis::Change& change, const analysis::WhatIfOptions& options,
                             Progress& progress);

/// A number before and after, in words.
struct WhatIfLine {
  std::string id;
  std::string name;
  std::string before;
  std::string after;
  std::string meaning;  // one plain sentence
  int better = 0;       // 1: the change is for the better, −1 for the worse, 0: neither
};
/// Actors, tied pairs, parts, largest part, isolates, fragmentation (plain and by distance),
/// centralisation, the reach of a service, the stage.
[[nodiscard]] std::vector<WhatIfLine> what_if_lines(const analysis::WhatIf& found, bool with_reach,
                                                    const i18n::Translator& t);

}  // namespace saite::study
