// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/error.h"
#include "graph/model/value.h"
#include "src/edit/step.h"

namespace saite::edit {

/// A step as an object of JSON, to be kept in a journal or sent to another device:
///     {"label": "edit.rename", "arguments": ["Anna", "Anna B."], "author": …, "time": …,
///      "changes": [{"do": "set_actor", "id": "anna", "field": "name",
///                   "before": "Anna", "after": "Anna B."}]}
/// Actors and ties stand as they do in the file, with what reading noted of them (marks.h). What is
/// absent is left out.
[[nodiscard]] model::Value to_value(const Step& step);

/// Errors: bad_step (where: what of it); a step that is read is not yet one that can be done.
Result<Step> step_of(const model::Value& value);

}  // namespace saite::edit
