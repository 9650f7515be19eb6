// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "src/app/import/importing.h"
#include "src/app/pipeline/pipelines.h"
#include "src/app/plan/asking.h"
#include "src/app/plan/chance.h"
#include "src/app/plan/methods.h"
#include "src/app/plan/plan_control.h"
#include "src/app/plan/planning.h"
#include "src/app/plan/steadiness.h"
#include "src/app/view/mover.h"
#include "src/app/view/view.h"
#include "src/app/workspace/workspace.h"

namespace saite::app {

/// The parts of the running program and the order in which they follow each other: what changed in
/// the workspace reaches the mover, plans and answers, and the views, never the other way round.
///     Session session({.settings_file = settings_path(), .wake = glfwPostEmptyEvent});
///     session.workspace().file().open(path);
///     each frame: session.poll(); draw(session.view().scene());
/// What people do that concerns several parts is in editing.h. Used from one thread.
class Session {
 public:
  using Options = Workspace::Options;
  explicit Session(Options options = {});
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] Workspace& workspace() { return workspace_; }
  [[nodiscard]] const Workspace& workspace() const { return workspace_; }
  [[nodiscard]] Mover& mover() { return mover_; }
  [[nodiscard]] const Mover& mover() const { return mover_; }
  [[nodiscard]] Planning& planning() { return planning_; }
  [[nodiscard]] const Planning& planning() const { return planning_; }
  [[nodiscard]] Importing& importing() { return importing_; }
  [[nodiscard]] const Importing& importing() const { return importing_; }
  [[nodiscard]] Chance& chance() { return chance_; }
  [[nodiscard]] Steadiness& steadiness() { return steadiness_; }
  [[nodiscard]] Methods& methods() { return methods_; }
  [[nodiscard]] PlanControl& plan() { return plan_; }
  [[nodiscard]] const PlanControl& plan() const { return plan_; }
  [[nodiscard]] Asking& asking() { return asking_; }
  [[nodiscard]] const Asking& asking() const { return asking_; }
  /// The view that plans and questions are about.
  [[nodiscard]] View& view() { return *views_.front(); }
  [[nodiscard]] const View& view() const { return *views_.front(); }
  /// Another look at the same document, such as that of a second window; good until close_view().
  View& add_view();
  void close_view(const View& view);

  /// Delivers what workers have finished and starts what is stale. True where a picture, a table or
  /// a number may have changed since the last call.
  bool poll();
  /// Polls until nothing runs any more, layout included. For tests and the command line.
  void finish();

 private:
  /// So that nobody meets actors that are gone: at once, while pictures and numbers wait for
  /// poll().
  void follow_document();

  Workspace workspace_;
  Importing importing_{workspace_};
  Pipelines pipelines_;
  Mover mover_;
  Planning planning_;
  PlanControl plan_;
  Asking asking_;
  Chance chance_;
  Steadiness steadiness_;
  Methods methods_;
  std::vector<std::unique_ptr<View>> views_;
  std::uint64_t document_ = 0;
  bool was_idle_ = true;  // the jobs, when last polled
};

}  // namespace saite::app
