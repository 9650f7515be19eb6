// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.h"
#include "src/app/plan/planning.h"
#include "src/i18n/translator.h"
#include "src/present/highlight.h"

namespace saite::app {

/// What the map points out of a plan: what goes (hollow, dashed), whom that cuts off, new ties and
/// who is reached by them, suggested ties. Without parts where there is nothing of it.
/// `room`: no names of people.   Cost: O(draft + ties of who goes + who is cut off).
[[nodiscard]] present::Highlight plan_highlight(const model::Network& network,
                                                const Planning& planning, const i18n::Translator& t,
                                                bool room);

}  // namespace saite::app
