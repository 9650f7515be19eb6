// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/position/key_players.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"
#include "src/study/naming.h"

namespace saite::study {

/// The best sets, a row each; the room is told of those whom it may see.
[[nodiscard]] Finding key_player_finding(const project::Projection& projection,
                                         const analysis::KeyPlayers& found, analysis::KeyAim aim,
                                         const Naming& naming, const i18n::Translator& t);

}  // namespace saite::study
