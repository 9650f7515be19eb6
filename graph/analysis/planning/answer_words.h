// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/analysis/planning/questions.h"

namespace saite::analysis {

/// Whole percents; of less than one two digits, since 0 % would say that nothing happens.
[[nodiscard]] std::string percent_text(double share);

/// Both wordings of a sentence: `question.<code>` names actors, `question.<code>.room` does not.
void say(Answer& answer, const std::string& code, std::vector<project::Index> actors = {},
         std::vector<std::string> args = {}, std::uint64_t count = 1);

}  // namespace saite::analysis
