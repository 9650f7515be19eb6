// SPDX-License-Identifier: Apache-2.0
#include "render/scene/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "render/canvas/finite.h"
#include "render/canvas/shapes.h"
#include "render/scene/label_grid.h"
#include "render/scene/label_text.h"
#include "render/scene/sizing.h"

namespace saite::scene {
namespace {

constexpr int steps_a_doubling = 3;
constexpr float padding = 2;  // px left free between labels, on each side
constexpr Vec2 cell{72, 20};

/// Where a label stands beside its mark, in order of preference.
enum class Side : std::uint8_t {
  below,
  above,
  right,
  left,
  below_right,
  above_right,
  below_left,
  above_left
};
constexpr std::array<Side, 8> sides = {Side::below,      Side::above,       Side::right,
                                       Side::left,       Side::below_right, Side::above_right,
                                       Side::below_left, Side::above_left};

/// Lines lie against the mark: left-aligned on its right side, and so on.
float align_of(Side side) {
  switch (side) {
    case Side::below:
    case Side::above:
      return 0.5F;
    case Side::right:
    case Side::below_right:
    case Side::above_right:
      return 0;
    default:
      return 1;
  }
}

/// Upper left corner of the label's box, from the mark's centre, for a mark of `r` px.
Vec2 corner_of(Side side, const LabelShape& shape, float r) {
  const float out = r + 2.5F;
  const float aslant = 0.62F * r + 1.5F;
  switch (side) {
    case Side::below:
      return {-shape.width / 2, out};
    case Side::above:
      return {-shape.width / 2, -out - shape.height};
    case Side::right:
      return {out + 1.5F, -shape.height / 2};
    case Side::left:
      return {-out - 1.5F - shape.width, -shape.height / 2};
    case Side::below_right:
      return {aslant, aslant};
    case Side::above_right:
      return {aslant, -aslant - shape.height};
    case Side::below_left:
      return {-aslant - shape.width, aslant};
    case Side::above_left:
      return {-aslant - shape.width, -aslant - shape.height};
  }
  return {};
}

Rect box_at(Vec2 corner, const LabelShape& shape) {
  return {corner, corner + Vec2{shape.width, shape.height}};
}

Rect moved(const Rect& box, Vec2 by) {
  return {box.min + by, box.max + by};
}

float step_scale(int step) {
  return std::exp2(static_cast<float>(step) / steps_a_doubling);
}

int step_of(float relative_scale) {
  const float scale = std::clamp(canvas::usable_length(relative_scale), 1e-12F, 1e12F);
  return static_cast<int>(std::floor(std::log2(scale) * steps_a_doubling + 1e-3F));
}

constexpr std::int8_t not_shown = -1;
constexpr std::uint32_t no_rank = 0xffffffffU;

/// So many labels may hide some of a mark if there is no better place.
constexpr std::size_t foremost = 8;

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
  /// Which labels show at each step from the first, and on which side: by rank in `order`.
  std::vector<std::vector<std::int8_t>> steps;

  [[nodiscard]] bool fits(const Scene& scene) const {
    return ready && built == scene.built && label_count == scene.labels.size();
  }
  void begin(const Scene& scene, text::Shaper& shaper);
  void begin_texts(const Scene& scene, text::Shaper& shaper);
  [[nodiscard]] std::size_t place_of(int step) const {
    return static_cast<std::size_t>(std::clamp(step - first_step, 0, 60));
  }
  void add_step(const Scene& scene);
  const std::vector<std::int8_t>& at(const Scene& scene, int step);
  std::vector<std::int8_t> next(const Scene& scene, int step,
                                const std::vector<std::int8_t>* coarser) const;
};

namespace {

/// Places the labels of one zoom step, in a world measured in px of that step.
class StepPlacer {
 public:
  StepPlacer(const Scene& scene, const std::vector<LabelShape>& shapes, int step,
             std::size_t expected)
      : scene_(scene),
        shapes_(shapes),
        scale_(step_scale(step) / scene.unit),
        size_here_(sizing(scene, scale_).size),
        size_next_(sizing(scene, step_scale(step + 1) / scene.unit).size),
        taken_(cell, expected),
        obstacles_(cell, size_here_ >= min_obstacle ? scene.marks.size() : 0) {
    if (size_here_ < min_obstacle) return;
    for (MarkIndex i = 0; i < scene.marks.size(); ++i) {
      const float r = canvas::usable_length(scene.marks[i].radius) * size_here_ * 0.85F;
      const Vec2 at = scene.marks[i].at * scale_;
      if (!canvas::has_place(scene.marks[i].at) || !canvas::has_place(at)) continue;
      obstacles_.add({at - Vec2{r, r}, at + Vec2{r, r}}, i);
    }
  }

  /// On the side it has already, if that is still free.
  bool keep(std::uint32_t label, Side side) {
    // Without the padding it came with: what has a place gives it up only where it must.
    if (taken_.any(reach(label, side).grown(-padding))) return false;
    taken_.add(reach(label, side).grown(-padding), label);
    return true;
  }

  /// On the side with the fewest marks in the way.
  std::int8_t place(std::uint32_t label, bool is_foremost) {
    std::int8_t best = not_shown;
    if (!canvas::has_place(scene_.marks[scene_.labels[label].mark].at)) return best;
    float min = is_foremost ? tolerated_of_foremost : tolerated;
    for (const Side side : sides) {
      const Rect box = reach(label, side);
      if (taken_.any(box)) continue;
      const float cost = hidden(box, scene_.labels[label].mark);
      if (cost < min) {
        min = cost;
        best = static_cast<std::int8_t>(side);
      }
      if (cost == 0) break;
    }
    if (best != not_shown) taken_.add(reach(label, static_cast<Side>(best)), label);
    return best;
  }

 private:
  static constexpr float min_obstacle = 2.5F;  // px
  static constexpr float tolerated = 0.25F;    // part of a mark like its own
  static constexpr float tolerated_of_foremost = 1.2F;

  /// The box for all zooms from this step to the next: marks grow a little on the way.
  [[nodiscard]] Rect reach(std::uint32_t label, Side side) const {
    const canvas::Mark& mark = scene_.marks[scene_.labels[label].mark];
    const float r = canvas::usable_length(mark.radius) * canvas::reach(mark.shape);
    Rect box = box_at(corner_of(side, shapes_[label], r * size_here_), shapes_[label]);
    box.include(box_at(corner_of(side, shapes_[label], r * size_next_), shapes_[label]));
    return moved(box.grown(padding), mark.at * scale_);
  }

  /// How much the box hides of other marks, measured by the area of its own.
  [[nodiscard]] float hidden(const Rect& box, MarkIndex own) const {
    float cost = 0;
    const float own_radius = canvas::usable_length(scene_.marks[own].radius);
    obstacles_.meet(box, [&](const Rect& other, std::uint32_t mark) {
      if (mark == own) return true;
      const float wide = std::min(box.max.x, other.max.x) - std::max(box.min.x, other.min.x);
      const float high = std::min(box.max.y, other.max.y) - std::max(box.min.y, other.min.y);
      const float share = wide * high / (other.width() * other.height());
      const float relative = canvas::usable_length(scene_.marks[mark].radius) / own_radius;
      cost += share * relative * relative;
      return cost < tolerated_of_foremost;
    });
    return cost;
  }

  const Scene& scene_;
  const std::vector<LabelShape>& shapes_;
  float scale_;
  float size_here_;
  float size_next_;
  BoxGrid taken_;
  BoxGrid obstacles_;
};

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

}  // namespace

void LabelPlan::State::begin(const Scene& scene, text::Shaper& shaper) {
  if (!fits(scene)) begin_texts(scene, shaper);
  revision = scene.revision;
  steps.clear();
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
}

std::vector<std::int8_t> LabelPlan::State::next(const Scene& scene, int step,
                                                const std::vector<std::int8_t>* coarser) const {
  std::vector<std::int8_t> shown(order.size(), not_shown);
  const std::size_t tried = std::min(order.size(), worth_trying(scene, step));
  const std::size_t max = worth_showing(scene, step);
  std::size_t count = 0;
  StepPlacer placer(scene, shapes, step, tried);
  if (coarser != nullptr) {
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
      const std::int8_t side = (*coarser)[rank];
      if (side != not_shown && placer.keep(order[rank], static_cast<Side>(side))) {
        shown[rank] = side;
        ++count;
      }
    }
  }
  for (std::size_t rank = 0; rank < tried && count < max; ++rank) {
    if (shown[rank] != not_shown) continue;
    shown[rank] = placer.place(order[rank], rank < foremost);
    count += shown[rank] == not_shown ? 0 : 1;
  }
  return shown;
}

void LabelPlan::State::add_step(const Scene& scene) {
  const auto* coarser = steps.empty() ? nullptr : &steps.back();
  // Once every label is shown, nearer steps are the same.
  const bool all = coarser != nullptr &&
                   std::find(coarser->begin(), coarser->end(), not_shown) == coarser->end();
  steps.push_back(all ? *coarser
                      : next(scene, first_step + static_cast<int>(steps.size()), coarser));
}

const std::vector<std::int8_t>& LabelPlan::State::at(const Scene& scene, int step) {
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
                                          std::span<const MarkIndex> always, bool hurried) {
  State& state = *state_;
  const bool makes_do = hurried && state.fits(scene) && !state.steps.empty();
  if (!makes_do && !(state.fits(scene) && state.revision == scene.revision)) {
    state.begin(scene, shaper);
  }
  const float size = sizing(scene, view.scale).size;
  const int step = step_of(view.scale * scene.unit);
  const auto& shown = makes_do ? state.steps[std::min(state.place_of(step), state.steps.size() - 1)]
                               : state.at(scene, step);
  const Rect page{{0, 0}, view.page_size};
  std::vector<PlacedLabel> placed;
  BoxGrid taken(cell, 256);

  const auto add = [&](std::uint32_t index, Side side) {
    const SceneLabel& label = scene.labels[index];
    const canvas::Mark& mark = scene.marks[label.mark];
    const Vec2 at = view.to_page(mark.at);
    if (!canvas::has_place(mark.at) || !canvas::has_place(at)) return;
    const LabelShape& shape = state.shapes[index];
    const float r = canvas::usable_length(mark.radius) * canvas::reach(mark.shape) * size;
    const Vec2 corner = corner_of(side, shape, r);
    const Rect box = moved(box_at(corner, shape), at);
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
    add(state.order[rank], shown[rank] == not_shown ? Side::below : static_cast<Side>(shown[rank]));
  }
  for (std::size_t rank = 0; rank < state.order.size() && placed.size() < max; ++rank) {
    if (shown[rank] == not_shown) continue;
    const std::uint32_t index = state.order[rank];
    if (!always.empty() && is_wanted(index)) continue;
    add(index, static_cast<Side>(shown[rank]));
  }
  return placed;
}

}  // namespace saite::scene
