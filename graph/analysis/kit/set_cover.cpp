// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/set_cover.h"

#include <algorithm>
#include <map>
#include <queue>

#include "graph/analysis/kit/watch.h"

namespace saite::analysis {
namespace {

/// Sets that are not part of another; the first of equal ones. Positions in the problem, rising.
/// Looking for parts is quadratic, so large problems only drop equal sets.
/// Nothing once cancelled.
std::vector<std::uint32_t> useful_sets(const CoverProblem& problem, const Progress& progress) {
  Watch watch(progress);
  std::map<std::vector<std::uint32_t>, std::uint32_t> first;
  for (std::uint32_t s = 0; s < problem.sets.size(); ++s) {
    if (watch.stop(256)) return {};
    if (!problem.sets[s].empty()) first.try_emplace(problem.sets[s], s);
  }
  std::vector<std::uint32_t> kept;
  for (const auto& [set, s] : first) kept.push_back(s);
  std::ranges::sort(kept);
  constexpr std::size_t max_compared = 3000;
  if (kept.size() > max_compared) return kept;
  bool stopped = false;
  std::erase_if(kept, [&](std::uint32_t s) {
    stopped = stopped || watch.stop(8 * first.size());
    if (stopped) return true;
    return std::ranges::any_of(first, [&](const auto& other) {
      return other.first.size() > problem.sets[s].size() &&
             std::ranges::includes(other.first, problem.sets[s]);
    });
  });
  return kept;
}

std::vector<std::uint32_t> greedy_cover(const CoverProblem& problem,
                                        const std::vector<std::uint32_t>& useful,
                                        const Progress& progress) {
  struct Entry {
    std::size_t gain;
    std::uint32_t set;
    bool operator<(const Entry& other) const {
      return gain != other.gain ? gain < other.gain : set > other.set;
    }
  };
  std::priority_queue<Entry> queue;
  for (const auto s : useful) queue.push({problem.sets[s].size(), s});
  std::vector<std::uint8_t> covered(problem.elements);
  std::vector<std::uint32_t> chosen;
  Watch watch(progress);
  while (!queue.empty() && !watch.stop(64)) {
    Entry top = queue.top();
    queue.pop();
    const auto gain = static_cast<std::size_t>(std::ranges::count_if(
        problem.sets[top.set], [&](std::uint32_t e) { return covered[e] == 0; }));
    if (gain == 0) continue;
    // Gains only fall: an old one that is not true any more goes back with the new.
    if (gain < top.gain) {
      queue.push({gain, top.set});
      continue;
    }
    chosen.push_back(top.set);
    for (const auto e : problem.sets[top.set]) covered[e] = 1;
  }
  return chosen;
}

class CoverSearch {
 public:
  CoverSearch(const CoverProblem& problem, const std::vector<std::uint32_t>& useful,
              std::uint64_t max_tries, const Progress& progress)
      : problem_(problem),
        max_tries_(max_tries),
        progress_(progress),
        holders_(problem.elements),
        times_(problem.elements) {
    for (const auto s : useful) {
      largest_ = std::max(largest_, problem.sets[s].size());
      for (const auto e : problem.sets[s]) holders_[e].push_back(s);
    }
    for (const auto& holders : holders_) open_ += holders.empty() ? 0 : 1;
  }

  /// Betters `best` where it can; true where it then is the smallest for sure.
  bool run(std::vector<std::uint32_t>& best) {
    best_ = &best;
    branch();
    return tries_ < max_tries_;
  }

 private:
  void branch() {
    if (open_ == 0) {
      if (chosen_.size() < best_->size()) *best_ = chosen_;
      return;
    }
    const std::size_t needed = std::max<std::size_t>(1, (open_ + largest_ - 1) / largest_);
    if (chosen_.size() + needed >= best_->size() || best_->size() <= problem_.at_least) return;
    // The element that fewest sets hold leaves least to choose from.
    std::uint32_t rarest = problem_.elements;
    for (std::uint32_t e = 0; e < problem_.elements; ++e) {
      if (times_[e] > 0 || holders_[e].empty()) continue;
      if (rarest == problem_.elements || holders_[e].size() < holders_[rarest].size()) rarest = e;
    }
    for (const auto s : holders_[rarest]) {
      if (++tries_ >= max_tries_ || (tries_ % 64 == 0 && progress_.cancelled())) {
        tries_ = max_tries_;
        return;
      }
      take(s);
      branch();
      give_back(s);
      if (tries_ >= max_tries_) return;
    }
  }

  void take(std::uint32_t s) {
    chosen_.push_back(s);
    for (const auto e : problem_.sets[s]) open_ -= times_[e]++ == 0 ? 1 : 0;
  }
  void give_back(std::uint32_t s) {
    chosen_.pop_back();
    for (const auto e : problem_.sets[s]) open_ += --times_[e] == 0 ? 1 : 0;
  }

  const CoverProblem& problem_;
  std::uint64_t max_tries_;
  const Progress& progress_;
  std::vector<std::vector<std::uint32_t>> holders_;
  std::vector<std::uint32_t> times_;
  std::vector<std::uint32_t> chosen_;
  std::vector<std::uint32_t>* best_ = nullptr;
  std::size_t largest_ = 1;
  std::size_t open_ = 0;
  std::uint64_t tries_ = 0;
};

}  // namespace

Cover cover(const CoverProblem& problem, std::uint64_t max_tries, const Progress& progress) {
  const auto useful = useful_sets(problem, progress);
  Cover out{greedy_cover(problem, useful, progress), false};
  if (out.sets.size() <= std::max<std::size_t>(1, problem.at_least)) {
    out.smallest = true;
    return out;
  }
  if (progress.cancelled()) return out;
  CoverSearch search(problem, useful, max_tries, progress);
  out.smallest = search.run(out.sets);
  return out;
}

}  // namespace saite::analysis
