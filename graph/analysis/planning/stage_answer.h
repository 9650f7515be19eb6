// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/planning/questions.h"

namespace saite::analysis {

/// Question::stage, of three actors or more.   Cost: that of stage_numbers().   Errors: cancelled.
Status answer_stage(Answer& answer, Context& context, Progress& progress);

}  // namespace saite::analysis
