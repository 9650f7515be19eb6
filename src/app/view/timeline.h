// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/project/filter.h"
#include "src/edit/document.h"

namespace saite::app {

class View;

/// How many of what passes a view's filter, its dates left out, were there in each year: as many as
/// the filter lets through where it is set to that year.
///     Timeline timeline;
///     each frame: timeline.update(view);   // does nothing where nothing changed
///     timeline.ties(2021)
class Timeline {
 public:
  /// Cost: O(actors + ties + years) after a change.
  void update(const View& view);

  /// Nothing has a date, or all dates are of one year.
  [[nodiscard]] bool empty() const { return first_ >= last_; }
  [[nodiscard]] int first() const { return first_; }
  [[nodiscard]] int last() const { return last_; }
  [[nodiscard]] std::size_t actors(int year) const { return at(actors_, year); }
  [[nodiscard]] std::size_t ties(int year) const { return at(ties_, year); }
  /// The greatest number of ties of a year.
  [[nodiscard]] std::size_t most_ties() const;
  [[nodiscard]] std::size_t most_actors() const;
  /// Those of them that were there in every year.
  [[nodiscard]] std::size_t lasting_actors() const { return lasting_actors_; }
  [[nodiscard]] std::size_t lasting_ties() const { return lasting_ties_; }

 private:
  using Counts = std::vector<std::size_t>;  // by year from the first
  [[nodiscard]] std::size_t at(const Counts& counts, int year) const {
    return year < first_ || year > last_ ? 0 : counts[static_cast<std::size_t>(year - first_)];
  }
  void count(const model::Network& network, const project::Selection& selection);

  bool known_ = false;
  const void* network_ = nullptr;
  edit::Stamps stamps_;
  project::Filter filter_;
  int first_ = 0;
  int last_ = 0;
  Counts actors_;
  Counts ties_;
  std::size_t lasting_actors_ = 0;
  std::size_t lasting_ties_ = 0;
};

/// The years that a filter lets through, within those of the map; all of them where it has no
/// dates.
[[nodiscard]] std::pair<int, int> years_of(const project::Filter& filter, const Timeline& timeline);
/// A filter of these years and else the same; the first and the last of the map are no bound.
[[nodiscard]] project::Filter with_years(project::Filter filter, const Timeline& timeline, int from,
                                         int to);

}  // namespace saite::app
