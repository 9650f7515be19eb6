// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/force.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <limits>

#include "graph/base/random.h"
#include "graph/layout/align.h"
#include "graph/layout/hairball.h"
#include "graph/layout/packing.h"

namespace saite::layout {
namespace {

constexpr float margin = 8;  // between parts
constexpr std::size_t parts_at_once = 64;
constexpr Vec2 isolate_spacing{6, 5};

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

}  // namespace

ForceLayout::ForceLayout(const project::Projection& projection, LayoutInput input,
                         const ForceOptions& options)
    : input_(std::move(input)), options_(options) {
  const Index n = projection.size();
  if (input_.start.empty()) input_.start.assign(n, Vec2{unknown, unknown});
  if (input_.radius.empty()) input_.radius.assign(n, 1.0F);
  if (input_.fixed.empty()) input_.fixed.assign(n, false);
  parts_ = connected_parts(projection);
  while (!parts_.empty() && parts_.back().actors.size() == 1) {
    isolates_.push_back(parts_.back().actors[0]);
    parts_.pop_back();
  }
  std::ranges::reverse(isolates_);
  add_parts(projection);
  positions_.resize(n);
  shifts_.resize(parts_.size());
  if (parts_.empty()) stage_ = Stage::pieces;
  place_parts();
}

void ForceLayout::add_parts(const project::Projection& projection) {
  std::optional<Backbone> of_all;  // found when the first part, the greatest, asks for it
  bool asked = false;
  for (Part& part : parts_) {
    ShapedBy shaped_by = options_.shaped_by;
    if (shaped_by == ShapedBy::groups) {
      const bool knot = is_hairball(part.graph);
      if (knot && !asked) of_all = backbone(projection);
      asked = asked || knot;
      if (knot && of_all) {
        weigh_by_backbone(part, projection, *of_all);
      } else {
        shaped_by = ShapedBy::force;
      }
    }
    prepare_strengths(part.graph);
    layouts_.push_back(std::make_unique<PartLayout>(part.graph, input_of(part, shaped_by)));
    work_all_ += static_cast<double>(part.actors.size());
  }
}

PartInput ForceLayout::input_of(const Part& part, ShapedBy shaped_by) const {
  PartInput result;
  result.shaped_by = shaped_by;
  result.spacing = options_.spacing;
  result.effort = options_.effort;
  result.upright = input_.aspect < 1;
  for (const Index u : part.actors) {
    result.start.push_back(input_.start[u]);
    result.fixed.push_back(input_.fixed[u]);
    result.radius.push_back(input_.radius[u]);
  }
  result.seed = stream_seed(input_.seed, part.actors[0]);
  return result;
}

void ForceLayout::step(std::chrono::microseconds budget, Progress& progress) {
  const auto end = std::chrono::steady_clock::now() + budget;
  while (!finished() && iterate(progress)) {
    if (std::chrono::steady_clock::now() >= end) break;
  }
  if (!finished()) show();
}

bool ForceLayout::iterate(Progress& progress) {
  switch (stage_) {
    case Stage::parts:
      if (!next_parts(progress)) return false;
      if (at_ == parts_.size()) stage_ = Stage::pieces;
      return true;
    case Stage::pieces:
      place_parts();
      overlap_.emplace(positions_, input_.radius, input_.fixed);
      stage_ = Stage::discs;
      return true;
    case Stage::discs:
      return separate(progress);
    case Stage::done:
      break;
  }
  return true;
}

/// A step of a great part, or many small parts from beginning to end.
bool ForceLayout::next_parts(Progress& progress) {
  if (parts_[at_].actors.size() > PartLayout::small_size) {
    if (!layouts_[at_]->iterate(progress)) return false;
    if (layouts_[at_]->finished()) work_done_ += static_cast<double>(parts_[at_++].actors.size());
    return true;
  }
  const std::size_t end = std::min(parts_.size(), at_ + parts_at_once);
  std::atomic<bool> stopped = false;
  tbb::parallel_for(at_, end, [&](std::size_t i) {
    while (!stopped && !layouts_[i]->finished()) {
      if (progress.cancelled() || !layouts_[i]->iterate(progress)) stopped = true;
    }
  });
  if (stopped) return false;
  for (; at_ < end; ++at_) work_done_ += static_cast<double>(parts_[at_].actors.size());
  return true;
}

/// What is there so far. Parts are packed anew only when one has changed its size, so that the
/// map does not tremble while it settles.
void ForceLayout::show() {
  // Of a million actors a picture costs more than a step of a coarse level: it may take a fifth of
  // the time.
  const auto begin = std::chrono::steady_clock::now();
  if (begin - shown_at_ < 4 * show_cost_) return;
  update_positions();
  shown_at_ = std::chrono::steady_clock::now();
  show_cost_ = shown_at_ - begin;
}

void ForceLayout::update_positions() {
  if (stage_ == Stage::discs) {
    std::ranges::copy(overlap_->centres(), positions_.begin());
    return;
  }
  if (stage_ != Stage::parts) return;
  const int epoch = static_cast<int>(at_ << 8) + layouts_[at_]->epoch();
  if (epoch != shown_epoch_) {
    shown_epoch_ = epoch;
    place_parts();
    return;
  }
  const auto drawn = layouts_[at_]->positions();
  for (std::size_t v = 0; v < drawn.size(); ++v) {
    positions_[parts_[at_].actors[v]] = drawn[v] + shifts_[at_];
  }
}

void ForceLayout::place_parts() {
  std::vector<Piece> pieces;
  std::vector<std::size_t> free;  // the parts that may stand anywhere
  Rect taken;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    auto drawn = layouts_[i]->positions();
    const auto& actors = parts_[i].actors;
    shifts_[i] = {};
    if (layouts_[i]->anchored()) {
      for (std::size_t v = 0; v < drawn.size(); ++v) {
        positions_[actors[v]] = drawn[v];
        taken.include(drawn[v]);
      }
      continue;
    }
    free.push_back(i);
    Piece& piece = pieces.emplace_back();
    piece.centres = std::move(drawn);
    for (const Index u : actors) piece.radii.push_back(input_.radius[u]);
    const Graph& graph = parts_[i].graph;
    for (Vertex v = 0; v < graph.size(); ++v) {
      for (const Vertex u : graph.neighbours(v)) {
        if (v < u) piece.ties.emplace_back(v, u);
      }
    }
  }
  const auto shifts = pack(pieces, margin, input_.aspect);
  Rect packed;
  for (std::size_t k = 0; k < free.size(); ++k) {
    for (const Vec2 p : pieces[k].centres) packed.include(p + shifts[k]);
  }
  // Beside what already has its place: below it.
  const Vec2 below =
      taken.empty() || packed.empty()
          ? Vec2{}
          : Vec2{taken.centre().x - packed.centre().x, taken.max.y + 2 * margin - packed.min.y};
  for (std::size_t k = 0; k < free.size(); ++k) {
    shifts_[free[k]] = shifts[k] + below;
    const auto& actors = parts_[free[k]].actors;
    for (std::size_t v = 0; v < actors.size(); ++v) {
      positions_[actors[v]] = pieces[k].centres[v] + shifts_[free[k]];
    }
  }
  place_isolates();
}

/// All parts and those without ties who have a place.
Drawn ForceLayout::drawn() const {
  Drawn drawn;
  const auto add = [&](Index u) {
    drawn.centres.push_back(positions_[u]);
    drawn.radii.push_back(input_.radius[u]);
  };
  for (const Part& part : parts_) {
    for (const Index u : part.actors) add(u);
    for (Vertex v = 0; v < part.graph.size(); ++v) {
      for (const Vertex u : part.graph.neighbours(v)) {
        if (v < u) drawn.ties.emplace_back(positions_[part.actors[v]], positions_[part.actors[u]]);
      }
    }
  }
  for (const Index u : isolates_) {
    if (is_finite(input_.start[u])) add(u);
  }
  return drawn;
}

void ForceLayout::place_isolates() {
  Rect map;
  float greatest = 1;
  std::size_t homeless = 0;
  for (const Part& part : parts_) {
    for (const Index u : part.actors) map.include(positions_[u]);
  }
  for (const Index u : isolates_) {
    greatest = std::max(greatest, input_.radius[u]);
    if (is_finite(input_.start[u])) {
      positions_[u] = input_.start[u];
      map.include(positions_[u]);
    } else {
      ++homeless;
    }
  }
  const Vec2 spacing = isolate_spacing * greatest;
  const auto corner = in_a_corner(drawn(), homeless, spacing, margin, input_.aspect);
  const auto places = corner ? *corner : rows_below(map, homeless, spacing, 1.5F * margin);
  std::size_t next = 0;
  for (const Index u : isolates_) {
    if (!is_finite(input_.start[u])) positions_[u] = places[next++];
  }
}

bool ForceLayout::separate(Progress& progress) {
  if (!overlap_->iterate(progress)) return false;
  if (overlap_->finished()) {
    std::ranges::copy(overlap_->centres(), positions_.begin());
    overlap_.reset();
    stage_ = Stage::done;
  }
  return true;
}

double ForceLayout::progress() const {
  if (finished()) return 1;
  double done = work_done_;
  if (at_ < parts_.size()) {
    done += layouts_[at_]->progress() * static_cast<double>(parts_[at_].actors.size());
  }
  return work_all_ > 0 ? 0.99 * done / work_all_ : 0;
}

}  // namespace saite::layout
