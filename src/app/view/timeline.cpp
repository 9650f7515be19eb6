// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/timeline.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "src/app/view/view.h"

namespace saite::app {
namespace {

/// More years than anybody looks at one by one; earlier ones are left out.
constexpr int max_years = 400;

/// Years from … to, in order and apart from each other.
using Times = std::vector<std::pair<int, int>>;

Times times_of(const DateSpan& dates, const Spells& spells, std::pair<int, int> years) {
  Times times;
  const auto add = [&](const DateSpan& span) {
    const int from = std::max(span.since ? span.since->year() : years.first, years.first);
    const int to = std::min(span.until ? span.until->year() : years.second, years.second);
    if (from > to) return;
    if (!times.empty() && from <= times.back().second + 1) {  // two spells may meet in one year
      times.back().second = std::max(times.back().second, to);
    } else {
      times.emplace_back(from, to);
    }
  };
  if (spells.empty()) {
    add(dates);
  } else {
    for (const DateSpan& spell : spells) add(spell);
  }
  return times;
}

Times both(const Times& a, const Times& b) {
  Times times;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const int from = std::max(a[i].first, b[j].first);
    const int to = std::min(a[i].second, b[j].second);
    if (from <= to) times.emplace_back(from, to);
    a[i].second < b[j].second ? ++i : ++j;
  }
  return times;
}

/// How many were there, by year.
class Years {
 public:
  explicit Years(std::pair<int, int> years)
      : first_(years.first),
        changes_(static_cast<std::size_t>(years.second - years.first) + 2, 0) {}

  void add(const Times& times) {
    for (const auto& [from, to] : times) {
      ++changes_[static_cast<std::size_t>(from - first_)];
      --changes_[static_cast<std::size_t>(to - first_) + 1];
    }
    const std::size_t years = changes_.size() - 1;
    if (times.size() == 1 && times[0] == std::pair(first_, first_ + static_cast<int>(years) - 1)) {
      ++lasting_;
    }
  }

  [[nodiscard]] std::size_t lasting() const { return lasting_; }
  [[nodiscard]] std::vector<std::size_t> counts() const {
    std::vector<std::size_t> counts;
    long long now = 0;
    for (std::size_t i = 0; i + 1 < changes_.size(); ++i) {
      now += changes_[i];
      counts.push_back(static_cast<std::size_t>(now));
    }
    return counts;
  }

 private:
  int first_;
  std::vector<long long> changes_;  // how many more than in the year before
  std::size_t lasting_ = 0;
};

std::optional<PartialDate> date_of(int year) {
  const std::string digits = std::to_string(year);
  return PartialDate::parse(std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits);
}

}  // namespace

std::size_t Timeline::most_ties() const {
  return ties_.empty() ? 0 : *std::ranges::max_element(ties_);
}

std::size_t Timeline::most_actors() const {
  return actors_.empty() ? 0 : *std::ranges::max_element(actors_);
}

void Timeline::count(const model::Network& network, const project::Selection& selection) {
  int first = std::numeric_limits<int>::max();
  int last = std::numeric_limits<int>::min();
  const auto note = [&](const DateSpan& dates) {
    for (const auto& date : {dates.since, dates.until}) {
      if (!date) continue;
      first = std::min(first, date->year());
      last = std::max(last, date->year());
    }
  };
  for (const ActorId id : selection.actors) note(network.actor(id).dates);
  for (const TieId id : selection.ties) note(network.tie(id).dates);
  actors_.clear();
  ties_.clear();
  lasting_actors_ = lasting_ties_ = 0;
  first_ = last_ = 0;
  if (first > last) return;
  first_ = std::max(first, last - max_years + 1);
  last_ = last;
  const std::pair years(first_, last_);
  Years of_actors(years);
  std::vector<Times> there(network.actor_id_bound());
  for (const ActorId id : selection.actors) {
    const model::Actor& actor = network.actor(id);
    there[id.value()] = times_of(actor.dates, actor.details->spells, years);
    of_actors.add(there[id.value()]);
  }
  Years of_ties(years);
  for (const TieId id : selection.ties) {  // a tie needs both its ends
    const model::Tie& tie = network.tie(id);
    const Times own = times_of(tie.dates, tie.details->spells, years);
    of_ties.add(both(both(own, there[tie.source.value()]), there[tie.target.value()]));
  }
  actors_ = of_actors.counts();
  ties_ = of_ties.counts();
  lasting_actors_ = of_actors.lasting();
  lasting_ties_ = of_ties.lasting();
}

void Timeline::update(const View& view) {
  const Workspace& workspace = view.workspace();
  project::Filter filter = view.options().filter;
  filter.from.reset();
  filter.to.reset();
  edit::Stamps stamps = workspace.document().stamps();
  stamps.positions = stamps.style = 0;
  const void* network = &workspace.network();
  if (known_ && network == network_ && stamps == stamps_ && filter == filter_) return;
  known_ = true;
  network_ = network;
  stamps_ = stamps;
  filter_ = filter;
  const auto selection = project::select(workspace.network(), filter);
  count(workspace.network(), selection ? *selection : project::Selection{});
}

std::pair<int, int> years_of(const project::Filter& filter, const Timeline& timeline) {
  const auto within = [&](int year) { return std::clamp(year, timeline.first(), timeline.last()); };
  return {filter.from ? within(filter.from->year()) : timeline.first(),
          filter.to ? within(filter.to->year()) : timeline.last()};
}

project::Filter with_years(project::Filter filter, const Timeline& timeline, int from, int to) {
  filter.from = from <= timeline.first() ? std::nullopt : date_of(from);
  filter.to = to >= timeline.last() ? std::nullopt : date_of(to);
  return filter;
}

}  // namespace saite::app
