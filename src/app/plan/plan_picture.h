// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.h"
#include "src/app/plan/planning.h"
#include "src/i18n/translator.h"
#include "src/present/highlight.h"

namespace saite::app {

/// What the map points out of a plan: what goes (hollow, dashed), whom that cuts off, new ties and
/// who is reached by them, suggested ties. Without parts where there is nothing of it.
/// What a person chose by hand is shown to every audience, and what was found as that may see it
/// (study/naming.h).   Cost: O(draft + ties of who goes + who is cut off); before the room O(n).
[[nodiscard]] present::Highlight plan_highlight(const model::Network& network,
                                                const Planning& planning, const i18n::Translator& t,
                                                present::Audience audience);

}  // namespace saite::app
