// SPDX-License-Identifier: Apache-2.0
// What a step of the history costs: one that moves 100,000 actors, done, undone, done again, and
// the bytes that the history keeps of it.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <cstdint>
#include <string>
#include <vector>

#include "src/edit/document.h"
#include "src/edit/network_edits.h"

namespace {

using namespace saite;  // NOLINT: a program of one file

constexpr std::uint32_t moved = 100'000;

model::Network placed_network() {
  model::Network network;
  for (std::uint32_t i = 0; i < moved; ++i) {
    model::Actor actor{.key = "actor " + std::to_string(i)};
    actor.position = Position{i * 0.5, i * 0.25};
    if (!network.add_actor(std::move(actor))) broken("the actor was refused");
  }
  return network;
}

std::vector<edit::Move> moves_of(const model::Network& network, double by) {
  std::vector<edit::Move> moves;
  for (const ActorId id : network.actors()) {
    const model::Actor& actor = network.actor(id);
    const Position from = *actor.position;
    moves.push_back({id, {from, actor.pinned}, {Position{from.x + by, from.y}, actor.pinned}});
  }
  return moves;
}

/// Made and done.
void move_once(benchmark::State& state) {
  edit::Document document(placed_network());
  for (auto _ : state) {
    state.PauseTiming();
    const auto moves = moves_of(document.network(), 1);
    const auto before = mallinfo2();
    state.ResumeTiming();
    benchmark::DoNotOptimize(document.execute(edit::move_actors(document.network(), moves, 0)));
    state.PauseTiming();
    const auto after = mallinfo2();
    state.counters["bytes an actor"] = (static_cast<double>(after.uordblks + after.hblkhd) -
                                        static_cast<double>(before.uordblks + before.hblkhd)) /
                                       moved;
    document = edit::Document(placed_network());
    state.ResumeTiming();
  }
}

/// Undone and done again.
void move_back_and_forth(benchmark::State& state) {
  edit::Document document(placed_network());
  const auto moves = moves_of(document.network(), 1);
  if (!document.execute(edit::move_actors(document.network(), moves, 0))) broken("not moved");
  for (auto _ : state) {
    benchmark::DoNotOptimize(document.undo());
    benchmark::DoNotOptimize(document.redo());
  }
}

}  // namespace

BENCHMARK(move_once)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(move_back_and_forth)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_MAIN();
