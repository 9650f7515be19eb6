// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/core_periphery.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "graph/analysis/cohesion/core_split.h"
#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/kit/watch.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Fits closer than this are the same; counts up to 10^10 pairs leave no smaller difference real.
constexpr double same_fit = 1e-12;

/// The best splits so far.
class BestCores {
 public:
  explicit BestCores(std::uint32_t max) : max_(max) {}

  void offer(const CoreSplit& split) {
    const auto fit = split.fit();
    if (!fit || *fit < fit_ - same_fit) return;
    if (*fit > fit_ + same_fit) {
      cores_.clear();
      more_ = false;
      fit_ = *fit;
    }
    auto members = split.members();
    const auto at = std::ranges::lower_bound(cores_, members);
    if (at != cores_.end() && *at == members) return;
    if (cores_.size() == max_) {
      more_ = true;
      return;
    }
    cores_.insert(at, std::move(members));
  }

  std::optional<CorePeriphery> take(const UndirectedView& graph, CorePattern pattern) && {
    if (cores_.empty()) return std::nullopt;
    CoreSplit split(graph, pattern);
    for (const Index u : cores_.front()) split.move(u);
    CorePeriphery out;
    out.pattern = pattern;
    out.fit = *split.fit();
    out.more = more_;
    out.cores = std::move(cores_);
    out.core_density = split.core_density();
    out.between_density = split.between_density();
    out.periphery_density = split.periphery_density();
    return out;
  }

 private:
  std::uint32_t max_;
  double fit_ = -std::numeric_limits<double>::infinity();
  std::vector<std::vector<Index>> cores_;
  bool more_ = false;
};

/// Every split, by a Gray code: the next differs in one actor.
bool try_all_splits(CoreSplit& split, Index n, BestCores& best, const Progress& progress) {
  for (std::uint64_t i = 1; i < std::uint64_t{1} << n; ++i) {
    split.move(static_cast<Index>(std::countr_zero(i)));
    best.offer(split);
    if (i % 65'536 == 0 && progress.cancelled()) return false;
  }
  return true;
}

double split_value(std::optional<double> fit) {
  return fit.value_or(-std::numeric_limits<double>::infinity());
}

/// Moves whoever betters the fit until nobody does.
bool climb_by_moves(CoreSplit& split, Index n, Watch& watch) {
  constexpr int max_rounds = 200;
  bool moved = true;
  for (int round = 0; moved && round < max_rounds; ++round) {
    moved = false;
    for (Index u = 0; u < n; ++u) {
      if (watch.stop(16)) return false;
      if (split_value(split.fit_after_move(u)) <= split_value(split.fit()) + same_fit) continue;
      split.move(u);
      moved = true;
    }
  }
  return true;
}

/// Makes the best move there is, for better or worse, nobody twice, some times over; then goes back
/// to where the fit was best. Finds ways out where no single move helps (Kernighan & Lin 1970).
/// Nothing where it was cancelled, otherwise whether it helped.
std::optional<bool> chain_of_moves(CoreSplit& split, Index n, Watch& watch) {
  constexpr std::size_t longest = 40;
  const double before = split_value(split.fit());
  double best = before;
  std::size_t best_length = 0;
  std::vector<Index> moved;
  while (moved.size() < std::min<std::size_t>(n, longest)) {
    Index choice = n;
    double value = -std::numeric_limits<double>::infinity();
    for (Index u = 0; u < n; ++u) {
      if (std::ranges::find(moved, u) != moved.end()) continue;
      const double after = split_value(split.fit_after_move(u));
      if (choice == n || after > value) {
        choice = u;
        value = after;
      }
    }
    if (watch.stop(std::uint64_t{16} * n)) return std::nullopt;
    split.move(choice);
    moved.push_back(choice);
    if (value <= best + same_fit) continue;
    best = value;
    best_length = moved.size();
  }
  for (std::size_t i = moved.size(); i > best_length; --i) split.move(moved[i - 1]);
  return best_length > 0;
}

bool climb_split(CoreSplit& split, Index n, bool chains, const Progress& progress) {
  Watch watch(progress);
  for (;;) {
    if (!climb_by_moves(split, n, watch)) return false;
    if (!chains) return true;
    const auto helped = chain_of_moves(split, n, watch);
    if (!helped) return false;
    if (!*helped) return true;
  }
}

/// The actors in an order, of which some first ones make the best core: moves those in.
void start_from_order(CoreSplit& split, const std::vector<Index>& order) {
  std::size_t best = 0;
  double best_fit = -std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < order.size(); ++i) {
    split.move(order[i]);
    if (split_value(split.fit()) <= best_fit) continue;
    best_fit = split_value(split.fit());
    best = i + 1;
  }
  for (std::size_t i = best; i < order.size(); ++i) split.move(order[i]);
}

std::vector<Index> order_of_start(const UndirectedView& graph, std::uint32_t start,
                                  std::uint64_t seed) {
  std::vector<Index> order = all_indices(graph.size());
  if (start > 0) {
    Random random(stream_seed(seed, start));
    random.shuffle(std::span(order));
  }
  // The second start mixes the degree with chance; from the third on it is chance alone.
  if (start < 2) {
    const auto key = [&](Index u) { return start == 0 ? graph.degree(u) : graph.degree(u) / 2; };
    std::ranges::stable_sort(order, [&](Index a, Index b) { return key(a) > key(b); });
  }
  return order;
}

/// Coordinate descent on Σ_{i<j} (a_ij − c_i·c_j)²: each c_i in turn at its own least square.
bool fit_coreness(const UndirectedView& graph, std::vector<double>& c, const Progress& progress) {
  constexpr int max_rounds = 1000;
  constexpr double settled = 1e-12;
  Watch watch(progress);
  double squares = 0;
  for (const double x : c) squares += x * x;
  for (int round = 0; round < max_rounds; ++round) {
    double moved = 0;
    for (Index i = 0; i < graph.size(); ++i) {
      if (watch.stop(graph.degree(i) + 1)) return false;
      const auto row = graph.neighbours(i);
      double sum = 0;
      for (std::size_t k = 0; k < row.size(); ++k) {
        sum += (graph.has_weights() ? graph.weights(i)[k] : 1.0) * c[row[k]];
      }
      const double others = squares - c[i] * c[i];
      const double next = others > 0 ? sum / others : 0;
      moved = std::max(moved, std::abs(next - c[i]));
      squares = others + next * next;
      c[i] = next;
    }
    if (moved < settled) break;
  }
  return true;
}

/// Pearson's r of the mutual weights and c_i·c_j over all pairs i < j.
double coreness_fit(const UndirectedView& graph, const std::vector<double>& c) {
  double tie_sum = 0;
  double tie_squares = 0;
  double both = 0;
  for (Index i = 0; i < graph.size(); ++i) {
    const auto row = graph.neighbours(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      if (row[k] < i) continue;
      const double w = graph.has_weights() ? graph.weights(i)[k] : 1.0;
      tie_sum += w;
      tie_squares += w * w;
      both += w * c[i] * c[row[k]];
    }
  }
  double sum = 0;
  double squares = 0;
  double fourths = 0;
  for (const double x : c) {
    sum += x;
    squares += x * x;
    fourths += x * x * x * x;
  }
  const double pairs = graph.size() * (graph.size() - 1.0) / 2;
  const double product_sum = (sum * sum - squares) / 2;
  const double product_squares = (squares * squares - fourths) / 2;
  const double spread = (tie_squares - tie_sum * tie_sum / pairs) *
                        (product_squares - product_sum * product_sum / pairs);
  return spread > 0 ? (both - tie_sum * product_sum / pairs) / std::sqrt(spread) : 0;
}

}  // namespace

Result<std::optional<CorePeriphery>> core_periphery(const Projection& projection,
                                                    const CorePeripheryOptions& options,
                                                    Progress& progress) {
  const UndirectedView graph(projection);
  const Index n = graph.size();
  BestCores best(options.max_cores);
  const bool all = n <= std::min<Index>(options.exhaustive, 30);
  if (all) {
    CoreSplit split(graph, options.pattern);
    if (!try_all_splits(split, n, best, progress)) return cancelled_error();
  }
  for (std::uint32_t start = 0; !all && start < std::max(1U, options.starts); ++start) {
    CoreSplit split(graph, options.pattern);
    start_from_order(split, order_of_start(graph, start, options.seed));
    if (!climb_split(split, n, options.chains, progress)) return cancelled_error();
    best.offer(split);
    progress.report((start + 1.0) / std::max(1U, options.starts));
  }
  auto found = std::move(best).take(graph, options.pattern);
  if (found) found->exhaustive = all;
  return found;
}

Result<std::optional<Coreness>> coreness(const Projection& projection, Progress& progress) {
  const UndirectedView graph(projection);
  if (graph.pair_count() == 0) return std::optional<Coreness>();
  Coreness out;
  double strongest = 0;
  for (Index u = 0; u < graph.size(); ++u) {
    out.coreness.push_back(graph.strength(u));
    strongest = std::max(strongest, graph.strength(u));
  }
  for (double& c : out.coreness) c /= strongest;
  if (!fit_coreness(graph, out.coreness, progress)) return cancelled_error();
  out.fit = coreness_fit(graph, out.coreness);
  double squares = 0;
  for (const double c : out.coreness) squares += c * c;
  for (double& c : out.coreness) c /= std::sqrt(squares);
  return std::optional(std::move(out));
}

}  // namespace saite::analysis
