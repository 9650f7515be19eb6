// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/planning/questions.h"

namespace saite::analysis {

/// Who holds the network together: how much would be lost without those who would be missed most,
/// beside chance, and by name only those who are so in four of five trials with a fifth of the ties
/// left out (missed_most.h).   Errors: cancelled.
Status answer_holds(Answer& answer, Context& context, Progress& progress);

}  // namespace saite::analysis
