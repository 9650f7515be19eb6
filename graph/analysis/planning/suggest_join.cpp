// SPDX-License-Identifier: Apache-2.0
// New ties that join parts, and ties that bring the unreached near a provider.
#include <algorithm>
#include <map>
#include <utility>

#include "graph/analysis/paths/components.h"
#include "graph/analysis/paths/steps.h"
#include "graph/analysis/planning/suggest_rules.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// Whether u rather than v should be named, of two that help alike.
bool better_known(const Projection& graph, Index u, Index v) {
  return v == no_index || graph.degree(u) > graph.degree(v) ||
         (graph.degree(u) == graph.degree(v) && u < v);
}

bool better(Favour favour, const Projection& graph, Index u, Index v) {
  if (favour == Favour::most_ties || v == no_index) return better_known(graph, u, v);
  return graph.degree(u) < graph.degree(v) || (graph.degree(u) == graph.degree(v) && u < v);
}

/// The free actor of each class in each part who is to be named; classes rise.
using Speakers = std::vector<std::vector<std::pair<Index, Index>>>;

Speakers speakers_of(const Projection& graph, const TieRules& rules, const Components& parts,
                     Favour favour) {
  std::vector<std::map<Index, Index>> best(parts.count());
  for (Index u = 0; u < graph.size(); ++u) {
    if (!rules.free(u)) continue;
    Index& speaker =
        best[parts.component_of[u]].try_emplace(rules.class_of(u), no_index).first->second;
    if (better(favour, graph, u, speaker)) speaker = u;
  }
  Speakers out;
  for (const auto& of_part : best) out.emplace_back(of_part.begin(), of_part.end());
  return out;
}

/// Two who may tie, one of each part, and what speaks for them beside what they gain.
struct PartPair {
  Index a = no_index;
  Index b = no_index;
  std::pair<int, double> worth;  // how plausibly they meet, and how tied they are
};

std::optional<PartPair> pair_of_parts(const Projection& graph, const TieRules& rules, Favour favour,
                                      const std::vector<std::pair<Index, Index>>& some,
                                      const std::vector<std::pair<Index, Index>>& others) {
  std::optional<PartPair> best;
  for (const auto& [class_a, a] : some) {
    for (const auto& [class_b, b] : others) {
      if (!rules.classes_meet(class_a, class_b)) continue;
      const double ties = static_cast<double>(graph.degree(a)) + graph.degree(b);
      const std::pair<int, double> worth{rules.plausible(class_a, class_b),
                                         favour == Favour::most_ties ? ties : -ties};
      if (!best || worth > best->worth) best = PartPair{a, b, worth};
    }
  }
  return best;
}

/// Free actors at each distance from a provider, by class: the best known of each.
class NearSpeakers {
 public:
  NearSpeakers(const Projection& graph, const TieRules& rules, const std::vector<Index>& steps,
               Index max)
      : rules_(rules), by_step_(max) {
    for (Index u = 0; u < graph.size(); ++u) {
      if (steps[u] >= max || !rules.free(u)) continue;
      auto& speaker = by_step_[steps[u]].try_emplace(rules.class_of(u), no_index).first->second;
      if (better_known(graph, u, speaker)) speaker = u;
    }
  }

  /// Somebody at that distance whom `actor` may be tied to; actors themselves are farther off.
  [[nodiscard]] Index partner(Index actor, Index step) const {
    Index best = no_index;
    int most = -1;
    for (const auto& [speaker_class, speaker] : by_step_[step]) {
      if (!rules_.classes_meet(speaker_class, rules_.class_of(actor))) continue;
      const int plausible = rules_.plausible(speaker_class, rules_.class_of(actor));
      if (plausible <= most) continue;
      best = speaker;
      most = plausible;
    }
    return best;
  }

 private:
  const TieRules& rules_;
  std::vector<std::map<Index, Index>> by_step_;
};

}  // namespace

NextTie next_join(const Projection& graph, const TieRules& rules, Favour favour, Index count) {
  NullProgress quiet;
  const auto parts = components(graph, quiet);
  if (!parts || parts->count() < 2) return std::nullopt;
  const Speakers speakers = speakers_of(graph, rules, *parts, favour);
  std::optional<PartPair> best;
  double best_pairs = 0;
  // Many parts of one size gain the same: of those the first so many are looked at.
  constexpr std::size_t max_alike = 4096;
  std::size_t alike = 0;
  // Parts come largest first, so the rest of a row can only be worse.
  for (Index i = 0; i < parts->count() && alike < max_alike; ++i) {
    if (static_cast<double>(parts->sizes[i]) * parts->sizes[i] < best_pairs) break;
    for (Index j = i + 1; j < parts->count() && alike < max_alike; ++j) {
      const double pairs = static_cast<double>(parts->sizes[i]) * parts->sizes[j];
      if (pairs < best_pairs) break;
      auto pair = pair_of_parts(graph, rules, favour, speakers[i], speakers[j]);
      alike = pairs > best_pairs ? 0 : alike + 1;
      if (!pair || (pairs == best_pairs && pair->worth <= best->worth)) continue;
      best_pairs = pairs;
      best = pair;
    }
  }
  if (!best) return std::nullopt;
  return Suggestion{std::min(best->a, best->b), std::max(best->a, best->b),
                    2 * best_pairs / (count * (count - 1.0))};
}

NextTie next_reach(const Projection& graph, const TieRules& rules,
                   const std::vector<Index>& providers, Index steps) {
  const auto distance = steps_from(graph, providers);
  const NearSpeakers near(graph, rules, distance, steps);
  StepSearch search(graph);
  NextTie best;
  Index best_actor = no_index;
  for (Index y = 0; y < graph.size(); ++y) {
    if (distance[y] < 2 || !rules.free(y)) continue;
    for (Index t = 0; t < steps; ++t) {
      const Index partner = near.partner(y, t);
      if (partner == no_index || distance[y] <= t + 1) continue;
      double gain = 0;
      for (const Index v : search.within(std::span(&y, 1), steps - t - 1)) {
        gain += distance[v] > steps ? 1 : 0;
      }
      const bool better = gain > 0 && (!best || gain > best->gain ||
                                       (gain == best->gain && better_known(graph, y, best_actor)));
      if (better) {
        best = Suggestion{std::min(y, partner), std::max(y, partner), gain};
        best_actor = y;
      }
      break;  // a partner farther off brings no more
    }
  }
  return best;
}

NextTie next_triangle(const Projection& graph, const TieRules& rules) {
  std::vector<Index> shared(graph.size());
  std::vector<Index> touched;
  NextTie best;
  std::pair<int, Index> most;
  for (Index u = 0; u < graph.size(); ++u) {
    if (!rules.free(u)) continue;
    touched.clear();
    for (const Index w : graph.neighbours(u)) {
      for (const Index v : graph.neighbours(w)) {
        if (v > u && shared[v]++ == 0) touched.push_back(v);
      }
    }
    std::ranges::sort(touched);
    for (const Index v : touched) {
      const double gain = std::exchange(shared[v], 0);
      if (best && gain < best->gain) continue;
      if (!rules.allowed(graph, u, v)) continue;
      const std::pair<int, Index> worth{rules.plausible(rules.class_of(u), rules.class_of(v)),
                                        graph.degree(u) + graph.degree(v)};
      if (best && gain == best->gain && worth <= most) continue;
      best = Suggestion{u, v, gain};
      most = worth;
    }
  }
  return best;
}

}  // namespace saite::analysis
