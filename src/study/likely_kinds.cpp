// SPDX-License-Identifier: Apache-2.0
#include "src/study/likely_kinds.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string_view>

namespace saite::study {
namespace {

struct Usual {
  std::string_view a;
  std::string_view b;
  std::array<std::string_view, 4> ties;
};

/// What ties two kinds of actor, the likeliest first. Kinds in the order of the built-in ones.
constexpr Usual usual_ties[] = {
    {"individual", "individual", {"knows", "kinship", "collaboration", "trust"}},
    {"individual", "family", {"membership", "kinship", "knows", "support"}},
    {"individual", "community", {"membership", "support", "trust", "collaboration"}},
    {"individual", "institution", {"membership", "collaboration", "communication", "support"}},
    {"individual", "municipality", {"membership", "communication", "support", "collaboration"}},
    {"family", "family", {"kinship", "knows", "proximity", "support"}},
    {"family", "community", {"membership", "support", "trust", "communication"}},
    {"family", "institution", {"support", "communication", "membership", "trust"}},
    {"family", "municipality", {"support", "communication", "membership", "trust"}},
    {"community", "community", {"collaboration", "communication", "proximity", "support"}},
    {"community", "institution", {"collaboration", "hosting", "support", "membership"}},
    {"community", "municipality", {"support", "collaboration", "communication", "governance"}},
    {"institution", "institution", {"collaboration", "communication", "referral", "support"}},
    {"institution", "municipality", {"governance", "collaboration", "support", "communication"}},
    {"municipality", "municipality", {"collaboration", "communication", "proximity", "support"}},
};

/// Ranks of kinds that nobody has an opinion of follow those of the table.
std::vector<std::size_t> usual_ranks(const model::Network& network, std::string_view from,
                                     std::string_view to) {
  const auto& kinds = network.tie_kinds();
  std::vector<std::size_t> ranks(kinds.size(), kinds.size());
  for (const Usual& usual : usual_ties) {
    const bool same_way = usual.a == from && usual.b == to;
    if (!same_way && !(usual.a == to && usual.b == from)) continue;
    for (std::size_t i = 0; i < usual.ties.size(); ++i) {
      if (const auto kind = kinds.find(usual.ties.at(i))) ranks[*kind] = i;
    }
  }
  return ranks;
}

std::vector<std::size_t> counts_between(const model::Network& network, model::KindIndex from,
                                        model::KindIndex to) {
  std::vector<std::size_t> counts(network.tie_kinds().size(), 0);
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    const model::KindIndex a = network.actor(tie.source).kind;
    const model::KindIndex b = network.actor(tie.target).kind;
    if ((a == from && b == to) || (a == to && b == from)) ++counts[tie.kind];
  }
  return counts;
}

}  // namespace

std::vector<model::KindIndex> likely_tie_kinds(const model::Network& network, model::KindIndex from,
                                               model::KindIndex to) {
  const auto counts = counts_between(network, from, to);
  const auto ranks =
      usual_ranks(network, network.actor_kinds()[from].id, network.actor_kinds()[to].id);
  std::vector<model::KindIndex> kinds(counts.size());
  std::iota(kinds.begin(), kinds.end(), model::KindIndex{0});
  std::ranges::stable_sort(kinds, [&](model::KindIndex a, model::KindIndex b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : ranks[a] < ranks[b];
  });
  return kinds;
}

}  // namespace saite::study
