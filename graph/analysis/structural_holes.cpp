// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/structural_holes.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <cmath>

#include "graph/analysis/parallel_actors.h"
#include "graph/analysis/undirected_view.h"

namespace saite::analysis {
namespace {

using project::Index;

/// What the kernel needs of every actor before it looks at triads.
struct TieSums {
  std::vector<double> total;      // of the mutual weights
  std::vector<double> strongest;  // of the mutual weights

  explicit TieSums(const UndirectedView& graph) : total(graph.size()), strongest(graph.size(), 1) {
    for (Index u = 0; u < graph.size(); ++u) {
      total[u] = graph.degree(u);
      if (!graph.has_weights()) continue;
      total[u] = 0;
      strongest[u] = 0;
      for (const double w : graph.weights(u)) {
        total[u] += w;
        strongest[u] = std::max(strongest[u], w);
      }
    }
  }
};

/// The mutual weights of one actor's ties, spread over a table so that a triad is one look-up.
class HoleScan {
 public:
  explicit HoleScan(Index n) : weight_to_(n, 0.0) {}

  void run(const UndirectedView& graph, const TieSums& sums, Index i, StructuralHoles& out) {
    const auto contacts = graph.neighbours(i);
    if (contacts.empty()) return;
    spread(graph, i);
    constraints_.clear();
    double redundancy = 0;
    for (const Index j : contacts) {
      // Σ_q z_iq·z_qj/total_q and Σ_q z_iq·z_jq; the divisors that do not depend on q come after.
      const auto [two_step, shared] = triads(graph, sums, i, j);
      const double direct = weight_to_[j];
      const double p = (direct + two_step) / sums.total[i];
      constraints_.push_back(p * p);
      redundancy += shared / (sums.total[i] * sums.strongest[j]);
    }
    clear(contacts);
    store(i, redundancy, out);
  }

 private:
  struct Triads {
    double two_step = 0;
    double shared = 0;
  };

  void spread(const UndirectedView& graph, Index i) {
    const auto contacts = graph.neighbours(i);
    for (std::size_t k = 0; k < contacts.size(); ++k) {
      weight_to_[contacts[k]] = graph.has_weights() ? graph.weights(i)[k] : 1.0;
    }
  }

  void clear(std::span<const Index> contacts) {
    for (const Index j : contacts) weight_to_[j] = 0.0;
  }

  Triads triads(const UndirectedView& graph, const TieSums& sums, Index i, Index j) const {
    const auto few = graph.neighbours(i);
    const auto row = graph.neighbours(j);
    // A person tied to a town hall: look their few contacts up among its many, not the reverse.
    if (few.size() * 8 < row.size()) return look_up(graph, sums, few, j);
    Triads sum;
    const bool weighted = graph.has_weights();
    const std::span<const double> weights = weighted ? graph.weights(j) : std::span<const double>();
    for (std::size_t k = 0; k < row.size(); ++k) {
      const double to = weight_to_[row[k]];
      if (to == 0.0) continue;
      const double both = weighted ? to * weights[k] : to;
      sum.two_step += both / sums.total[row[k]];
      sum.shared += both;
    }
    return sum;
  }

  Triads look_up(const UndirectedView& graph, const TieSums& sums, std::span<const Index> few,
                 Index j) const {
    const auto row = graph.neighbours(j);
    Triads sum;
    auto from = row.begin();
    for (const Index q : few) {
      from = std::lower_bound(from, row.end(), q);
      if (from == row.end()) break;
      if (*from != q) continue;
      const auto k = static_cast<std::size_t>(from - row.begin());
      const double both = weight_to_[q] * (graph.has_weights() ? graph.weights(j)[k] : 1.0);
      sum.two_step += both / sums.total[q];
      sum.shared += both;
    }
    return sum;
  }

  void store(Index i, double redundancy, StructuralHoles& out) const {
    const auto count = static_cast<double>(constraints_.size());
    double constraint = 0;
    for (const double c : constraints_) constraint += c;
    const double size = count - redundancy;
    out.constraint[i] = constraint;
    out.effective_size[i] = size;
    out.efficiency[i] = size / count;
    out.hierarchy[i] = hierarchy(constraint);
  }

  [[nodiscard]] double hierarchy(double constraint) const {
    const auto count = static_cast<double>(constraints_.size());
    if (constraints_.size() < 2) return 0;
    double sum = 0;
    for (const double c : constraints_) {
      const double r = c * count / constraint;
      if (r > 0) sum += r * std::log(r);
    }
    return std::max(0.0, sum / (count * std::log(count)));
  }

  std::vector<double> weight_to_;
  std::vector<double> constraints_;
};

}  // namespace

Result<StructuralHoles> structural_holes(const project::Projection& projection,
                                         Progress& progress) {
  const Index n = projection.size();
  const UndirectedView graph(projection);
  const TieSums sums(graph);
  StructuralHoles out{Scores(n), Scores(n), Scores(n), Scores(n)};
  tbb::enumerable_thread_specific<HoleScan> scans([n] { return HoleScan(n); });
  const bool done = for_each_actor(n, progress, [&](Index begin, Index end) {
    HoleScan& scan = scans.local();
    for (Index i = begin; i < end; ++i) scan.run(graph, sums, i, out);
  });
  if (!done) return cancelled_error();
  return out;
}

}  // namespace saite::analysis
