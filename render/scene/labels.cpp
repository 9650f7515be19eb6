// SPDX-License-Identifier: Apache-2.0
#include "render/scene/labels.h"

#include <algorithm>
#include <chrono>

#include "render/canvas/finite.h"
#include "render/canvas/shapes.h"
#include "render/scene/group_spots.h"
#include "render/scene/label_grid.h"
#include "render/scene/label_sides.h"
#include "render/scene/label_steps.h"
#include "render/scene/label_text.h"
#include "render/scene/sizing.h"
#include "render/scene/step_placer.h"

namespace saite::scene {

struct LabelPlan::State {
  LabelSteps steps;
};

LabelPlan::LabelPlan() : state_(std::make_unique<State>()) {}
LabelPlan::~LabelPlan() = default;
LabelPlan::LabelPlan(LabelPlan&&) noexcept = default;
LabelPlan& LabelPlan::operator=(LabelPlan&&) noexcept = default;

void LabelPlan::keep_within(const NameRoom& room) {
  state_->steps.keep_within(room);
}

const NameRoom& LabelPlan::room() const {
  return state_->steps.room();
}

bool LabelPlan::improve(const Scene& scene, const canvas::View& view, text::Shaper& shaper,
                        double seconds) {
  using Clock = LabelSteps::Clock;
  LabelSteps& steps = state_->steps;
  const auto start = Clock::now();
  if (!steps.current(scene)) steps.begin(scene, shaper);
  return !steps.plan(
      scene, view.scale,
      start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds)));
}

std::vector<PlacedLabel> LabelPlan::place(const Scene& scene, const canvas::View& view,
                                          text::Shaper& shaper, std::size_t max,
                                          std::span<const MarkIndex> always, bool hurried,
                                          std::vector<PlacedLabel>* groups) {
  LabelSteps& state = state_->steps;
  const LabelStep* planned =
      hurried && state.fits(scene) ? state.planned(scene, view.scale) : nullptr;
  if (planned == nullptr && !state.current(scene)) state.begin(scene, shaper);
  const LabelStep& now = planned != nullptr ? *planned : state.at(scene, view.scale);
  const float size = sizing(scene, view.scale).size;
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
        mark < state.rank_of_mark.size() ? state.rank_of_mark[mark] : LabelSteps::no_rank;
    if (rank != LabelSteps::no_rank) wanted.push_back(rank);
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
    taken.add(box, LabelSteps::no_rank);
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
