// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/error.h"
#include "graph/model/actor.h"
#include "graph/model/fields.h"
#include "graph/model/kinds.h"
#include "graph/model/value.h"

/// What a file can hold at all. Whoever reads one gets nothing else from it; edits ask here, so
/// that whatever they accept is written and read back as it was.
namespace saite::model {

/// Lists and objects within one another in a file, its own among them.
inline constexpr int max_nesting = 64;

// Errors: bad_text (no well-formed UTF-8), bad_number (infinite or none), too_deep (args: the
// limit); `where` is the key or the field.   Cost: O(bytes).
[[nodiscard]] Status check_content(const Actor& actor);
[[nodiscard]] Status check_content(const Tie& tie);
[[nodiscard]] Status check_content(const ActorKind& kind);
[[nodiscard]] Status check_content(const TieKind& kind);
/// What becomes of a field, or of one member of it.
[[nodiscard]] Status check_content(ActorField field, Member member, const Value& value);
[[nodiscard]] Status check_content(TieField field, Member member, const Value& value);
[[nodiscard]] Status check_content(InfoField field, Member member, const Value& value);

}  // namespace saite::model
