// SPDX-License-Identifier: Apache-2.0
#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <array>
#include <bit>

#include "graph/analysis/distance_counts.h"
#include "graph/analysis/fragmentation.h"
#include "graph/analysis/key_player_search.h"
#include "graph/analysis/parallel_actors.h"
#include "graph/analysis/steps.h"
#include "graph/analysis/undirected_view.h"
#include "graph/base/random.h"

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
        candidates_(most_tied(projection, projection.size())),
        gone_(projection.size()),
        values_(projection.size()) {}

  [[nodiscard]] const std::vector<Index>& candidates() const override { return candidates_; }
  [[nodiscard]] double scan_cost() const override {
    return 5.0 * static_cast<double>(graph_.size() + graph_.neighbour_array().size());
  }
  const std::vector<double>& scan(std::span<const Index> others) override {
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

/// Σ 1/d after removal, negated: of all pairs in small networks, of those from a sample of actors
/// in large ones (the same sample for every set, so that sets are compared fairly).
class DistanceFragmentObjective final : public KeyObjective {
 public:
  static constexpr std::size_t most_sources = 256;
  static constexpr Index small = 1024;
  static constexpr std::size_t pool = 40;
  static constexpr Index large = 20'000;
  static constexpr std::size_t large_pool = 12;

  DistanceFragmentObjective(const Projection& projection, std::uint64_t seed)
      : graph_(projection),
        candidates_(most_tied(projection, pool_of(projection.size()))),
        scans_([this] {
          return Scan{DistanceCounter(graph_), {}};
        }),
        values_(candidates_.size()) {
    for (Index u = 0; u < projection.size(); ++u) sources_.push_back(u);
    if (projection.size() <= small) return;
    Random random(seed);
    random.shuffle(std::span(sources_));
    sources_.resize(most_sources);
  }

  [[nodiscard]] const std::vector<Index>& candidates() const override { return candidates_; }
  [[nodiscard]] double scan_cost() const override {
    constexpr double usual_levels = 8;
    const std::size_t passes = (sources_.size() + DistanceCounter::width - 1) / 256;
    return 4 * usual_levels * static_cast<double>(candidates_.size() * passes) *
           static_cast<double>(graph_.size() + graph_.neighbour_array().size());
  }
  const std::vector<double>& scan(std::span<const Index> others) override {
    NullProgress quiet;
    for_each_actor(
        static_cast<Index>(candidates_.size()), quiet,
        [&](Index c, Index) {
          Scan& scan = scans_.local();
          scan.gone.assign(graph_.size(), 0);
          for (const Index u : others) scan.gone[u] = 1;
          scan.gone[candidates_[c]] = 1;
          values_[c] = -harmonic_total(scan);
        },
        1);
    return values_;
  }

 private:
  static std::size_t pool_of(Index n) {
    if (n <= small) return n;
    return n <= large ? pool : large_pool;
  }

  struct Scan {
    DistanceCounter counter;
    std::vector<std::uint8_t> gone;
  };

  double harmonic_total(Scan& scan) const {
    double total = 0;
    std::vector<Index> some;
    for (std::size_t begin = 0; begin < sources_.size(); begin += DistanceCounter::width) {
      some.clear();
      const std::size_t end = std::min(sources_.size(), begin + DistanceCounter::width);
      for (std::size_t s = begin; s < end; ++s) {
        if (scan.gone[sources_[s]] == 0) some.push_back(sources_[s]);
      }
      total += scan.counter.totals(scan.gone, some).harmonic;
    }
    return total;
  }

  UndirectedView graph_;
  std::vector<Index> candidates_;
  std::vector<Index> sources_;
  tbb::enumerable_thread_specific<Scan> scans_;
  std::vector<double> values_;
};

/// Actors within m steps, as a row of bits a candidate.
class ReachObjective final : public KeyObjective {
 public:
  static constexpr std::size_t most_bits = std::size_t{1} << 30;  // 128 MiB

  ReachObjective(const Projection& projection, Index steps)
      : words_((projection.size() + 63U) / 64),
        candidates_(most_tied(
            projection,
            std::max<std::size_t>(64, most_bits / (64 * std::max<std::size_t>(1, words_))))),
        rows_(candidates_.size() * words_),
        reached_(words_),
        values_(candidates_.size()) {
    StepSearch search(projection);
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      for (const Index v : search.within(std::span(&candidates_[c], 1), steps)) {
        rows_[c * words_ + v / 64] |= std::uint64_t{1} << (v % 64);
      }
    }
  }

  [[nodiscard]] const std::vector<Index>& candidates() const override { return candidates_; }
  [[nodiscard]] double scan_cost() const override { return static_cast<double>(rows_.size()); }
  const std::vector<double>& scan(std::span<const Index> others) override {
    std::ranges::fill(reached_, 0);
    for (const Index u : others) {
      const auto at = std::ranges::lower_bound(candidates_, u) - candidates_.begin();
      const std::uint64_t* row = &rows_[static_cast<std::size_t>(at) * words_];
      for (std::size_t w = 0; w < words_; ++w) reached_[w] |= row[w];
    }
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      const std::uint64_t* row = &rows_[c * words_];
      std::uint64_t count = 0;
      for (std::size_t w = 0; w < words_; ++w) {
        count += static_cast<std::uint64_t>(std::popcount(row[w] | reached_[w]));
      }
      values_[c] = static_cast<double>(count);
    }
    return values_;
  }

 private:
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

  explicit DistanceReachObjective(const Projection& projection)
      : size_(projection.size()),
        candidates_(most_tied(projection, size_ <= small ? small : pool)),
        rows_(candidates_.size() * size_),
        nearest_(size_),
        values_(candidates_.size()) {
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      const auto steps = steps_from(projection, std::span(&candidates_[c], 1), far - 1);
      for (std::size_t v = 0; v < size_; ++v) {
        // A member counts 1, as one a step away does.
        rows_[c * size_ + v] =
            steps[v] == no_index ? far : static_cast<std::uint8_t>(std::max(Index{1}, steps[v]));
      }
    }
  }

  [[nodiscard]] const std::vector<Index>& candidates() const override { return candidates_; }
  [[nodiscard]] double scan_cost() const override { return static_cast<double>(rows_.size()); }
  const std::vector<double>& scan(std::span<const Index> others) override {
    std::ranges::fill(nearest_, far);
    for (const Index u : others) {
      const auto at = std::ranges::lower_bound(candidates_, u) - candidates_.begin();
      const std::uint8_t* row = &rows_[static_cast<std::size_t>(at) * size_];
      for (std::size_t v = 0; v < size_; ++v) nearest_[v] = std::min(nearest_[v], row[v]);
    }
    for (std::size_t c = 0; c < candidates_.size(); ++c) values_[c] = value(&rows_[c * size_]);
    return values_;
  }

 private:
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
std::unique_ptr<KeyObjective> make_distance_fragment_objective(const Projection& projection,
                                                               std::uint64_t seed) {
  return std::make_unique<DistanceFragmentObjective>(projection, seed);
}
std::unique_ptr<KeyObjective> make_reach_objective(const Projection& projection, Index steps) {
  return std::make_unique<ReachObjective>(projection, steps);
}
std::unique_ptr<KeyObjective> make_distance_reach_objective(const Projection& projection) {
  return std::make_unique<DistanceReachObjective>(projection);
}

}  // namespace saite::analysis
