// SPDX-License-Identifier: Apache-2.0
// New ties that join parts, and ties that bring the unreached near a provider.
#include <algorithm>
#include <map>

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

/// The best known free actor of each class in each part; classes rise.
using Speakers = std::vector<std::vector<std::pair<Index, Index>>>;

Speakers speakers_of(const Projection& graph, const TieRules& rules, const Components& parts) {
  std::vector<std::map<Index, Index>> best(parts.count());
  for (Index u = 0; u < graph.size(); ++u) {
    if (!rules.free(u)) continue;
    Index& speaker =
        best[parts.component_of[u]].try_emplace(rules.class_of(u), no_index).first->second;
    if (better_known(graph, u, speaker)) speaker = u;
  }
  Speakers out;
  for (const auto& of_part : best) out.emplace_back(of_part.begin(), of_part.end());
  return out;
}

/// Two who may tie, one of each part.
std::optional<std::pair<Index, Index>> pair_of_parts(
    const Projection& graph, const TieRules& rules,
    const std::vector<std::pair<Index, Index>>& some,
    const std::vector<std::pair<Index, Index>>& others) {
  std::optional<std::pair<Index, Index>> best;
  for (const auto& [class_a, a] : some) {
    for (const auto& [class_b, b] : others) {
      if (!rules.classes_meet(class_a, class_b)) continue;
      const bool better = !best || graph.degree(a) + graph.degree(b) >
                                       graph.degree(best->first) + graph.degree(best->second);
      if (better) best = {a, b};
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
    for (const auto& [speaker_class, speaker] : by_step_[step]) {
      if (rules_.classes_meet(speaker_class, rules_.class_of(actor))) return speaker;
    }
    return no_index;
  }

 private:
  const TieRules& rules_;
  std::vector<std::map<Index, Index>> by_step_;
};

}  // namespace

NextTie next_join(const Projection& graph, const TieRules& rules) {
  NullProgress quiet;
  const auto parts = components(graph, quiet);
  if (!parts || parts->count() < 2) return std::nullopt;
  const Speakers speakers = speakers_of(graph, rules, *parts);
  NextTie best;
  double best_pairs = 0;
  // Parts come largest first, so the rest of a row can only be worse.
  for (Index i = 0; i < parts->count(); ++i) {
    if (static_cast<double>(parts->sizes[i]) * parts->sizes[i] <= best_pairs) break;
    for (Index j = i + 1; j < parts->count(); ++j) {
      const double pairs = static_cast<double>(parts->sizes[i]) * parts->sizes[j];
      if (pairs <= best_pairs) break;
      const auto pair = pair_of_parts(graph, rules, speakers[i], speakers[j]);
      if (!pair) continue;
      best_pairs = pairs;
      best =
          Suggestion{std::min(pair->first, pair->second), std::max(pair->first, pair->second), 0};
    }
  }
  if (best) best->gain = 2 * best_pairs / (graph.size() * (graph.size() - 1.0));
  return best;
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

}  // namespace saite::analysis
