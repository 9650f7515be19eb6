// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/network.h"
#include "src/report/pseudonyms.h"

/// A copy of a network from which names and words are gone, for people who study its shape.
/// It makes it harder to find somebody, and promises nothing: see risk.h.
namespace saite::report {

struct AnonymiseOptions {
  /// Attributes that stay, as they are; but `reported_by` by the pseudonyms of the tie's ends.
  std::vector<std::string> keep = {};
  bool only_consented = false;  // persons (individual, family) whose consent is "given"
  bool weights = true;          // strengths of ties stay
  bool dates = true;            // as years; false: none
  bool places = true;           // the municipality that somebody is part of
  std::uint64_t seed = 1;       // of the pseudonyms' order, together with all names
  /// Pseudonyms that are the same in the next copy, instead of p1, p2 …
  std::optional<PseudonymKey> key = {};
};

struct Anonymised {
  model::Network network;
  std::vector<ActorId> was;   // in the original, by id in the copy
  std::size_t withdrawn = 0;  // left out: consent is "withdrawn"
  std::size_t unasked = 0;    // left out by only_consented
};

/// Convention: actors become p1, p2 … in an order that has nothing to do with that of the file, and
/// that nobody finds again who lacks the file or, where it is a secret, the seed; municipalities
/// keep id and name, and are all that anybody is part of. Names, notes, subtypes, tags, sources,
/// evidence, coordinates, positions, other attributes, title and whatever Saite does not know are
/// gone, dates are years, spells their hull. Kinds stay with their labels. Cost: O(actors + ties).
[[nodiscard]] Anonymised anonymise(const model::Network& network, const AnonymiseOptions& options);

}  // namespace saite::report
