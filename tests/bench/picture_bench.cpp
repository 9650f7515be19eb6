// SPDX-License-Identifier: Apache-2.0
// The picture, row by row, at about 6,000 and 100,000 actors of a synthetic community network: what
// a change of places costs, names, what lies under the mouse, and files.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/layout/registry.h"
#include "graph/project/projection.h"
#include "src/present/scene_builder.h"
#include "src/report/picture.h"
#include "src/ui/map/hit_grid.h"
#include "tests/bench/rows.h"

namespace {

using namespace saite;

constexpr Vec2 page{1280, 720};

const report::Studio& studio() {
  static const auto made = report::Studio::create();
  if (!made) broken("no fonts or themes");
  return *made;
}

scene::Scene made_scene(std::int64_t actors) {
  const model::Network& network = bench::community_of(actors);
  NullProgress progress;
  const auto selection = project::select(network, {});
  const auto projection = project::Projection::create(network);
  auto layout = layout::create_layout("force", *projection);
  const auto positions = layout::run(**layout, progress);
  return present::build_scene({.network = network,
                               .actors = selection->actors,
                               .ties = selection->ties,
                               .positions = *positions,
                               .theme = studio().themes.all()[0]});
}

const scene::Scene& scene_of(std::int64_t actors) {
  static std::map<std::int64_t, scene::Scene> made;
  const auto known = made.find(actors);
  return known != made.end() ? known->second
                             : made.emplace(actors, made_scene(actors)).first->second;
}

canvas::View whole(const scene::Scene& scene, float nearer = 1) {
  scene::Camera camera = scene::Camera::fit(scene.bounds, Rect{{0, 0}, page}, page, scene.unit);
  camera.scale *= nearer;
  return camera.view(page, 1, {255, 255, 255});
}

std::vector<Vec2> places_of(const scene::Scene& scene) {
  std::vector<Vec2> places;
  for (const canvas::Mark& mark : scene.marks) places.push_back(mark.at);
  return places;
}

/// A frame of a layout that runs: everybody moves.
void moving_all(benchmark::State& state) {
  scene::Scene scene = scene_of(state.range(0));
  std::vector<Vec2> places = places_of(scene);
  std::uint64_t revision = scene.revision;
  for (auto _ : state) {
    for (Vec2& place : places) place.x += 0.01F;
    scene::move_marks(scene, places, ++revision);
  }
}

/// The same where the map is coloured in twelve groups, by where they lie.
void moving_groups(benchmark::State& state) {
  scene::Scene scene = scene_of(state.range(0));
  std::vector<Vec2> places = places_of(scene);
  std::uint64_t revision = scene.revision;
  scene.hulls.resize(12);
  for (scene::MarkIndex i = 0; i < places.size(); ++i) {
    const Vec2 at = places[i] - scene.bounds.min;
    const float x = std::clamp(at.x / std::max(scene.bounds.width(), 1e-6F) * 4, 0.0F, 3.0F);
    const float y = std::clamp(at.y / std::max(scene.bounds.height(), 1e-6F) * 3, 0.0F, 2.0F);
    scene.hulls[static_cast<std::size_t>(y) * 4 + static_cast<std::size_t>(x)].members.push_back(i);
  }
  for (auto _ : state) {
    for (Vec2& place : places) place.x += 0.01F;
    scene::move_marks(scene, places, ++revision);
  }
}

/// A frame of a drag: one moves.
void moving_one(benchmark::State& state) {
  scene::Scene scene = scene_of(state.range(0));
  std::vector<Vec2> places = places_of(scene);
  std::uint64_t revision = scene.revision;
  for (auto _ : state) {
    places[places.size() / 2].x += 0.1F;
    scene::move_marks(scene, places, ++revision);
  }
}

/// The names of the whole map, from nothing.
void planning_names(benchmark::State& state) {
  const scene::Scene& scene = scene_of(state.range(0));
  text::Shaper shaper(studio().fonts);
  for (auto _ : state) {
    scene::LabelPlan plan;
    benchmark::DoNotOptimize(plan.place(scene, whole(scene), shaper, 350));
  }
}

/// Each frame: the names that are planned already, in their places.
void placing_names(benchmark::State& state) {
  const scene::Scene& scene = scene_of(state.range(0));
  text::Shaper shaper(studio().fonts);
  scene::LabelPlan plan;
  benchmark::DoNotOptimize(plan.place(scene, whole(scene, 4), shaper, 350));
  for (auto _ : state) {
    benchmark::DoNotOptimize(plan.place(scene, whole(scene, 4), shaper, 350));
  }
}

/// A place of the map that another call moves on from.
Vec2 wandering(std::size_t step) {
  return {static_cast<float>((step * 37) % 1280), static_cast<float>((step * 23) % 720)};
}

/// What lies under the mouse, found by `find(grid, scene, view, place)`.
template <class Find>
void hitting(benchmark::State& state, Find find) {
  const scene::Scene& scene = scene_of(state.range(0));
  ui::HitGrid grid;
  grid.update(scene);
  std::size_t step = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(find(grid, scene, whole(scene), wandering(++step)));
  }
}

void hitting_marks(benchmark::State& state) {
  hitting(state, [](ui::HitGrid& grid, const scene::Scene& scene, const canvas::View& view,
                    Vec2 at) { return grid.mark_at(scene, view, at, 3); });
}

void hitting_ties(benchmark::State& state) {
  hitting(state, [](ui::HitGrid& grid, const scene::Scene& scene, const canvas::View& view,
                    Vec2 at) { return grid.tie_at(scene, view, at, 4); });
}

/// Whom hovering shows: the neighbours of one.
void neighbouring(benchmark::State& state) {
  const scene::Scene& scene = scene_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(scene::neighbourhood(scene, std::vector{7U}));
}

void exporting(benchmark::State& state, report::PictureFormat format) {
  const scene::Scene& scene = scene_of(state.range(0));
  std::size_t bytes = 0;
  for (auto _ : state) {
    const auto file = report::render_scene(scene, format, {}, std::nullopt, {}, {}, studio());
    if (!file) broken("the export failed");
    bytes = file->size();
  }
  state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

void register_all() {
  bench::at_both_sizes(benchmark::RegisterBenchmark("moving_all", moving_all));
  bench::at_both_sizes(benchmark::RegisterBenchmark("moving_groups", moving_groups));
  bench::at_both_sizes(benchmark::RegisterBenchmark("moving_one", moving_one));
  bench::at_both_sizes(benchmark::RegisterBenchmark("planning_names", planning_names));
  bench::at_both_sizes(benchmark::RegisterBenchmark("placing_names", placing_names));
  bench::at_both_sizes(benchmark::RegisterBenchmark("hitting_marks", hitting_marks));
  bench::at_both_sizes(benchmark::RegisterBenchmark("hitting_ties", hitting_ties));
  bench::at_both_sizes(benchmark::RegisterBenchmark("neighbouring", neighbouring));
  using Format = report::PictureFormat;
  bench::at_both_sizes(benchmark::RegisterBenchmark("exporting/png", exporting, Format::png));
  bench::at_both_sizes(benchmark::RegisterBenchmark("exporting/svg", exporting, Format::svg));
  bench::at_both_sizes(benchmark::RegisterBenchmark("exporting/pdf", exporting, Format::pdf));
}

}  // namespace

int main(int argc, char** argv) {
  register_all();
  return saite::bench::run_rows(argc, argv);
}
