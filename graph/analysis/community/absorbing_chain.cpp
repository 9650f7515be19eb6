// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/absorbing_chain.h"

#include <algorithm>
#include <string>

#include "graph/analysis/paths/strong_components.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;

void add(ChainEnds& to, const ChainEnds& from, double factor) {
  for (const auto& [state, chance] : from) to[state] += factor * chance;
}

/// States that reach each other: their chances to each other as a square, the rest as ends.
class Circle {
 public:
  Circle(const std::vector<Index>& states, const std::vector<ChainRow>& rows,
         const std::vector<ChainEnds>& known)
      : size_(states.size()), within_(size_ * size_), ends_(size_) {
    for (std::size_t i = 0; i < size_; ++i) {
      const ChainRow& row = rows[states[i]];
      if (row.lost > 0) ends_[i][no_index] += row.lost;
      for (const auto& [to, chance] : row.steps) {
        if (chance == 0) continue;
        const auto at = std::ranges::lower_bound(states, to);
        if (at != states.end() && *at == to) {
          cell(i, static_cast<std::size_t>(at - states.begin())) += chance;
        } else {
          add(ends_[i], known[to], chance);
        }
      }
    }
  }

  /// Takes one state after the other out of the ways of all others.   Errors: cancelled.
  Status solve(Progress& progress) {
    for (std::size_t k = 0; k < size_; ++k) {
      if (progress.cancelled()) return cancelled_error();
      leave(k);
      for (std::size_t i = 0; i < size_; ++i) {
        if (i != k) pass_by(i, k);
      }
    }
    return {};
  }

  [[nodiscard]] const std::vector<ChainEnds>& ends() const { return ends_; }

 private:
  double& cell(std::size_t i, std::size_t j) { return within_[i * size_ + j]; }

  /// State k goes to others only, never to itself; where it cannot, one stays for ever.
  void leave(std::size_t k) {
    cell(k, k) = 0;
    double onward = 0;
    for (std::size_t j = 0; j < size_; ++j) onward += cell(k, j);
    for (const auto& [state, chance] : ends_[k]) onward += chance;
    if (onward == 0) {
      ends_[k][no_index] = 1;
      return;
    }
    for (std::size_t j = 0; j < size_; ++j) cell(k, j) /= onward;
    for (auto& [state, chance] : ends_[k]) chance /= onward;
  }

  void pass_by(std::size_t i, std::size_t k) {
    const double chance = cell(i, k);
    if (chance == 0) return;
    cell(i, k) = 0;
    for (std::size_t j = 0; j < size_; ++j) cell(i, j) += chance * cell(k, j);
    add(ends_[i], ends_[k], chance);
  }

  std::size_t size_;
  std::vector<double> within_;
  std::vector<ChainEnds> ends_;
};

}  // namespace

Result<std::vector<ChainEnds>> absorbing_chain(const std::vector<ChainRow>& rows,
                                               const std::vector<std::uint8_t>& absorbing,
                                               Progress& progress) {
  ArcLists arcs(rows.size());
  std::vector<ChainEnds> ends(rows.size());
  for (Index u = 0; u < rows.size(); ++u) {
    if (absorbing[u] != 0) {
      ends[u] = {{u, 1}};
      continue;
    }
    for (const auto& [to, chance] : rows[u].steps) {
      if (chance > 0) arcs[u].push_back(to);
    }
  }
  std::size_t done = 0;
  for (const std::vector<Index>& states : strong_components(arcs)) {
    progress.report(static_cast<double>(done) / static_cast<double>(rows.size()));
    done += states.size();
    if (absorbing[states.front()] != 0) continue;
    if (states.size() > largest_circle) {
      return Error{
          "circle_too_large", {}, {std::to_string(states.size()), std::to_string(largest_circle)}};
    }
    Circle circle(states, rows, ends);
    if (auto solved = circle.solve(progress); !solved) return solved.error();
    for (std::size_t i = 0; i < states.size(); ++i) ends[states[i]] = circle.ends()[i];
  }
  return ends;
}

}  // namespace saite::analysis
