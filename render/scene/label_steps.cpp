// SPDX-License-Identifier: Apache-2.0
#include "render/scene/label_steps.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "render/canvas/finite.h"
#include "render/scene/sizing.h"

namespace saite::scene {
namespace {

constexpr std::size_t max_steps = 160;

int step_of(float relative_scale) {
  const float scale = std::clamp(canvas::usable_length(relative_scale), 1e-12F, 1e12F);
  return static_cast<int>(std::floor(std::log2(scale) * steps_a_doubling + 1e-3F));
}

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

bool all_show(const std::vector<LabelChoice>& list) {
  return std::find(list.begin(), list.end(), not_shown) == list.end();
}

}  // namespace

/// One step in the making: what the coarser one shows keeps its place where it can, then groups,
/// then names are tried in order.
struct LabelSteps::Work {
  enum class Stage : std::uint8_t { obstacles, kept_groups, kept_labels, groups, labels, done };

  Work(const LabelSteps& steps, const Scene& scene, int step)
      : of(&scene),
        plan(steps),
        tried(std::min(steps.order.size(), worth_trying(scene, step))),
        max_groups(groups_worth_showing(scene, step)),
        max_labels(worth_showing(scene, step)),
        placer(scene, {steps.shapes, steps.group_shapes, steps.group_spots}, steps.room(), step,
               tried),
        marks(scene.marks.size()),
        now{std::vector<LabelChoice>(steps.order.size(), not_shown),
            std::vector<LabelChoice>(steps.group_order.size(), not_shown)} {}

  /// A mark or a name. Cost: what it meets.
  void go_on() {
    const LabelStep* coarser = plan.coarser();
    switch (stage) {
      case Stage::obstacles:
        if (next < marks) return placer.see(static_cast<MarkIndex>(next++));
        return enter(coarser != nullptr ? Stage::kept_groups : Stage::groups);
      case Stage::kept_groups:
        if (next == now.groups.size()) return enter(Stage::kept_labels);
        if (const LabelChoice spot = coarser->groups[next];
            spot != not_shown && placer.keep_group(plan.group_order[next], spot))
          show(now.groups[next], spot, groups);
        break;
      case Stage::kept_labels:
        if (next == now.labels.size()) return enter(Stage::groups);
        if (const LabelChoice side = coarser->labels[next];
            side != not_shown && placer.keep(plan.order[next], side))
          show(now.labels[next], side, labels);
        break;
      case Stage::groups:
        if (next == now.groups.size() || groups >= max_groups) return enter(Stage::labels);
        if (now.groups[next] == not_shown)
          show(now.groups[next], placer.place_group(plan.group_order[next]), groups);
        break;
      case Stage::labels:
        if (next == tried || labels >= max_labels) return enter(Stage::done);
        if (now.labels[next] == not_shown)
          show(now.labels[next], placer.place(plan.order[next]), labels);
        break;
      case Stage::done:
        return;
    }
    ++next;
  }

  void enter(Stage another) {
    stage = another;
    next = 0;
  }

  static void show(LabelChoice& choice, LabelChoice at, std::size_t& count) {
    choice = at;
    count += at == not_shown ? 0 : 1;
  }

  const Scene* of;
  const LabelSteps& plan;
  std::size_t tried;
  std::size_t max_groups;
  std::size_t max_labels;
  StepPlacer placer;
  std::size_t marks;
  LabelStep now;
  Stage stage = Stage::obstacles;
  std::size_t next = 0;
  std::size_t groups = 0;
  std::size_t labels = 0;
};

LabelSteps::LabelSteps() = default;
LabelSteps::~LabelSteps() = default;

void LabelSteps::keep_within(const NameRoom& room) {
  if (room == room_) return;
  room_ = room;
  work_.reset();
  steps_.clear();
}

bool LabelSteps::fits(const Scene& scene) const {
  return ready_ && built_ == scene.built && label_count_ == scene.labels.size() &&
         group_shapes.size() == scene.hulls.size();
}

bool LabelSteps::current(const Scene& scene) const {
  return fits(scene) && revision_ == scene.revision;
}

void LabelSteps::begin(const Scene& scene, text::Shaper& shaper) {
  if (!fits(scene)) begin_texts(scene, shaper);
  revision_ = scene.revision;
  work_.reset();
  steps_.clear();
  group_spots.clear();
  for (std::size_t i = 0; i < scene.hulls.size(); ++i)
    group_spots.push_back(scene::group_spots(scene, i));
  // The first step is one at which the whole map is a stamp.
  const float extent =
      scene.bounds.empty() ? 0 : std::max(scene.bounds.width(), scene.bounds.height());
  first_step_ = step_of(extent > 0 ? 60 / extent * scene.unit : 1.0F);
}

void LabelSteps::begin_texts(const Scene& scene, text::Shaper& shaper) {
  ready_ = true;
  built_ = scene.built;
  label_count_ = scene.labels.size();
  order.resize(label_count_);
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
  for (std::uint32_t rank = 0; rank < label_count_; ++rank) {
    rank_of_mark[scene.labels[order[rank]].mark] = rank;
  }
  shapes.clear();
  shapes.reserve(label_count_);
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

std::size_t LabelSteps::place_of(float relative_scale) const {
  const int step = step_of(relative_scale) - first_step_;
  return static_cast<std::size_t>(std::clamp(step, 0, static_cast<int>(max_steps)));
}

void LabelSteps::add_step(const Scene& scene, Clock::time_point until) {
  constexpr int between_looks = 64;                 // at the clock
  if (work_ && work_->of != &scene) work_.reset();  // a copy may be alive where the first is not
  if (!work_) {
    const int step = first_step_ + static_cast<int>(steps_.size());
    // Once every name is shown and no mark grows over one, nearer steps are the same; but areas
    // grow out of a room that does not, and their names with them.
    const float before = step_scale(step - 1) / scene.unit;
    const bool roomy = group_order.empty() || before >= room_.scale;
    if (const LabelStep* last = coarser(); last != nullptr && roomy && all_show(last->labels) &&
                                           all_show(last->groups) &&
                                           sizing(scene, before).size >= greatest_size) {
      steps_.push_back(LabelStep(*last));
      return;
    }
    work_ = std::make_unique<Work>(*this, scene, step);
  }
  do {
    for (int i = 0; i < between_looks; ++i) work_->go_on();
    if (work_->stage == Work::Stage::done) {
      steps_.push_back(std::move(work_->now));
      work_.reset();
      return;
    }
  } while (Clock::now() < until);
}

const LabelStep& LabelSteps::at(const Scene& scene, float scale) {
  plan(scene, scale, Clock::time_point::max());
  return steps_[place_of(scale * scene.unit)];
}

const LabelStep* LabelSteps::planned(const Scene& scene, float scale) const {
  if (steps_.empty()) return nullptr;
  return &steps_[std::min(place_of(scale * scene.unit), steps_.size() - 1)];
}

bool LabelSteps::plan(const Scene& scene, float scale, Clock::time_point until) {
  const std::size_t wanted = place_of(scale * scene.unit);
  while (steps_.size() <= wanted) {
    add_step(scene, until);
    if (steps_.size() <= wanted && Clock::now() >= until) return false;
  }
  return true;
}

}  // namespace saite::scene
