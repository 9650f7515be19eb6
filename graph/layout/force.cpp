// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/force.h"

#include <cmath>

#include "graph/layout/force_part.h"

namespace saite::layout {
namespace {

class ForceLayout final : public Layout {
 public:
  ForceLayout(const project::Projection& projection, LayoutInput input, const ForceOptions&)
      : input_(std::move(input)), parts_(connected_parts(projection)) {
    positions_.resize(projection.size());
    drawn_.resize(parts_.size());
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      drawn_[i].resize(parts_[i].actors.size());
    }
    place_parts();
    next_part();
  }

  void step(std::chrono::microseconds budget, Progress& progress) override {
    const auto end = std::chrono::steady_clock::now() + budget;
    while (!finished()) {
      if (!work_->iterate(progress)) break;
      if (work_->finished()) {
        drawn_[at_] = work_->positions();
        ++at_;
        next_part();
      }
      if (std::chrono::steady_clock::now() >= end) break;
    }
    if (work_) drawn_[at_] = work_->positions();
    place_parts();
  }
  bool finished() const override { return at_ == parts_.size(); }
  double progress() const override { return finished() ? 1.0 : 0.0; }
  std::span<const Vec2> positions() const override { return positions_; }

 private:
  void next_part() {
    while (at_ < parts_.size() && parts_[at_].actors.size() == 1) ++at_;
    work_.reset();
    if (at_ < parts_.size()) {
      work_ = std::make_unique<ForcePart>(parts_[at_].graph, Forces{}, Schedule{}, input_.seed);
    }
  }

  void place_parts() {
    float x = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      Rect box;
      for (const Vec2 p : drawn_[i]) box.include(p * 10.0F);
      const Vec2 shift = Vec2{x, 0} - box.min;
      for (std::size_t v = 0; v < drawn_[i].size(); ++v) {
        positions_[parts_[i].actors[v]] = drawn_[i][v] * 10.0F + shift;
      }
      x += box.width() + 4.0F;
    }
  }

  LayoutInput input_;
  std::vector<Part> parts_;
  std::vector<std::vector<Vec2>> drawn_;
  std::vector<Vec2> positions_;
  std::size_t at_ = 0;
  std::unique_ptr<ForcePart> work_;
};

}  // namespace

std::unique_ptr<Layout> force_layout(const project::Projection& projection, LayoutInput input,
                                     const ForceOptions& options) {
  return std::make_unique<ForceLayout>(projection, std::move(input), options);
}

}  // namespace saite::layout
