// SPDX-License-Identifier: Apache-2.0
// What planners wait for: every answer, at 6,000 participants (8,286 actors) and at 100,000 actors.
// Counters: how long after somebody asked to stop the work ended, at worst of several moments
// (cancel_ms), and the standard error where an estimate was given.
// Run with --benchmark_filter=…; all threads unless SAITE_THREADS.
#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "graph/analysis/cohesion/ei_index.h"
#include "graph/analysis/community/facts.h"
#include "graph/analysis/community/isolation.h"
#include "graph/analysis/community/reach_services.h"
#include "graph/analysis/community/tie_class_counts.h"
#include "graph/analysis/planning/invite.h"
#include "graph/analysis/planning/questions.h"
#include "graph/analysis/planning/suggest.h"
#include "graph/analysis/planning/whatif.h"
#include "graph/analysis/position/brokerage.h"
#include "graph/analysis/position/key_players.h"
#include "graph/analysis/registry/shared.h"
#include "graph/generate/community.h"

namespace {

using namespace saite;  // NOLINT: a program of one file
using Clock = std::chrono::steady_clock;

/// A place with all that answers may ask for.
struct Place {
  model::Network network;
  project::Projection projection;
  analysis::Facts facts;
  std::vector<project::Index> centres;

  [[nodiscard]] analysis::Context context() const {
    analysis::Context made(projection);
    made.facts = facts;
    made.with_ties = false;
    return made;
  }
};

const Place& place_of(std::int64_t participants) {
  static std::map<std::int64_t, std::unique_ptr<Place>> made;
  auto& place = made[participants];
  if (place) return *place;
  NullProgress progress;
  auto network =
      generate::community({.participants = static_cast<std::uint32_t>(participants)}, progress);
  if (!network) broken("the generator failed");
  auto created = project::Projection::create(*network);
  if (!created) broken("the generator made a network that cannot be projected");
  project::Projection projection = std::move(*created);
  auto facts = analysis::facts_of(*network, projection);
  std::vector<project::Index> centres;
  for (project::Index u = 0; u < facts.kind.size() && centres.size() < 10; ++u) {
    if (facts.kind[u] == "institution") centres.push_back(u);
  }
  place = std::make_unique<Place>(
      Place{std::move(*network), std::move(projection), std::move(facts), std::move(centres)});
  return *place;
}

/// Wants the work to stop from a moment on.
class StopAt final : public Progress {
 public:
  explicit StopAt(Clock::time_point moment) : moment_(moment) {}
  void report(double) override {}
  [[nodiscard]] bool cancelled() const override { return Clock::now() >= moment_; }

 private:
  Clock::time_point moment_;
};

/// An answer; gives back its standard error, 0 where it is exact.
using Ask = std::function<double(const Place&, Progress&)>;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// How long work goes on after it was asked to stop, at worst of several moments.
double longest_delay(const Place& place, const Ask& ask, double whole) {
  double longest = 0;
  for (const double share : {0.02, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9}) {
    const auto moment = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                           std::chrono::duration<double>(share * whole));
    StopAt progress(moment);
    ask(place, progress);
    longest = std::max(longest, seconds_since(moment));
  }
  return longest;
}

void run(benchmark::State& state, const Ask& ask) {
  const Place& place = place_of(state.range(0));
  NullProgress quiet;
  double error = 0;
  const auto start = Clock::now();
  for (auto _ : state) error = ask(place, quiet);
  const double whole = seconds_since(start) / static_cast<double>(state.iterations());
  state.counters["actors"] = place.projection.size();
  state.counters["cancel_ms"] = 1000 * longest_delay(place, ask, whole);
  if (error > 0) state.counters["error"] = error;
}

Ask question(analysis::Question asked) {
  return [asked](const Place& place, Progress& progress) {
    auto context = place.context();
    benchmark::DoNotOptimize(analysis::answer(asked, context, progress));
    return 0.0;
  };
}

Ask key_players(analysis::KeyAim aim, project::Index size) {
  return [aim, size](const Place& place, Progress& progress) {
    const auto found =
        analysis::key_players(place.projection, {.aim = aim, .size = size, .steps = 2}, progress);
    return found ? found->error.value_or(0) : 0.0;
  };
}

Ask suggest(analysis::SuggestAim aim) {
  return [aim](const Place& place, Progress& progress) {
    analysis::SuggestOptions options;
    options.aim = aim;
    options.providers = place.centres;
    options.groups = place.facts.municipality;
    benchmark::DoNotOptimize(analysis::suggest(place.projection, place.facts, options, progress));
    return 0.0;
  };
}

double what_if(const Place& place, Progress& progress) {
  analysis::Change change;
  change.remove_actors = {5, place.projection.size() / 2};
  change.add = {{1, place.projection.size() - 2, 1}};
  const auto found =
      analysis::what_if(place.projection, change, {.providers = place.centres}, progress);
  if (!found || !found->after.distance_fragmentation) return 0;
  return found->after.distance_fragmentation->error.value_or(0);
}

double snapshot(const Place& place, Progress& progress) {
  const auto found = analysis::snapshot(place.projection, {.providers = place.centres}, progress);
  if (!found || !found->distance_fragmentation) return 0;
  return found->distance_fragmentation->error.value_or(0);
}

double invite(const Place& place, Progress& progress) {
  const std::vector<project::Grouping> groups{analysis::kind_grouping(place.facts),
                                              place.facts.municipality, place.facts.community};
  benchmark::DoNotOptimize(
      analysis::invite(place.projection, groups, {.through_ties = true}, progress));
  return 0;
}

double brokerage(const Place& place, Progress& progress) {
  benchmark::DoNotOptimize(
      analysis::brokerage(place.projection, place.facts.municipality, progress));
  return 0;
}

double tie_classes(const Place& place, Progress& progress) {
  auto context = place.context();
  const auto classes = analysis::shared_tie_classes(context, progress);
  if (!classes) return 0;
  benchmark::DoNotOptimize(analysis::class_counts(place.projection, place.facts, **classes));
  for (const auto* groups : {&place.facts.municipality, &place.facts.community}) {
    benchmark::DoNotOptimize(
        analysis::class_counts_by_group(place.projection, place.facts, **classes, *groups));
  }
  return 0;
}

double ei_test(const Place& place, Progress& progress) {
  benchmark::DoNotOptimize(
      analysis::ei_permutation_test(place.projection, place.facts.municipality, {}, progress));
  return 0;
}

double service_reach(const Place& place, Progress&) {
  benchmark::DoNotOptimize(analysis::service_reach(place.projection, place.facts, place.centres));
  return 0;
}

double isolation(const Place& place, Progress& progress) {
  benchmark::DoNotOptimize(analysis::isolation(place.projection, progress));
  benchmark::DoNotOptimize(
      analysis::groups_without_bridge(place.projection, place.facts.community));
  return 0;
}

void add_row(const std::string& name, Ask ask) {
  benchmark::RegisterBenchmark(name.c_str(), run, std::move(ask))
      ->Arg(6000)
      ->Arg(77000)
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
}

void add_rows() {
  for (std::size_t q = 0; q < analysis::question_ids.size(); ++q) {
    add_row("question_" + std::string(analysis::question_ids[q]),
            question(static_cast<analysis::Question>(q)));
  }
  constexpr const char* aims[] = {"fragment", "distance_fragment", "reach", "distance_reach"};
  for (int aim = 0; aim < 4; ++aim) {
    for (project::Index size = 1; size <= 5; ++size) {
      add_row(std::string("key_players_") + aims[aim] + "_of_" + std::to_string(size),
              key_players(static_cast<analysis::KeyAim>(aim), size));
    }
  }
  constexpr const char* ways[] = {"join_parts", "reach_service", "bridge_groups", "shorten"};
  for (int aim = 0; aim < 4; ++aim) {
    add_row(std::string("suggest_") + ways[aim], suggest(static_cast<analysis::SuggestAim>(aim)));
  }
  add_row("what_if", what_if);
  add_row("snapshot", snapshot);
  add_row("invite", invite);
  add_row("brokerage", brokerage);
  add_row("tie_classes", tie_classes);
  add_row("ei_test", ei_test);
  add_row("service_reach", service_reach);
  add_row("isolation", isolation);
}

}  // namespace

int main(int argc, char** argv) {
  const char* wanted = std::getenv("SAITE_THREADS");
  const std::size_t max = std::thread::hardware_concurrency();
  const tbb::global_control threads(
      tbb::global_control::max_allowed_parallelism,
      wanted != nullptr ? std::strtoul(wanted, nullptr, 10) : std::max<std::size_t>(1, max));
  add_rows();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
