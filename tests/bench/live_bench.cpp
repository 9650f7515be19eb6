// SPDX-License-Identifier: Apache-2.0
// How long after an edit all that is shown is right again: the session of the window with a
// network of 6,000 actors, edited as a hand would, polled as the window polls. `shown` are the
// measures of both inspector cards; betweenness and Leiden among them.
#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "graph/analysis/community/facts.h"
#include "graph/analysis/registry/registry.h"
#include "graph/base/random.h"
#include "graph/generate/community.h"
#include "src/app/pipeline/stage.h"
#include "src/app/session/editing.h"
#include "src/app/session/session.h"
#include "src/edit/document.h"
#include "src/io/write_json.h"

namespace {

using namespace saite;  // NOLINT: a program of one file
using analysis::Subject;

constexpr std::uint32_t participants = 4235;  // 6,000 actors, families and institutions among them

constexpr std::array<std::pair<const char*, Subject>, 11> shown{{{"degree", Subject::actor},
                                                                 {"betweenness", Subject::actor},
                                                                 {"constraint", Subject::actor},
                                                                 {"core", Subject::actor},
                                                                 {"cut_point", Subject::actor},
                                                                 {"community", Subject::actor},
                                                                 {"class", Subject::tie},
                                                                 {"bridge", Subject::tie},
                                                                 {"span", Subject::tie},
                                                                 {"embeddedness", Subject::tie},
                                                                 {"betweenness", Subject::tie}}};

model::Network made_network() {
  NullProgress progress;
  auto network = generate::community({.participants = participants}, progress);
  if (!network) broken("the generator failed");
  return std::move(*network);
}

/// The session with that network open and all that is shown computed.
std::unique_ptr<app::Session> open_session() {
  const auto file = std::filesystem::temp_directory_path() / "saite_live_bench.json";
  std::ofstream(file, std::ios::binary) << io::to_json(made_network());
  auto session = std::make_unique<app::Session>();
  session->workspace().file().open(file);
  session->finish();
  std::filesystem::remove(file);
  return session;
}

/// Polls as the window does, and asks for what is shown, until all of it is of the present state.
void until_right(app::Session& session, bool all = true) {
  for (;;) {
    session.poll();
    bool right = session.view().pipeline().fresh();
    for (const auto& [id, subject] : shown) {
      const auto view = session.view().pipeline().measure(id, subject);
      const bool counts = all || std::string_view(id) != "betweenness";
      right = right && (!counts || view.state == study::MeasureView::State::ready);
    }
    if (right) return;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
}

enum class Edit { add_tie, remove_tie, add_actor, add_newcomer, remove_actor };

void edit_once(app::Session& session, Edit edit, Random& random) {
  const auto& actors = session.view().pipeline().visible().actors;
  const auto& ties = session.view().pipeline().visible().ties;
  switch (edit) {
    case Edit::add_tie: {
      const auto kind = session.workspace().network().tie(ties.front()).kind;
      const ActorId from = actors[random.below(actors.size())];
      const ActorId to = actors[random.below(actors.size())];
      if (from != to) benchmark::DoNotOptimize(app::add_tie(session, from, to, kind));
      return;
    }
    case Edit::add_actor:
      benchmark::DoNotOptimize(app::add_actor(
          session, "Ilze", session.workspace().network().actor(actors.front()).kind));
      return;
    case Edit::add_newcomer: {  // somebody with one tie
      const auto newcomer =
          app::add_actor(session, "Ilze", session.workspace().network().actor(actors.front()).kind);
      if (!newcomer) broken("the actor was refused");
      const auto kind = session.workspace().network().tie(ties.front()).kind;
      if (newcomer) {
        benchmark::DoNotOptimize(
            app::add_tie(session, *newcomer, actors[random.below(actors.size())], kind));
      }
      return;
    }
    case Edit::remove_tie:
      session.view().selected().set({}, {ties[random.below(ties.size())]});
      break;
    case Edit::remove_actor:
      session.view().selected().set({actors[random.below(actors.size())]}, {});
      break;
  }
  app::remove_selected(session);
}

/// `all`: until betweenness is right as well, which is worked out last.
void live(benchmark::State& state, Edit edit, bool all) {
  const auto session = open_session();
  until_right(*session);
  Random random(1);
  for (auto _ : state) {
    edit_once(*session, edit, random);
    until_right(*session, all);
    state.PauseTiming();
    until_right(*session);
    state.ResumeTiming();
  }
  state.counters["actors"] = static_cast<double>(session->workspace().network().actor_count());
  state.counters["ties"] = static_cast<double>(session->workspace().network().tie_count());
}

/// The slider of how fine detected groups are: until all that is shown is right again.
void resolution(benchmark::State& state) {
  const auto session = open_session();
  until_right(*session);
  double value = 1;
  for (auto _ : state) {
    present::MapStyle style = session->view().style();
    style.community_resolution = value = value > 2 ? 1 : value + 0.01;
    session->view().set_style(style);
    until_right(*session);
  }
}

std::shared_ptr<const app::Projected> whole_stage(const model::Network& network) {
  return app::make_projected(network, app::make_selected(network, {}), {}, {}, true);
}

/// One measure on a fresh context, as after an edit that changed everything.
void alone(benchmark::State& state, const char* id, Subject subject) {
  static const model::Network network = made_network();
  const auto stage = whole_stage(network);
  const auto grouping = app::make_grouping(network, *stage, app::AnalysisOptions().group_by);
  NullProgress progress;
  for (auto _ : state) {
    analysis::Context context(*stage->projection);
    context.facts = stage->facts;
    context.set_grouping(grouping);
    benchmark::DoNotOptimize(analysis::measure(id, subject, context, progress));
  }
}

void staging(benchmark::State& state) {
  static const model::Network network = made_network();
  for (auto _ : state) benchmark::DoNotOptimize(whole_stage(network));
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::pair<const char*, Edit> edits[] = {{"add_tie", Edit::add_tie},
                                                    {"remove_tie", Edit::remove_tie},
                                                    {"add_actor", Edit::add_actor},
                                                    {"add_newcomer", Edit::add_newcomer},
                                                    {"remove_actor", Edit::remove_actor}};
  for (const auto& [name, edit] : edits) {
    for (const bool all : {true, false}) {
      const std::string row = std::string("edit_") + name + (all ? "" : "_all_but_betweenness");
      benchmark::RegisterBenchmark(row.c_str(), live, edit, all)
          ->Unit(benchmark::kMillisecond)
          ->UseRealTime();
    }
  }
  benchmark::RegisterBenchmark("resolution", resolution)
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
  benchmark::RegisterBenchmark("stage", staging)->Unit(benchmark::kMillisecond)->UseRealTime();
  for (const auto& info : analysis::measures()) {
    const std::string name = std::string("alone_") +
                             (info.subject == Subject::actor     ? "actor_"
                              : info.subject == Subject::tie     ? "tie_"
                              : info.subject == Subject::network ? "network_"
                                                                 : "group_") +
                             std::string(info.id);
    benchmark::RegisterBenchmark(name.c_str(), alone, info.id.data(), info.subject)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
