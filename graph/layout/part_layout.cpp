// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/part_layout.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>

#include "graph/base/random.h"
#include "graph/layout/align.h"
#include "graph/layout/readability.h"
#include "graph/layout/stress_part.h"

namespace saite::layout {
namespace {

constexpr float tie_length = 10;  // of a part that is not crowded
constexpr double crowding = 0.2;  // pairs of discs per actor that may lack room before sizing ends
constexpr float name_stretch = 1.5F;
constexpr int tries_at_once = 4;
constexpr int relax_iterations = 60;
constexpr float hold_of_old = 2;    // how much an actor clings to its start
constexpr float hold_of_room = 30;  // … where it was given room, so that forces are not in balance
constexpr float area_for_disc = 12;  // for a radius of 1: discs that lie anyhow find room in it
constexpr Pull pull_of_groups{.near = 19, .reach = 0.5F, .far = 0.1F};
constexpr float far_from_friends = 5;  // in mean ties: its start is no use any more

int tries_of(Vertex n) {
  return n <= 3 ? 1 : n <= 120 ? 16 : 8;
}

}  // namespace

Schedule PartLayout::schedule() const {
  Schedule result;
  if (graph_.size() <= small_size) {
    result.finest_iterations = 120;
    result.level_iterations = 60;
    result.extra_work = 2e4;
    result.extra_iterations = 250;
    result.pull.reach = 0.2F;
  }
  if (input_.shaped_by == ShapedBy::groups) result.pull = pull_of_groups;
  const auto scaled = [&](int n) {
    return std::max(10, static_cast<int>(std::lround(n * input_.effort)));
  };
  result.finest_iterations = scaled(result.finest_iterations);
  result.level_iterations = scaled(result.level_iterations);
  result.extra_iterations = scaled(result.extra_iterations);
  result.extra_work *= input_.effort;
  return result;
}

std::unique_ptr<Shaper> PartLayout::make_shaper() const {
  if (input_.shaped_by != ShapedBy::stress) {
    return std::make_unique<ForcePart>(graph_, schedule(), input_.seed);
  }
  StressSchedule stress;
  stress.epochs = std::max(8, static_cast<int>(std::lround(stress.epochs * input_.effort)));
  return std::make_unique<StressPart>(graph_, stress, input_.seed);
}

/// By what a shape is multiplied so that its ties have the length they should.
float PartLayout::unit_for(std::span<const Vec2> drawing) const {
  return tie_length * static_cast<float>(input_.spacing) /
         std::max(1e-6F, mean_tie_length(graph_, drawing));
}

/// Shapes come widest from left to right.
std::vector<Vec2> PartLayout::turned(std::vector<Vec2> drawing) const {
  if (input_.upright) {
    for (Vec2& p : drawing) p = perpendicular(p);
  }
  return drawing;
}

/// Distance that actors keep, in radii.
float PartLayout::personal_space() const {
  const float usual = graph_.size() <= small_size ? 2.0F : graph_.size() <= 2000 ? 1.4F : 1.0F;
  return std::max(1.0F, usual * static_cast<float>(input_.spacing));
}

PartLayout::PartLayout(const Graph& graph, PartInput input)
    : graph_(graph), input_(std::move(input)) {
  for (const Vec2 p : input_.start) known_ += is_finite(p) ? 1 : 0;
  anchored_ = known_ > 0;
  if (graph.size() > 1 && 2 * known_ >= graph.size()) {
    place_new_actors();
    begin_relaxing();
  } else if (graph.size() == 1) {
    drawn_ = {anchored_ ? input_.start[0] : Vec2{}};
    stage_ = Stage::done;
  } else if (graph.size() <= small_size && input_.shaped_by == ShapedBy::force) {
    stage_ = Stage::tries;
  } else {
    shaper_ = make_shaper();
  }
  if (drawn_.empty()) {
    // Something to look at until there is better: everybody on a square, in order.
    const auto columns =
        static_cast<Vertex>(std::ceil(std::sqrt(static_cast<double>(graph.size()))));
    for (Vertex v = 0; v < graph.size(); ++v) {
      drawn_.push_back(Vec2{static_cast<float>(v % columns), static_cast<float>(v / columns)} *
                       3.0F);
    }
  }
}

bool PartLayout::iterate(Progress& progress) {
  switch (stage_) {
    case Stage::tries:
      return try_some(progress);
    case Stage::shape:
      return shape(progress);
    case Stage::room:
      return make_room(progress);
    case Stage::size:
      return size(progress);
    case Stage::relax:
      return relax(progress);
    case Stage::discs:
      return separate(progress);
    case Stage::done:
      break;
  }
  return true;
}

bool PartLayout::try_some(Progress& progress) {
  std::array<std::vector<Vec2>, tries_at_once> drawings;
  std::array<double, tries_at_once> scores{};
  const int count = std::min(tries_at_once, tries_of(graph_.size()) - tries_);
  std::atomic<bool> stopped = false;
  tbb::parallel_for(0, count, [&](int i) {
    ForcePart force(graph_, schedule(),
                    stream_seed(input_.seed, static_cast<std::uint64_t>(tries_ + i)));
    while (!force.finished()) {
      if (progress.cancelled() || !force.iterate(progress)) {
        stopped = true;
        return;
      }
    }
    const auto at = static_cast<std::size_t>(i);
    drawings[at] = force.positions();
    scores[at] = unreadability(graph_, drawings[at]);
  });
  if (stopped) return false;
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    if (tries_++ == 0 || scores[i] < best_score_) {
      best_score_ = scores[i];
      drawn_ = turned(std::move(drawings[i]));
      unit_ = unit_for(drawn_);
      ++epoch_;
    }
  }
  if (tries_ == tries_of(graph_.size())) stage_ = Stage::size;
  return true;
}

bool PartLayout::shape(Progress& progress) {
  const std::size_t levels = shaper_->levels_left();
  if (!shaper_->iterate(progress)) return false;
  if (shaper_->levels_left() != levels) ++epoch_;
  if (shaper_->finished()) {
    drawn_ = turned(shaper_->positions());
    unit_ = unit_for(drawn_);
    shaper_.reset();
    stage_ = Stage::size;
    if (input_.shaped_by == ShapedBy::groups) begin_room();
  }
  return true;
}

void PartLayout::begin_room() {
  const float space = personal_space();
  room_ = std::make_unique<Room>(std::move(drawn_), input_.radius, area_for_disc * space * space);
  drawn_ = room_->centres();
  unit_ = 1;
  ++epoch_;
  stage_ = Stage::room;
}

bool PartLayout::make_room(Progress& progress) {
  if (!room_->iterate(progress)) return false;
  drawn_ = room_->centres();
  if (room_->finished()) {
    room_.reset();
    begin_with(std::move(drawn_));
  }
  return true;
}

/// From the unit of the forces to the layout's.
bool PartLayout::size(Progress& progress) {
  std::vector<Vec2> sized = drawn_;
  for (Vec2& p : sized) p = p * unit_;
  const float growth =
      scale_for_room(sized, input_.radius, 1.2F * personal_space(), crowding, progress);
  if (progress.cancelled()) return false;
  for (Vec2& p : sized) p = p * growth;
  begin_with(std::move(sized));
  return true;
}

/// What is left to do for a drawing of the right size.
void PartLayout::begin_with(std::vector<Vec2> sized) {
  drawn_ = std::move(sized);
  unit_ = 1;
  ++epoch_;
  if (anchored_) {
    align_to(drawn_, input_.start);
    for (Vertex v = 0; v < graph_.size(); ++v) {
      if (input_.fixed[v]) drawn_[v] = input_.start[v];
    }
    begin_relaxing();
  } else {
    begin_separating();
  }
}

/// Outwards from those whose place is known: at the mean of their neighbours' places, a step off.
void PartLayout::place_new_actors() {
  drawn_ = input_.start;
  const float step = 0.3F * std::max(1e-6F, [&] {
                       double sum = 0;
                       double count = 0;
                       for (Vertex v = 0; v < graph_.size(); ++v) {
                         for (const Vertex u : graph_.neighbours(v)) {
                           if (!is_finite(drawn_[v]) || !is_finite(drawn_[u])) continue;
                           sum += distance(drawn_[v], drawn_[u]);
                           count += 1;
                         }
                       }
                       return count > 0 ? static_cast<float>(sum / count) : tie_length;
                     }());
  Random random(stream_seed(input_.seed, 3000));
  std::vector<Vertex> queue;
  for (Vertex v = 0; v < graph_.size(); ++v) {
    if (is_finite(drawn_[v])) queue.push_back(v);
  }
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (const Vertex v : graph_.neighbours(queue[i])) {
      if (is_finite(drawn_[v])) continue;
      Vec2 sum;
      float count = 0;
      for (const Vertex u : graph_.neighbours(v)) {
        if (!is_finite(drawn_[u])) continue;
        sum += drawn_[u];
        count += 1;
      }
      const Vec2 off{static_cast<float>(random.uniform() - 0.5),
                     static_cast<float>(random.uniform() - 0.5)};
      drawn_[v] = sum / count + off * step;
      queue.push_back(v);
    }
  }
}

/// Lets new actors find their place among `drawn_`, to which the old ones cling.
void PartLayout::begin_relaxing() {
  const float mean = mean_tie_length(graph_, drawn_);
  // Coordinates of the forces: such that the drawing is at rest as a whole.
  const Pull pull = schedule().pull;
  Forces forces{.far_pull = pull.far};
  float scale = balanced_scale(graph_, forces, drawn_);
  forces = forces_for(mean * scale, pull);
  scale = balanced_scale(graph_, forces, drawn_);
  unit_ = 1 / scale;
  const bool roomy = input_.shaped_by == ShapedBy::groups;
  const bool drawn_anew = roomy && 2 * known_ < graph_.size();
  hold_.assign(graph_.size(), drawn_anew ? hold_of_room : 0);
  for (Vertex v = 0; v < graph_.size(); ++v) {
    if (!is_finite(input_.start[v])) continue;
    const auto neighbours = graph_.neighbours(v);
    const bool lost = std::ranges::all_of(neighbours, [&](Vertex u) {
      return distance(drawn_[v], drawn_[u]) > far_from_friends * mean;
    });
    hold_[v] = input_.fixed[v] ? Anchors::fixed : lost ? 0 : roomy ? hold_of_room : hold_of_old;
  }
  for (Vec2& p : drawn_) p = p * scale;
  anchor_ = drawn_;
  settler_ = std::make_unique<Settler>(graph_, forces);
  longest_move_ = mean * scale;
  iteration_ = 0;
  stage_ = Stage::relax;
}

bool PartLayout::relax(Progress& progress) {
  constexpr float cooling = 0.93F;
  if (!settler_->iterate(drawn_, longest_move_, {anchor_, hold_}, progress)) return false;
  longest_move_ *= cooling;
  if (++iteration_ < relax_iterations) return true;
  settler_.reset();
  for (Vertex v = 0; v < graph_.size(); ++v) {
    // Exactly, not but for rounding.
    drawn_[v] = input_.fixed[v] ? input_.start[v] : drawn_[v] * unit_;
  }
  unit_ = 1;
  begin_separating();
  return true;
}

/// Few actors are kept further apart than their discs ask for, above all sideways, where their
/// names are written; unless that would move what was already in place.
void PartLayout::begin_separating() {
  std::vector<float> radii = input_.radius;
  stretch_ = 1;
  if (!anchored_) {
    for (float& r : radii) r *= personal_space();
    if (graph_.size() <= small_size) stretch_ = name_stretch;
  }
  std::vector<Vec2> squeezed = drawn_;
  for (Vec2& p : squeezed) p.x /= stretch_;
  const bool any_fixed = std::ranges::any_of(input_.fixed, [](bool f) { return f; });
  overlap_.emplace(std::move(squeezed), std::move(radii),
                   any_fixed ? input_.fixed : std::vector<bool>{});
  stage_ = Stage::discs;
}

bool PartLayout::separate(Progress& progress) {
  if (!overlap_->iterate(progress)) return false;
  if (!overlap_->finished()) return true;
  drawn_ = overlap_->centres();
  for (Vec2& p : drawn_) p.x *= stretch_;
  overlap_.reset();
  stage_ = Stage::done;
  ++epoch_;
  return true;
}

double PartLayout::progress() const {
  switch (stage_) {
    case Stage::tries:
      return 0.9 * tries_ / tries_of(graph_.size());
    case Stage::shape:
      return (input_.shaped_by == ShapedBy::groups ? 0.85 : 0.9) *
             (shaper_ ? shaper_->progress() : 1);
    case Stage::relax:
      return 0.9 + 0.05 * iteration_ / relax_iterations;
    case Stage::room:
      return 0.85 + 0.05 * room_->progress();
    case Stage::size:
      return 0.9;
    case Stage::discs:
      return 0.95;
    case Stage::done:
      break;
  }
  return 1;
}

std::vector<Vec2> PartLayout::positions() const {
  std::vector<Vec2> result = overlap_ ? overlap_->centres() : drawn_;
  if (overlap_) {
    for (Vec2& p : result) p.x *= stretch_;
  }
  float unit = unit_;
  if (shaper_) {
    auto shaped = turned(shaper_->positions());
    if (shaped.empty()) return result;
    result = std::move(shaped);
    unit = unit_for(result);
  }
  for (Vec2& p : result) p = p * unit;
  return result;
}

}  // namespace saite::layout
