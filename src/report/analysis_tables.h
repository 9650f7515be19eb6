// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/model/network.h"
#include "src/study/analyse_network.h"

namespace saite::report {

/// {"projection": {…}, "network": {ID: value}, "actors": [{"id", ID: value, …}], "ties": [{"key",
/// "source", "target", ID: value, …}], "groups": [{"group", ID: value, …}], "mixing": {"ties":
/// [[…]], "by_chance": [[…]]}, "notes": [{"code", "arguments", "measures"}]}; an absent value is
/// null, a class is its id, a flag is true or false. Notes are the conventions, and the reasons why
/// values are absent; their sentences are under their codes in the catalogues.
[[nodiscard]] std::string analysis_json(const model::Network& network,
                                        const study::Analysis& analysis);

/// One row an actor, a tie, or one for the network, as RFC 4180 has it; an absent value is empty.
/// Where the ranking was tried the last column of actors is <measure>_in_top.
[[nodiscard]] std::string analysis_csv(const model::Network& network,
                                       const study::Analysis& analysis, analysis::Subject subject);

}  // namespace saite::report
