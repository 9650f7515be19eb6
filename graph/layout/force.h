// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "graph/layout/corners.h"
#include "graph/layout/layout.h"
#include "graph/layout/part_layout.h"

namespace saite::layout {

struct ForceOptions {
  ShapedBy shaped_by = ShapedBy::force;  // groups: parts that are no hairball are shaped by force
  double spacing = 1;                    // 0.5 … 4: how long ties are, compared with the usual
  double effort = 1;                     // 0.25 … 4: how many iterations, compared with the usual
};

/// `untangled`, `force` and `stress`: ties pull, actors push, each connected part laid out by
/// itself (PartLayout), parts packed side by side with the greatest in the middle, actors without
/// ties in even rows below.
///
/// With LayoutInput::start most actors stay where they were: a part that is mostly known keeps its
/// place, one that is partly known is laid out anew and then turned and shifted to fit what is
/// known; fixed actors do not move at all.
/// Cost: O(n log n + m) time, O(n + m) memory; by groups also what backbone() costs.
class ForceLayout final : public Layout {
 public:
  /// `projection` need not outlive it. Lists of `input` are empty or of the projection's length.
  ForceLayout(const project::Projection& projection, LayoutInput input,
              const ForceOptions& options = {});

  void step(std::chrono::microseconds budget, Progress& progress) override;
  [[nodiscard]] bool finished() const override { return stage_ == Stage::done; }
  [[nodiscard]] double progress() const override;
  [[nodiscard]] std::span<const Vec2> positions() const override { return positions_; }

 private:
  enum class Stage { parts, pieces, discs, done };

  [[nodiscard]] PartInput input_of(const Part& part, ShapedBy shaped_by) const;
  void add_parts(const project::Projection& projection);
  bool iterate(Progress& progress);
  bool next_parts(Progress& progress);
  void show();
  void update_positions();
  void place_parts();
  [[nodiscard]] Drawn drawn() const;
  void place_isolates();
  bool separate(Progress& progress);

  LayoutInput input_;
  ForceOptions options_;
  std::vector<Part> parts_;  // of two actors or more, greatest first
  std::vector<Index> isolates_;
  std::vector<std::unique_ptr<PartLayout>> layouts_;
  std::vector<Vec2> shifts_;  // by part
  std::vector<Vec2> positions_;
  std::size_t at_ = 0;    // the part at work
  int shown_epoch_ = -1;  // of the part at work, when parts were last placed
  double work_all_ = 0;
  double work_done_ = 0;
  Stage stage_ = Stage::parts;
  std::chrono::steady_clock::time_point shown_at_;
  std::chrono::steady_clock::duration show_cost_{};
  std::optional<OverlapRemoval> overlap_;
};

}  // namespace saite::layout
