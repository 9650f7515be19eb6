// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/structural_holes.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <cmath>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/undirected_view.h"

namespace saite::analysis {
namespace {

using project::Index;

/// What the kernel needs of every actor before it looks at triads.
struct TieSums {
  std::vector<double> total;      // of the mutual weights
  std::vector<double> strongest;  // of the mutual weights

  explicit TieSums(const UndirectedView& graph) : total(graph.size()), strongest(graph.size(), 1) {
    for (Index u = 0; u < graph.size(); ++u) {
      total[u] = graph.strength(u);
      if (graph.has_weights() && graph.degree(u) > 0) {
        strongest[u] = std::ranges::max(graph.weights(u));
      }
    }
  }
};

/// Where the row of each arc's head names its tail.
std::vector<Index> reverse_arcs(const UndirectedView& graph) {
  std::vector<Index> reverse(graph.neighbour_array().size());
  std::vector<Index> met(graph.offsets().begin(), graph.offsets().end() - 1);
  // Tails come rising, and so do the entries of the head's row.
  for (std::size_t arc = 0; arc < reverse.size(); ++arc) {
    reverse[arc] = met[graph.neighbour_array()[arc]]++;
  }
  return reverse;
}

/// What the triads over a pair of contacts i, j add up to; the same from either end.
struct Triads {
  double two_step = 0;  // Σ_q z_iq·z_qj/total_q
  double shared = 0;    // Σ_q z_iq·z_jq
};

/// Adds the triads of every pair, each from its end with more ties: its weights are spread over a
/// table, and the shorter row of the other end is looked up there.
class TriadScan {
 public:
  explicit TriadScan(Index n) : weight_to_(n, 0.0) {}

  void run(const UndirectedView& graph, const TieSums& sums, const std::vector<Index>& reverse,
           Index i, std::vector<Triads>& out) {
    const auto contacts = graph.neighbours(i);
    for (std::size_t k = 0; k < contacts.size(); ++k) {
      weight_to_[contacts[k]] = graph.has_weights() ? graph.weights(i)[k] : 1.0;
    }
    for (std::size_t k = 0; k < contacts.size(); ++k) {
      const Index j = contacts[k];
      const Index mine = graph.degree(i);
      const Index theirs = graph.degree(j);
      if (theirs > mine || (theirs == mine && j > i)) continue;
      const std::size_t arc = graph.offsets()[i] + k;
      out[arc] = out[reverse[arc]] = triads(graph, sums, j);
    }
    for (const Index j : contacts) weight_to_[j] = 0.0;
  }

 private:
  [[nodiscard]] Triads triads(const UndirectedView& graph, const TieSums& sums, Index j) const {
    const auto row = graph.neighbours(j);
    const bool weighted = graph.has_weights();
    const std::span<const double> weights = weighted ? graph.weights(j) : std::span<const double>();
    Triads sum;
    for (std::size_t k = 0; k < row.size(); ++k) {
      const double to = weight_to_[row[k]];
      if (to == 0.0) continue;
      const double both = weighted ? to * weights[k] : to;
      sum.two_step += both / sums.total[row[k]];
      sum.shared += both;
    }
    return sum;
  }

  std::vector<double> weight_to_;
};

double hierarchy_of(std::span<const double> parts, double constraint) {
  const auto count = static_cast<double>(parts.size());
  if (parts.size() < 2) return 0;
  double sum = 0;
  for (const double c : parts) {
    const double r = c * count / constraint;
    if (r > 0) sum += r * std::log(r);
  }
  return std::max(0.0, sum / (count * std::log(count)));
}

/// The four measures of one actor; `parts` is only room to work in.
void store_holes(const UndirectedView& graph, const TieSums& sums,
                 const std::vector<Triads>& triads, Index i, std::vector<double>& parts,
                 StructuralHoles& out) {
  const auto contacts = graph.neighbours(i);
  if (contacts.empty()) return;
  parts.clear();
  double constraint = 0;
  double redundancy = 0;
  for (std::size_t k = 0; k < contacts.size(); ++k) {
    const Triads& over = triads[graph.offsets()[i] + k];
    const double direct = graph.has_weights() ? graph.weights(i)[k] : 1.0;
    const double p = (direct + over.two_step) / sums.total[i];
    parts.push_back(p * p);
    constraint += p * p;
    redundancy += over.shared / (sums.total[i] * sums.strongest[contacts[k]]);
  }
  const auto count = static_cast<double>(contacts.size());
  out.constraint[i] = constraint;
  out.effective_size[i] = count - redundancy;
  out.efficiency[i] = (count - redundancy) / count;
  out.hierarchy[i] = hierarchy_of(parts, constraint);
}

}  // namespace

Result<StructuralHoles> structural_holes(const project::Projection& projection,
                                         Progress& progress) {
  const Index n = projection.size();
  const UndirectedView graph(projection);
  const TieSums sums(graph);
  StructuralHoles out{Scores(n), Scores(n), Scores(n), Scores(n)};
  const std::vector<Index> reverse = reverse_arcs(graph);
  std::vector<Triads> triads(reverse.size());
  tbb::enumerable_thread_specific<TriadScan> scans([n] { return TriadScan(n); });
  SubProgress first(progress, 0.0, 0.8);
  bool done = for_each_actor(n, first, [&](Index begin, Index end) {
    TriadScan& scan = scans.local();
    for (Index i = begin; i < end; ++i) scan.run(graph, sums, reverse, i, triads);
  });
  SubProgress second(progress, 0.8, 1.0);
  done = done && for_each_actor(n, second, [&](Index begin, Index end) {
           std::vector<double> parts;
           for (Index i = begin; i < end; ++i) store_holes(graph, sums, triads, i, parts, out);
         });
  if (!done) return cancelled_error();
  return out;
}

}  // namespace saite::analysis
