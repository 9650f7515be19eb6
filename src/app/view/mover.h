// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "src/app/pipeline/pipeline.h"
#include "src/app/view/node_positions.h"
#include "src/app/workspace/workspace.h"
#include "src/edit/network_edits.h"

namespace saite::app {

/// Moves the actors of the open document: by layouts, by dragging, by keys. All views show them
/// where it has them; what it has found becomes part of the document.
///     mover.start_layout(layout::default_layout, pipeline);
///     each frame: mover.poll(pipeline);
class Mover {
 public:
  explicit Mover(Workspace& workspace);

  [[nodiscard]] const NodePositions& positions() const { return positions_; }

  /// Takes over what layouts have found, adopts changes of the document, and starts the layout that
  /// a document without positions needs. True where somebody moved.
  bool poll(const Pipeline& pipeline);
  /// Puts actors where the document has them now.
  void follow_document();
  /// Writes positions that are seen into the document: a derived step. Before a save, so that the
  /// map that people have agreed upon looks the same tomorrow.
  void write_seen();

  // --- layout ---
  /// Lays the visible part out anew; one step of the history when it has come to its end.
  Status start_layout(std::string_view algorithm, const Pipeline& pipeline,
                      const layout::Parameters& parameters = {});
  /// Width ÷ height of what the map is seen in: layouts suit it, those that run already do not
  /// change.
  void set_aspect(float aspect) { positions_.set_aspect(aspect); }
  /// Pauses or goes on; starts one where none is.
  void toggle_layout(const Pipeline& pipeline);
  /// Ends a layout that is under way, keeping what it has done.
  void end_layout();
  [[nodiscard]] bool layout_wanted() const { return wanted_; }

  // --- by hand; one undo step from begin to end ---
  void begin_drag(std::span<const ActorId> actors);
  void drag_by(Vec2 delta);
  void end_drag();
  void cancel_drag();
  [[nodiscard]] bool dragging() const { return drag_.has_value(); }
  /// By keys; steps in quick succession are one.
  void nudge(std::span<const ActorId> actors, Vec2 delta);
  /// Pins the actors where they are seen; unpins them where all are pinned.
  void toggle_pins(std::span<const ActorId> actors);

 private:
  using Clock = std::chrono::steady_clock;
  struct DragStart {
    ActorId actor;
    Vec2 at;
    edit::Spot seen;
  };
  struct Drag {
    std::vector<DragStart> from;
    Vec2 moved{};
  };
  struct Nudge {
    std::uint64_t gesture = 0;
    Clock::time_point last{};
    std::vector<ActorId> actors;
  };

  Status start(std::string_view algorithm, const Pipeline& pipeline, bool fresh, bool is_step,
               const layout::Parameters& parameters = {});
  /// What the layout has done becomes part of the document; it may still be going on.
  void keep_layout();
  /// After changes by hand: a running layout goes on from there with the next poll().
  void redirect() { redirect_ = true; }
  void go_on_from_here(const Pipeline& pipeline);
  [[nodiscard]] edit::Spot seen(ActorId id) const;
  /// Those of the actors who are seen elsewhere than where the document has them.
  [[nodiscard]] std::vector<edit::Move> unwritten(std::span<const ActorId> actors) const;

  Workspace& workspace_;
  NodePositions positions_;
  std::uint64_t document_ = 0;
  edit::Stamps adopted_{.structure = 0, .facts = 0, .positions = 0, .style = 0};
  bool wanted_ = false;    // a layout, as soon as there is a projection
  bool fresh_ = false;     // … from no positions
  bool is_step_ = false;   // the end of the present one is a step of the history
  bool redirect_ = false;  // it must go on with another network
  std::optional<Drag> drag_;
  std::uint64_t last_gesture_ = 0;
  Nudge nudge_;
};

}  // namespace saite::app
