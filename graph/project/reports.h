// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/filter.h"

// Whose word a tie rests on. A tie may say who reported it (attribute `reported_by`: ids of actors,
// or one id); a directed tie that does not is its source's word, unless the source is said not to
// have answered. Of other ties nobody knows, and no choice of reports leaves them out.
namespace saite::project {

/// What came of asking an actor: `response`, an attribute or a key of the actor itself.
enum class Response : std::uint8_t { unsaid, answered, refused, not_asked };
[[nodiscard]] Response response_of(const model::Actor& actor);

using model::reported_by_key;

/// Ends of one tie.
struct Ends {
  bool source = false;
  bool target = false;
  [[nodiscard]] bool both() const { return source && target; }
  friend bool operator==(const Ends&, const Ends&) = default;
};

/// Which ends reported the tie; neither where only others did; nothing where it is not known.
/// Cost: O(length of reported_by).
[[nodiscard]] std::optional<Ends> reporters_of(const model::Network& network, TieId tie);

/// Leaves the ties that the named ends report, and those of which nobody knows who reported them.
/// Convention: of ties of one kind between the same two, a directed one is confirmed by what is
/// reported of its own direction and of ties without one; two that do not say `reported_by`, A → B
/// and B → A, are what A and B named, and confirm each other. `both`: both ends report it;
/// `sender`, `receiver`: its source, its target does, where the tie has a direction. Cost: O(m log
/// m). Errors: unknown_tie_kind. Source: Krackhardt 1987, doi:10.1016/0378-8733(87)90009-8 (locally
/// aggregated structures: both, union, rows, columns).
Status keep_reported(const model::Network& network, const Reports& reports,
                     std::vector<TieId>& ties);

/// Whether any of the ties says who reported it.
[[nodiscard]] bool any_reported_by(const model::Network& network, std::span<const TieId> ties);

/// How many of the ties name somebody in `reported_by` who is no actor of the network, such as a
/// misspelt id: nobody can confirm them by that. Cost: O(m · length of reported_by).
[[nodiscard]] std::size_t ties_reported_by_strangers(const model::Network& network,
                                                     std::span<const TieId> ties);

/// How far ties are confirmed, counted by ties.
struct Confirmation {
  std::size_t by_both = 0;
  std::size_t unconfirmed = 0;  // somebody who answered did not name it
  std::size_t open = 0;         // nobody who answered could have named it and did not
  std::size_t unsaid = 0;       // nobody knows who reported it

  [[nodiscard]] std::size_t could_be() const { return by_both + unconfirmed; }
};
/// Convention: answered has who is said to, or, where nothing is said, who reported any of the
/// ties. Cost: O(n + m log m).
[[nodiscard]] Confirmation confirmation_of(const model::Network& network,
                                           std::span<const TieId> ties);

}  // namespace saite::project
