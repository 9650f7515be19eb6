// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/cohesion/census.h"
#include "graph/analysis/position/key_players.h"
#include "graph/analysis/position/robustness.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/study/finding.h"
#include "src/study/naming.h"

// How results of analyses that need no study of their own are told.
namespace saite::study {

/// The shapes of three that there are, and what pairs and threes are tied.
[[nodiscard]] Finding census_finding(const project::Projection& projection,
                                     const analysis::DyadCensus& dyads,
                                     const analysis::TriadCounts& triads,
                                     const i18n::Translator& t);

/// How much holds together after some have left, by lot and the best connected first.
[[nodiscard]] Finding robustness_finding(const project::Projection& projection,
                                         const analysis::Robustness& found, std::uint32_t draws,
                                         const i18n::Translator& t);

/// The best sets, a row each; the room is told of those whom it may see.
[[nodiscard]] Finding key_player_finding(const project::Projection& projection,
                                         const analysis::KeyPlayers& found, analysis::KeyAim aim,
                                         const Naming& naming, const i18n::Translator& t);

}  // namespace saite::study
