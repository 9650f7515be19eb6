// SPDX-License-Identifier: Apache-2.0
#include "render/scene/labels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/canvas/finite.h"
#include "render/canvas/shapes.h"
#include "render/scene/group_spots.h"
#include "render/scene/label_grid.h"
#include "render/scene/label_sides.h"
#include "render/scene/label_text.h"
#include "render/scene/sizing.h"
#include "render/scene/step_placer.h"

namespace saite::scene {
namespace {

int step_of(float relative_scale) {
  const float scale = std::clamp(canvas::usable_length(relative_scale), 1e-12F, 1e12F);
  return static_cast<int>(std::floor(std::log2(scale) * steps_a_doubling + 1e-3F));
}

constexpr std::uint32_t no_rank = 0xffffffffU;

/// How many labels would cover the map if they lay side by side.
double fitting(const Scene& scene, int step) {
  const float scale = step_scale(step) / scene.unit;
  const double wide = scene.bounds.width() * scale + 200.0;
  const double high = scene.bounds.height() * scale + 100.0;
  return wide * high / (90.0 * 18.0);
}

std::size_t worth_trying(const Scene& scene, int step) {
  return static_cast<std::size_t>(std::min(4 * fitting(scene, step) + 50, 1e9));
}

/// Beyond this share of the map, names hide more than they tell.
std::size_t worth_showing(const Scene& scene, int step) {
  return static_cast<std::size_t>(std::min(0.17 * fitting(scene, step) + 12, 1e9));
}

/// Likewise of names of groups, which are larger.
std::size_t groups_worth_showing(const Scene& scene, int step) {
  return static_cast<std::size_t>(std::min(0.04 * fitting(scene, step) + 3, 1e9));
}

/// What shows at one zoom step, and where.
struct Step {
  std::vector<LabelChoice> labels;  // by rank
  std::vector<LabelChoice> groups;  // by rank of hulls
};

}  // namespace

struct LabelPlan::State {
  bool ready = false;
  std::uint64_t revision = 0;  // of the scene that the steps are for
  std::uint64_t built = 0;     // Scene::built of the texts
  std::size_t label_count = 0;
  int first_step = 0;
  std::vector<std::uint32_t> order;         // labels, the most important first
  std::vector<LabelShape> shapes;           // by label
  std::vector<std::uint32_t> rank_of_mark;  // of its label; none where it has none
  std::vector<std::size_t> group_order;     // hulls with a name, the greatest first
  std::vector<LabelShape> group_shapes;     // by hull
  std::vector<GroupSpots> group_spots;      // by hull
  std::vector<Step> steps;                  // from the first

  [[nodiscard]] bool fits(const Scene& scene) const {
    return ready && built == scene.built && label_count == scene.labels.size() &&
           group_shapes.size() == scene.hulls.size();
  }
  void begin(const Scene& scene, text::Shaper& shaper);
  void begin_texts(const Scene& scene, text::Shaper& shaper);
  [[nodiscard]] std::size_t place_of(int step) const {
    return static_cast<std::size_t>(std::clamp(step - first_step, 0, 160));
  }
  void add_step(const Scene& scene);
  const Step& at(const Scene& scene, int step);
  [[nodiscard]] Step next(const Scene& scene, int step, const Step* coarser) const;
};

void LabelPlan::State::begin(const Scene& scene, text::Shaper& shaper) {
  if (!fits(scene)) begin_texts(scene, shaper);
  revision = scene.revision;
  steps.clear();
  group_spots.clear();
  for (std::size_t i = 0; i < scene.hulls.size(); ++i)
    group_spots.push_back(scene::group_spots(scene, i));
  // The first step is one at which the whole map is a stamp.
  const float extent =
      scene.bounds.empty() ? 0 : std::max(scene.bounds.width(), scene.bounds.height());
  first_step = step_of(extent > 0 ? 60 / extent * scene.unit : 1.0F);
}

void LabelPlan::State::begin_texts(const Scene& scene, text::Shaper& shaper) {
  ready = true;
  built = scene.built;
  label_count = scene.labels.size();
  order.resize(label_count);
  std::iota(order.begin(), order.end(), 0U);
  const auto importance = [&](std::uint32_t label) {
    const float value = scene.labels[label].importance;
    return std::isfinite(value) ? value : 0.0F;  // without which there is no order
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const float x = importance(a);
    const float y = importance(b);
    return x != y ? x > y : a < b;
  });
  rank_of_mark.assign(scene.marks.size(), no_rank);
  for (std::uint32_t rank = 0; rank < label_count; ++rank) {
    rank_of_mark[scene.labels[order[rank]].mark] = rank;
  }
  shapes.clear();
  shapes.reserve(label_count);
  for (const SceneLabel& label : scene.labels) {
    shapes.push_back(label_shape(label.text, label.style, shaper));
  }
  group_order.clear();
  group_shapes.clear();
  for (std::size_t i = 0; i < scene.hulls.size(); ++i) {
    const SceneHull& hull = scene.hulls[i];
    group_shapes.push_back(label_shape(hull.text, hull.style, shaper));
    if (!hull.text.empty()) group_order.push_back(i);
  }
  std::stable_sort(group_order.begin(), group_order.end(), [&](std::size_t a, std::size_t b) {
    return scene.hulls[a].members.size() > scene.hulls[b].members.size();
  });
}

Step LabelPlan::State::next(const Scene& scene, int step, const Step* coarser) const {
  Step now{std::vector<LabelChoice>(order.size(), not_shown),
           std::vector<LabelChoice>(group_order.size(), not_shown)};
  const std::size_t tried = std::min(order.size(), worth_trying(scene, step));
  std::size_t count = 0;
  std::size_t group_count = 0;
  StepPlacer placer(scene, {shapes, group_shapes, group_spots}, step, tried);
  if (coarser != nullptr) {
    for (std::size_t rank = 0; rank < group_order.size(); ++rank) {
      const LabelChoice spot = coarser->groups[rank];
      if (spot == not_shown || !placer.keep_group(group_order[rank], spot)) continue;
      now.groups[rank] = spot;
      ++group_count;
    }
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
      const LabelChoice side = coarser->labels[rank];
      if (side == not_shown || !placer.keep(order[rank], side)) continue;
      now.labels[rank] = side;
      ++count;
    }
  }
  const std::size_t max_groups = groups_worth_showing(scene, step);
  for (std::size_t rank = 0; rank < group_order.size() && group_count < max_groups; ++rank) {
    if (now.groups[rank] != not_shown) continue;
    now.groups[rank] = placer.place_group(group_order[rank]);
    group_count += now.groups[rank] == not_shown ? 0 : 1;
  }
  const std::size_t max = worth_showing(scene, step);
  for (std::size_t rank = 0; rank < tried && count < max; ++rank) {
    if (now.labels[rank] != not_shown) continue;
    now.labels[rank] = placer.place(order[rank]);
    count += now.labels[rank] == not_shown ? 0 : 1;
  }
  return now;
}

void LabelPlan::State::add_step(const Scene& scene) {
  const Step* coarser = steps.empty() ? nullptr : &steps.back();
  const auto full = [](const std::vector<LabelChoice>& list) {
    return std::find(list.begin(), list.end(), not_shown) == list.end();
  };
  const int step = first_step + static_cast<int>(steps.size());
  // Once every name is shown and no mark grows over one, nearer steps are the same.
  const bool same = coarser != nullptr && full(coarser->labels) && full(coarser->groups) &&
                    sizing(scene, step_scale(step - 1) / scene.unit).size >= greatest_size;
  steps.push_back(same ? *coarser : next(scene, step, coarser));
}

const Step& LabelPlan::State::at(const Scene& scene, int step) {
  while (steps.size() <= place_of(step)) add_step(scene);
  return steps[place_of(step)];
}

LabelPlan::LabelPlan() : state_(std::make_unique<State>()) {}
LabelPlan::~LabelPlan() = default;
LabelPlan::LabelPlan(LabelPlan&&) noexcept = default;
LabelPlan& LabelPlan::operator=(LabelPlan&&) noexcept = default;

bool LabelPlan::improve(const Scene& scene, const canvas::View& view, text::Shaper& shaper) {
  State& state = *state_;
  if (!state.fits(scene) || state.revision != scene.revision) {
    state.begin(scene, shaper);
  } else if (state.steps.size() > state.place_of(step_of(view.scale * scene.unit))) {
    return false;
  }
  state.add_step(scene);
  return true;
}

std::vector<PlacedLabel> LabelPlan::place(const Scene& scene, const canvas::View& view,
                                          text::Shaper& shaper, std::size_t max,
                                          std::span<const MarkIndex> always, bool hurried,
                                          std::vector<PlacedLabel>* groups) {
  State& state = *state_;
  const bool makes_do = hurried && state.fits(scene) && !state.steps.empty();
  if (!makes_do && !(state.fits(scene) && state.revision == scene.revision)) {
    state.begin(scene, shaper);
  }
  const float size = sizing(scene, view.scale).size;
  const int step = step_of(view.scale * scene.unit);
  const Step& now = makes_do ? state.steps[std::min(state.place_of(step), state.steps.size() - 1)]
                             : state.at(scene, step);
  const Rect page{{0, 0}, view.page_size};
  std::vector<PlacedLabel> placed;
  BoxGrid taken(label_cell, 256);

  const auto add = [&](std::uint32_t index, LabelChoice choice) {
    const LabelSide& side = label_sides.at(static_cast<std::size_t>(choice));
    const SceneLabel& label = scene.labels[index];
    const canvas::Mark& mark = scene.marks[label.mark];
    const Vec2 at = view.to_page(mark.at);
    if (!canvas::has_place(mark.at) || !canvas::has_place(at)) return;
    const LabelShape& shape = state.shapes[index];
    const float r = canvas::usable_length(mark.radius) * canvas::reach(mark.shape) * size;
    const Vec2 corner = corner_of(side, shape, r);
    const Rect box = Rect{corner + at, corner + at + Vec2{shape.width, shape.height}};
    // The plan keeps labels apart at its steps; in between, two may touch where their marks lie
    // all but on one another.
    if (!box.overlaps(page) || taken.any(box)) return;
    taken.add(box, index);
    placed.push_back(
        {index, set_label(label.text, label.style, shape, corner, align_of(side), shaper), box});
  };
  const auto is_wanted = [&](std::uint32_t index) {
    return std::binary_search(always.begin(), always.end(), scene.labels[index].mark);
  };
  std::vector<std::uint32_t> wanted;
  for (const MarkIndex mark : always) {
    const std::uint32_t rank =
        mark < state.rank_of_mark.size() ? state.rank_of_mark[mark] : no_rank;
    if (rank != no_rank) wanted.push_back(rank);
  }
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  for (const std::uint32_t rank : wanted) {
    add(state.order[rank], now.labels[rank] == not_shown ? LabelChoice{0} : now.labels[rank]);
  }
  for (std::size_t rank = 0; rank < state.group_order.size(); ++rank) {
    if (now.groups[rank] == not_shown) continue;
    const std::size_t hull = state.group_order[rank];
    const GroupSpots& group = state.group_spots[hull];
    const GroupSpot& spot = group.spots[static_cast<std::size_t>(now.groups[rank])];
    const LabelShape& shape = state.group_shapes[hull];
    const Vec2 at = view.to_page(spot.at);
    if (!canvas::has_place(at)) continue;
    const Rect box = group_box(spot, shape, at);
    if (!box.overlaps(page) || taken.any(box)) continue;
    taken.add(box, no_rank);
    if (groups == nullptr) continue;
    const SceneHull& named = scene.hulls[hull];
    groups->push_back({static_cast<std::uint32_t>(hull),
                       set_label(named.text, named.style, shape, box.min, 0.5F, shaper), box});
  }
  for (std::size_t rank = 0; rank < state.order.size() && placed.size() < max; ++rank) {
    if (now.labels[rank] == not_shown) continue;
    const std::uint32_t index = state.order[rank];
    if (!always.empty() && is_wanted(index)) continue;
    add(index, now.labels[rank]);
  }
  return placed;
}

}  // namespace saite::scene
