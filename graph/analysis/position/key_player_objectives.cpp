// SPDX-License-Identifier: Apache-2.0
#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <array>
#include <bit>

#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/kit/watch.h"
#include "graph/analysis/paths/distance_counts.h"
#include "graph/analysis/paths/steps.h"
#include "graph/analysis/position/fragmentation.h"
#include "graph/analysis/position/key_player_search.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// Pairs that lose every path: all that a RemovalScan counts, negated.
class FragmentObjective final : public KeyObjective {
 public:
  explicit FragmentObjective(const Projection& projection)
      : graph_(projection),
        scan_(graph_),
        candidates_(max_tied(projection, projection.size())),
        gone_(projection.size()),
        values_(projection.size()) {}

  [[nodiscard]] const std::vector<Index>& candidates() const override { return candidates_; }
  [[nodiscard]] double scan_cost() const override {
    return 5.0 * static_cast<double>(graph_.size() + graph_.neighbour_array().size());
  }
  const std::vector<double>& scan(std::span<const Index> others, const Progress&) override {
    for (const Index u : others) gone_[u] = 1;
    const auto& pairs = scan_.run(gone_);
    for (std::size_t u = 0; u < values_.size(); ++u) values_[u] = -static_cast<double>(pairs[u]);
    for (const Index u : others) gone_[u] = 0;
    return values_;
  }

 private:
  UndirectedView graph_;
  RemovalScan scan_;
  std::vector<Index> candidates_;
  std::vector<std::uint8_t> gone_;
  std::vector<double> values_;
};

/// Σ 1/d after removal, or how many pairs a path joins, negated: of all pairs in small networks, of
/// those from a sample of actors in large ones (the same sample for every set, so that sets are
/// compared fairly).
class SearchFragmentObjective final : public KeyObjective {
 public:
  static constexpr std::size_t max_sources = 512;
  static constexpr Index small = 1024;
  static constexpr std::size_t pool = 40;
  static constexpr Index large = 20'000;
  static constexpr std::size_t large_pool = 12;

  SearchFragmentObjective(const Projection& projection, SearchCount count, std::uint64_t seed)
      : count_(count),
        size_(projection.size() + projection.arc_count()),
        counter_(projection, sample_of(all_indices(projection.size()),
                                       projection.size() <= small ? small : max_sources, seed)),
        candidates_(max_tied(projection, pool_of(projection.size()))),
        values_(candidates_.size()) {}

  [[nodiscard]] const std::vector<Index>& candidates() const override { return candidates_; }
  [[nodiscard]] double scan_cost() const override {
    constexpr double usual_levels = 8;
    return usual_levels * static_cast<double>(candidates_.size() * counter_.passes()) *
           static_cast<double>(size_);
  }
  const std::vector<double>& scan(std::span<const Index> others,
                                  const Progress& progress) override {
    StopOnly stop(progress);
    for_each_actor(
        static_cast<Index>(candidates_.size()), stop,
        [&](Index c, Index) {
          std::vector<Index> gone(others.begin(), others.end());
          gone.push_back(candidates_[c]);
          const auto totals = counter_.totals(gone, stop);
          if (!totals) return;
          values_[c] = count_ == SearchCount::pairs ? -static_cast<double>(totals->reached)
                                                    : -totals->harmonic;
        },
        1);
    return values_;
  }

 private:
  static std::size_t pool_of(Index n) {
    if (n <= small) return n;
    return n <= large ? pool : large_pool;
  }

  SearchCount count_;
  std::size_t size_;  // actors and arcs
  DistanceCounter counter_;
  std::vector<Index> candidates_;
  std::vector<double> values_;
};

/// Actors within m steps, as a row of bits a candidate.
class ReachObjective final : public KeyObjective {
 public:
  static constexpr std::size_t max_bits = std::size_t{1} << 30;  // 128 MiB

  ReachObjective(const Projection& projection, Index steps, const Progress& progress)
      : words_((projection.size() + 63U) / 64),
        candidates_(max_tied(
            projection,
            std::max<std::size_t>(64, max_bits / (64 * std::max<std::size_t>(1, words_))))),
        rows_(candidates_.size() * words_),
        reached_(words_),
        values_(candidates_.size()) {
    StopOnly stop(progress);
    tbb::enumerable_thread_specific<StepSearch> searches([&] { return StepSearch(projection); });
    for_each_actor(
        static_cast<Index>(candidates_.size()), stop,
        [&](Index begin, Index end) {
          StepSearch& search = searches.local();
          for (std::size_t c = begin; c < end; ++c) {
            for (const Index v : search.within(std::span(&candidates_[c], 1), steps)) {
              rows_[c * words_ + v / 64] |= std::uint64_t{1} << (v % 64);
            }
          }
        },
        16);
  }

  [[nodiscard]] const std::vector<Index>& candidates() const override { return candidates_; }
  [[nodiscard]] double scan_cost() const override { return static_cast<double>(rows_.size()); }
  const std::vector<double>& scan(std::span<const Index> others,
                                  const Progress& progress) override {
    std::ranges::fill(reached_, 0);
    for (const Index u : others) {
      const auto at = std::ranges::lower_bound(candidates_, u) - candidates_.begin();
      const std::uint64_t* row = &rows_[static_cast<std::size_t>(at) * words_];
      for (std::size_t w = 0; w < words_; ++w) reached_[w] |= row[w];
    }
    StopOnly stop(progress);
    for_each_actor(static_cast<Index>(candidates_.size()), stop, [&](Index begin, Index end) {
      for (std::size_t c = begin; c < end; ++c) values_[c] = value(&rows_[c * words_]);
    });
    return values_;
  }

 private:
  double value(const std::uint64_t* row) const {
    std::uint64_t count = 0;
    for (std::size_t w = 0; w < words_; ++w) {
      count += static_cast<std::uint64_t>(std::popcount(row[w] | reached_[w]));
    }
    return static_cast<double>(count);
  }

  std::size_t words_;
  std::vector<Index> candidates_;
  std::vector<std::uint64_t> rows_;
  std::vector<std::uint64_t> reached_;
  std::vector<double> values_;
};

/// Σ_j 1/d(S, j), from a table of the distances of the candidates.
class DistanceReachObjective final : public KeyObjective {
 public:
  static constexpr Index small = 1024;
  static constexpr std::size_t pool = 256;
  static constexpr std::uint8_t far = 255;

  DistanceReachObjective(const Projection& projection, const Progress& progress)
      : size_(projection.size()),
        candidates_(max_tied(projection, size_ <= small ? small : pool)),
        rows_(candidates_.size() * size_),
        nearest_(size_),
        values_(candidates_.size()) {
    StopOnly stop(progress);
    for_each_actor(
        static_cast<Index>(candidates_.size()), stop,
        [&](Index c, Index) { fill_row(projection, c); }, 1);
  }

  [[nodiscard]] const std::vector<Index>& candidates() const override { return candidates_; }
  [[nodiscard]] double scan_cost() const override { return static_cast<double>(rows_.size()); }
  const std::vector<double>& scan(std::span<const Index> others,
                                  const Progress& progress) override {
    std::ranges::fill(nearest_, far);
    for (const Index u : others) {
      const auto at = std::ranges::lower_bound(candidates_, u) - candidates_.begin();
      const std::uint8_t* row = &rows_[static_cast<std::size_t>(at) * size_];
      for (std::size_t v = 0; v < size_; ++v) nearest_[v] = std::min(nearest_[v], row[v]);
    }
    StopOnly stop(progress);
    for_each_actor(
        static_cast<Index>(candidates_.size()), stop,
        [&](Index c, Index) { values_[c] = value(&rows_[c * size_]); }, 1);
    return values_;
  }

 private:
  void fill_row(const Projection& projection, std::size_t c) {
    const auto steps = steps_from(projection, std::span(&candidates_[c], 1), far - 1);
    for (std::size_t v = 0; v < size_; ++v) {
      // A member counts 1, as one a step away does.
      rows_[c * size_ + v] =
          steps[v] == no_index ? far : static_cast<std::uint8_t>(std::max(Index{1}, steps[v]));
    }
  }
  /// By counting distances first, so that sets with the same distances have the same value to the
  /// last digit.
  double value(const std::uint8_t* row) const {
    std::array<std::uint32_t, 256> count{};
    for (std::size_t v = 0; v < size_; ++v) ++count[std::min(nearest_[v], row[v])];
    double sum = 0;
    for (std::size_t d = 1; d < far; ++d) sum += count[d] / static_cast<double>(d);
    return sum;
  }

  std::size_t size_;
  std::vector<Index> candidates_;
  std::vector<std::uint8_t> rows_;
  std::vector<std::uint8_t> nearest_;
  std::vector<double> values_;
};

}  // namespace

std::unique_ptr<KeyObjective> make_fragment_objective(const Projection& projection) {
  return std::make_unique<FragmentObjective>(projection);
}
std::unique_ptr<KeyObjective> make_search_fragment_objective(const Projection& projection,
                                                             SearchCount count,
                                                             std::uint64_t seed) {
  return std::make_unique<SearchFragmentObjective>(projection, count, seed);
}
std::unique_ptr<KeyObjective> make_reach_objective(const Projection& projection, Index steps,
                                                   const Progress& progress) {
  return std::make_unique<ReachObjective>(projection, steps, progress);
}
std::unique_ptr<KeyObjective> make_distance_reach_objective(const Projection& projection,
                                                            const Progress& progress) {
  return std::make_unique<DistanceReachObjective>(projection, progress);
}

}  // namespace saite::analysis
