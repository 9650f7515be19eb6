// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/key_player_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "graph/analysis/kit/index_lists.h"
#include "graph/base/random.h"

namespace saite::analysis {

using project::Index;

namespace {

/// The best sets so far. Values are sums of the same terms in the same order where they are equal,
/// so that a difference in the last digits only comes from dividing.
class BestSets {
 public:
  explicit BestSets(std::uint32_t max) : max_(max) {}

  [[nodiscard]] bool worth(double value) const { return value >= best_ - slack(); }

  void offer(std::span<const Index> others, Index last, double value) {
    if (!worth(value)) return;
    if (value > best_ + slack()) {
      sets_.clear();
      more_ = false;
      best_ = value;
    }
    if (more_) return;
    KeyPlayerSet set{{others.begin(), others.end()}};
    set.members.push_back(last);
    std::ranges::sort(set.members);
    const auto at = std::ranges::lower_bound(sets_, set);
    if (at != sets_.end() && *at == set) return;
    if (sets_.size() == max_) {
      more_ = true;
      return;
    }
    sets_.insert(at, std::move(set));
  }

  [[nodiscard]] KeySearch take() && { return {std::move(sets_), best_, more_}; }
  [[nodiscard]] double slack() const {
    return std::isfinite(best_) ? 1e-12 * (1 + std::abs(best_)) : 0;
  }

 private:
  std::uint32_t max_;
  std::vector<KeyPlayerSet> sets_;
  double best_ = -std::numeric_limits<double>::infinity();
  bool more_ = false;
};

/// The next choice of `chosen.size()` positions below `count`, in rising order; false after the
/// last.
bool next_choice(std::vector<std::size_t>& chosen, std::size_t count) {
  for (std::size_t i = chosen.size(); i-- > 0;) {
    if (chosen[i] + (chosen.size() - i) < count) {
      ++chosen[i];
      for (std::size_t j = i + 1; j < chosen.size(); ++j) chosen[j] = chosen[j - 1] + 1;
      return true;
    }
  }
  return false;
}

/// One climb from one start.
class SwapClimb {
 public:
  SwapClimb(KeyObjective& objective, BestSets& best, const Progress& progress)
      : objective_(objective), best_(best), progress_(progress) {}

  /// Adds the best candidate `size` times.
  void build(Index size) {
    set_.clear();
    while (set_.size() < size && !progress_.cancelled()) set_.push_back(best_addition());
  }
  void set(std::vector<Index> members) { set_ = std::move(members); }

  void climb() {
    double value = -std::numeric_limits<double>::infinity();
    for (bool better = true; better;) {
      better = false;
      for (std::size_t i = 0; i < set_.size() && !progress_.cancelled(); ++i) {
        const Index member = set_[i];
        set_.erase(set_.begin() + static_cast<std::ptrdiff_t>(i));
        const Index addition = best_addition();
        const bool gained = value_ > value + best_.slack();
        set_.insert(set_.begin() + static_cast<std::ptrdiff_t>(i), gained ? addition : member);
        if (!gained) continue;
        value = value_;
        better = better || addition != member;
      }
    }
  }

  /// Puts every set of the best value that differs by one member where it can be found.
  void offer_neighbours() {
    for (std::size_t i = 0; i < set_.size() && !progress_.cancelled(); ++i) {
      std::vector<Index> others = set_;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      const auto& values = objective_.scan(others, progress_);
      if (progress_.cancelled()) return;
      for (std::size_t c = 0; c < values.size(); ++c) {
        const Index candidate = objective_.candidates()[c];
        if (!best_.worth(values[c])) continue;
        if (std::ranges::find(others, candidate) == others.end()) {
          best_.offer(others, candidate, values[c]);
        }
      }
    }
  }

 private:
  Index best_addition() {
    const auto& values = objective_.scan(set_, progress_);
    const auto& candidates = objective_.candidates();
    Index choice = project::no_index;
    value_ = -std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < values.size(); ++c) {
      if (std::ranges::find(set_, candidates[c]) != set_.end()) continue;
      if (values[c] > value_) {
        value_ = values[c];
        choice = candidates[c];
      }
    }
    return choice;
  }

  KeyObjective& objective_;
  BestSets& best_;
  const Progress& progress_;
  std::vector<Index> set_;
  double value_ = 0;
};

}  // namespace

std::vector<Index> max_tied(const project::Projection& projection, std::size_t max) {
  std::vector<Index> actors = all_indices(projection.size());
  if (actors.size() <= max) return actors;
  std::ranges::stable_sort(actors, [&](Index a, Index b) {
    return projection.degree(a) + projection.in_neighbours(a).size() >
           projection.degree(b) + projection.in_neighbours(b).size();
  });
  actors.resize(max);
  std::ranges::sort(actors);
  return actors;
}

Result<KeySearch> search_all(KeyObjective& objective, const KeyPlayerOptions& options,
                             Progress& progress) {
  const auto& candidates = objective.candidates();
  BestSets best(options.max_sets);
  // All but the last member are chosen here; one scan tries every last member behind them.
  std::vector<std::size_t> chosen(options.size - 1U);
  for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = i;
  std::vector<Index> others(chosen.size());
  do {
    if (progress.cancelled()) return cancelled_error();
    for (std::size_t i = 0; i < chosen.size(); ++i) others[i] = candidates[chosen[i]];
    const std::size_t from = chosen.empty() ? 0 : chosen.back() + 1;
    if (!chosen.empty()) {
      progress.report(static_cast<double>(chosen.front()) / static_cast<double>(candidates.size()));
    }
    if (from == candidates.size()) continue;
    const auto& values = objective.scan(others, progress);
    if (progress.cancelled()) return cancelled_error();
    for (std::size_t c = from; c < values.size(); ++c) best.offer(others, candidates[c], values[c]);
  } while (next_choice(chosen, candidates.size()));
  return std::move(best).take();
}

Result<KeySearch> search_greedily(KeyObjective& objective, const KeyPlayerOptions& options,
                                  Progress& progress) {
  BestSets best(options.max_sets);
  for (std::uint32_t start = 0; start < std::max(1U, options.starts); ++start) {
    SwapClimb climb(objective, best, progress);
    if (start == 0) {
      climb.build(options.size);
    } else {
      Random random(stream_seed(options.seed, start));
      std::vector<Index> shuffled = objective.candidates();
      random.shuffle(std::span(shuffled));
      shuffled.resize(options.size);
      climb.set(std::move(shuffled));
    }
    climb.climb();
    climb.offer_neighbours();
    if (progress.cancelled()) return cancelled_error();
    progress.report((start + 1.0) / std::max(1U, options.starts));
  }
  return std::move(best).take();
}

}  // namespace saite::analysis
