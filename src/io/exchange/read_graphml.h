// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// GraphML as NetworkX, igraph, Gephi, NetLogo, yEd and Network Canvas write it. Nested graphs are
/// containment: a group is an actor, what lies in it its parts. What yEd says in its drawings is
/// read from them: labels, places, colours, and whether a tie has arrows. Of Network Canvas each
/// graph is an interview whose person is an actor of its own, tied to all that he or she named; of
/// several interviews ids get the interview's name before them, as they begin anew in each.
/// Source: Brandes et al. 2002, GraphML progress report, doi:10.1007/3-540-45848-4_59.
[[nodiscard]] Sure recognise_graphml(const Head& head);
[[nodiscard]] Status read_graphml(const ReadJob& job);

}  // namespace saite::exchange
