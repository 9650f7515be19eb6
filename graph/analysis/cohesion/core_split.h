// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "graph/analysis/cohesion/core_periphery.h"
#include "graph/analysis/kit/undirected_view.h"

namespace saite::analysis {

/// A core and a periphery, and how well they fit; moving an actor costs O(its degree), asking what
/// a move would give O(1).
class CoreSplit {
 public:
  CoreSplit(const UndirectedView& graph, CorePattern pattern);

  [[nodiscard]] bool in_core(project::Index u) const { return core_[u] != 0; }
  [[nodiscard]] std::vector<project::Index> members() const;

  /// Nothing where the pattern or the ties do not vary.
  [[nodiscard]] std::optional<double> fit() const { return fit(counts_); }
  [[nodiscard]] std::optional<double> fit_after_move(project::Index u) const {
    return fit(after_move(u));
  }
  /// Into the core, or out of it.
  void move(project::Index u);

  [[nodiscard]] std::optional<double> core_density() const;
  [[nodiscard]] std::optional<double> between_density() const;
  [[nodiscard]] std::optional<double> periphery_density() const;

 private:
  /// Of pairs of actors; double, because products of them are wanted.
  struct Counts {
    double members = 0;
    double within = 0;   // ties in the core
    double between = 0;  // ties of core and periphery
  };
  [[nodiscard]] Counts after_move(project::Index u) const;
  [[nodiscard]] std::optional<double> fit(const Counts& counts) const;

  const UndirectedView& graph_;
  CorePattern pattern_;
  double actors_;
  double ties_;
  Counts counts_;
  std::vector<std::uint8_t> core_;
  std::vector<project::Index> ties_to_core_;
};

}  // namespace saite::analysis
