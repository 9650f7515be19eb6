// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/cohesion/mixing.h"

namespace saite::analysis {

/// How far each group keeps to itself in whom it chooses: (s_in − e) / (s − e) where the ties to
/// its own s_in are as many as chance gives (e) or more, else (s_in − e) / e; s the ties that its
/// members send, e = s·(size − 1)/(n − 1). 1: only its own; 0: as by chance; −1: never its own.
/// Undirected ties are sent by both ends. Nothing for a group of one, of all, or without ties.
/// Source: Coleman 1958, Relational analysis, Human Organization 17(4):28–36,
/// doi:10.17730/humo.17.4.q5604m676260q8n7.
[[nodiscard]] Scores homophily(const Mixing& mixing);

}  // namespace saite::analysis
