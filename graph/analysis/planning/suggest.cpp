// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/suggest.h"

#include <algorithm>
#include <map>

#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/planning/suggest_rules.h"
#include "graph/base/text.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

/// Without directions and strengths, with room for suggestions.
Projection with_ties(const Projection& projection, const std::vector<Suggestion>& added) {
  std::vector<Projection::Edge> edges(projection.edges().begin(), projection.edges().end());
  for (const auto& tie : added) edges.push_back({tie.a, tie.b});
  for (auto& edge : edges) {
    if (edge.a > edge.b) std::swap(edge.a, edge.b);
  }
  return Projection::from_edges(projection.size(), edges);
}

Status check_suggest(const Projection& projection, const SuggestOptions& options) {
  if (options.aim == SuggestAim::reach_service && options.providers.empty()) {
    return Error{"no_providers"};
  }
  if (options.aim == SuggestAim::bridge_groups) {
    if (!options.groups || options.groups->group_of.size() != projection.size()) {
      return Error{"needs_groups"};
    }
    if (options.between && (options.between->first >= options.groups->group_count() ||
                            options.between->second >= options.groups->group_count() ||
                            options.between->first == options.between->second)) {
      return Error{"unknown_group"};
    }
  }
  return {};
}

Result<NextTie> next_tie(const Projection& graph, const TieRules& rules,
                         const SuggestOptions& options, bool& sampled, const Progress& progress) {
  switch (options.aim) {
    case SuggestAim::join_parts:
      return next_join(graph, rules);
    case SuggestAim::reach_service:
      return next_reach(graph, rules, options.providers, options.steps);
    case SuggestAim::bridge_groups: {
      const auto pair = options.between ? options.between : min_tied_groups(graph, *options.groups);
      if (!pair) return NextTie();
      const auto aim =
          bridge_aim(graph, rules, *options.groups, pair->first, pair->second, options.seed);
      sampled = sampled || aim.sampled;
      return next_shortcut(graph, rules, aim, progress);
    }
    case SuggestAim::shorten:
      break;
  }
  const auto aim = shorten_aim(graph, rules, options.seed, progress);
  sampled = sampled || aim.sampled;
  return next_shortcut(graph, rules, aim, progress);
}

}  // namespace

TieRules::TieRules(const Projection& projection, const Facts& facts, const SuggestRules& rules)
    : used_(projection.size()), per_person_(rules.per_person) {
  std::map<std::string_view, Index, NameLess> kinds;
  if (!rules.kind_pairs.empty()) {
    for (const auto& kind : facts.kind) kinds.try_emplace(kind, static_cast<Index>(kinds.size()));
    kind_count_ = static_cast<Index>(kinds.size());
    kinds_meet_.resize(std::size_t{kind_count_} * kind_count_);
    for (const auto& [a, b] : rules.kind_pairs) {
      if (!kinds.contains(a) || !kinds.contains(b)) continue;
      kinds_meet_[std::size_t{kinds[a]} * kind_count_ + kinds[b]] = 1;
      kinds_meet_[std::size_t{kinds[b]} * kind_count_ + kinds[a]] = 1;
    }
  }
  std::map<std::pair<Index, Index>, Index> known;
  for (Index u = 0; u < projection.size(); ++u) {
    const Index group = rules.within ? rules.within->group_of[u] : 0;
    const Index kind = kinds.empty() ? 0 : kinds[facts.kind[u]];
    const auto [it, fresh] = known.try_emplace({group, kind}, static_cast<Index>(classes_.size()));
    if (fresh) classes_.emplace_back(group, kind);
    class_of_.push_back(it->second);
  }
}

bool TieRules::classes_meet(Index class_a, Index class_b) const {
  const auto [group_a, kind_a] = classes_[class_a];
  const auto [group_b, kind_b] = classes_[class_b];
  if (group_a != group_b || group_a == no_index) return false;
  return kinds_meet_.empty() || kinds_meet_[std::size_t{kind_a} * kind_count_ + kind_b] != 0;
}

bool TieRules::allowed(const Projection& graph, Index a, Index b) const {
  return a != b && free(a) && free(b) && classes_meet(class_of_[a], class_of_[b]) &&
         !graph.find_edge(a, b);
}

std::optional<std::pair<Index, Index>> min_tied_groups(const Projection& graph,
                                                       const Grouping& groups) {
  constexpr std::size_t max_groups = 256;
  const std::vector<Index> sizes = group_sizes(groups);
  std::vector<Index> large = all_indices(groups.group_count());
  std::ranges::stable_sort(large, [&](Index a, Index b) { return sizes[a] > sizes[b]; });
  large.resize(std::min(large.size(), max_groups));
  std::vector<Index> position(groups.group_count(), no_index);
  for (std::size_t i = 0; i < large.size(); ++i) position[large[i]] = static_cast<Index>(i);
  std::vector<double> ties(large.size() * large.size());
  for (const auto [a, b] : graph.edges()) {
    if (groups.group_of[a] == no_index || groups.group_of[b] == no_index) continue;
    const Index i = position[groups.group_of[a]];
    const Index j = position[groups.group_of[b]];
    if (i != no_index && j != no_index) ++ties[std::min(i, j) * large.size() + std::max(i, j)];
  }
  std::optional<std::pair<Index, Index>> best;
  double best_density = 0;
  for (std::size_t i = 0; i < large.size(); ++i) {
    for (std::size_t j = i + 1; j < large.size(); ++j) {
      const double pairs = static_cast<double>(sizes[large[i]]) * sizes[large[j]];
      if (pairs == 0) continue;
      const double density = ties[i * large.size() + j] / pairs;
      // Pairs come by falling size, so of two equal ones the larger stays.
      if (best && density >= best_density) continue;
      best = {large[i], large[j]};
      best_density = density;
    }
  }
  return best;
}

Result<Suggestions> suggest(const Projection& projection, const Facts& facts,
                            const SuggestOptions& options, Progress& progress) {
  if (auto ok = check_suggest(projection, options); !ok) return ok.error();
  TieRules rules(projection, facts, options.rules);
  Suggestions out;
  while (out.ties.size() < options.count) {
    if (progress.cancelled()) return cancelled_error();
    progress.report(static_cast<double>(out.ties.size()) / options.count);
    const Projection graph = with_ties(projection, out.ties);
    auto next = next_tie(graph, rules, options, out.sampled, progress);
    if (!next) return next.error();
    if (!*next) break;
    rules.use((*next)->a, (*next)->b);
    out.ties.push_back(**next);
  }
  return out;
}

}  // namespace saite::analysis
