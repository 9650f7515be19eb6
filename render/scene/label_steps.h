// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

#include "render/scene/group_spots.h"
#include "render/scene/label_text.h"
#include "render/scene/scene.h"
#include "render/scene/step_placer.h"
#include "render/text/shaper.h"

namespace saite::scene {

/// What shows at one zoom step, and where.
struct LabelStep {
  std::vector<LabelChoice> labels;  // by rank
  std::vector<LabelChoice> groups;  // by rank of hulls
};

/// The names of a scene in order of importance, and which of them show at which zoom step. A step
/// rests on the one before, so they are planned in turn, whole or in slices of time.
class LabelSteps {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::uint32_t no_rank = 0xffffffffU;

  LabelSteps();
  ~LabelSteps();
  LabelSteps(const LabelSteps&) = delete;
  LabelSteps& operator=(const LabelSteps&) = delete;

  /// Where names may stand: another room forgets the steps.
  void keep_within(const NameRoom& room);
  [[nodiscard]] const NameRoom& room() const { return room_; }

  /// Whether texts, order and steps are of this scene, its marks maybe moved since.
  [[nodiscard]] bool fits(const Scene& scene) const;
  /// Whether the steps hold for where marks are now.
  [[nodiscard]] bool current(const Scene& scene) const;
  /// Forgets the steps, and texts and order where they do not fit. Cost: O(labels log labels) then.
  void begin(const Scene& scene, text::Shaper& shaper);

  /// The step for a scale (page px a world length). Plans what is missing.
  const LabelStep& at(const Scene& scene, float scale);
  /// Of those that are planned, the nearest to the scale that is no further in; null: none is.
  [[nodiscard]] const LabelStep* planned(const Scene& scene, float scale) const;
  /// Plans until then, at least a little. True once the step for the scale is planned.
  bool plan(const Scene& scene, float scale, Clock::time_point until);

  std::vector<std::uint32_t> order;         // labels by rank, the most important first
  std::vector<LabelShape> shapes;           // by label
  std::vector<std::uint32_t> rank_of_mark;  // of its label; no_rank where it has none
  std::vector<std::size_t> group_order;     // hulls with a name, the greatest first
  std::vector<LabelShape> group_shapes;     // by hull
  std::vector<GroupSpots> group_spots;      // by hull

 private:
  struct Work;
  void begin_texts(const Scene& scene, text::Shaper& shaper);
  [[nodiscard]] std::size_t place_of(float relative_scale) const;
  [[nodiscard]] const LabelStep* coarser() const {
    return steps_.empty() ? nullptr : &steps_.back();
  }
  void add_step(const Scene& scene, Clock::time_point until);

  NameRoom room_;
  bool ready_ = false;
  std::uint64_t revision_ = 0;  // of the scene that the steps are for
  std::uint64_t built_ = 0;     // Scene::built of the texts
  std::size_t label_count_ = 0;
  int first_step_ = 0;
  std::vector<LabelStep> steps_;  // from the first
  std::unique_ptr<Work> work_;    // on the next one
};

}  // namespace saite::scene
