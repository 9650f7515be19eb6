// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/filter.h"
#include "src/present/words.h"

namespace saite::study {

/// The filters in force, a phrase each; empty where there are none.
[[nodiscard]] std::vector<std::string> filter_phrases(const model::Network& network,
                                                      const project::Filter& filter,
                                                      const std::string& language,
                                                      present::Words words);

}  // namespace saite::study
