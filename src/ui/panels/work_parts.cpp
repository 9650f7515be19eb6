// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/work_parts.h"

#include <imgui.h>

#include <algorithm>

#include "src/ui/panels/inspector_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

constexpr double told_after = 0.2;  // s; quicker work needs no bar

}  // namespace

void progress_bar(const Ui& ui, double fraction, float width, float height) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float thick = ui.px(4);
  const float top = at.y + (height - thick) / 2;
  const auto part = static_cast<float>(std::clamp(fraction, 0.0, 1.0));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({at.x, top}, {at.x + width, top + thick}, packed(ui.theme.hairline),
                     thick / 2);
  list.AddRectFilled({at.x, top}, {at.x + std::max(width * part, thick), top + thick},
                     packed(ui.theme.accent), thick / 2);
  ImGui::Dummy({width, height});
}

std::optional<app::JobView> slow_job(const Ui& ui, std::string_view label) {
  const auto jobs = ui.workspace.jobs().list();
  const auto job =
      std::ranges::find_if(jobs, [&](const app::JobView& one) { return one.label.key == label; });
  if (job == jobs.end() || job->seconds < told_after) return std::nullopt;
  return *job;
}

void job_bar(const Ui& ui, const app::JobView& job, float width, const char* place) {
  const float room = ImGui::GetContentRegionAvail().x - ui.px(40);
  progress_bar(ui, job.fraction, std::min(ui.px(width), room), ui.px(28));
  ImGui::SameLine(0, ui.px(8));
  if (icon_button(ui, place, icon::close, say(ui, "ui.cancel"), {}, false, 28)) {
    ui.workspace.jobs().cancel(job.id);
  }
  note_place(ui, place);
}

bool show_work(const Ui& ui, const Work& work, const std::function<void()>& again) {
  switch (work.state) {
    case study::Arrival::ready:
      return true;
    case study::Arrival::failed:
      if (*work.error) wrapped_muted(ui, ui.t.sentence(**work.error));
      return false;
    case study::Arrival::cancelled:
      muted(ui, say(ui, "ui.plan.stopped"));
      ImGui::SameLine();
      if (link(ui, work.again, say(ui, "ui.plan.again"))) again();
      return work.has_result;
    case study::Arrival::waiting:
      break;
  }
  if (const auto slow = slow_job(ui, work.job)) {
    job_bar(ui, *slow, 240, work.stop);
  } else if (!work.has_result) {
    muted(ui, "…");
  }
  return work.has_result;
}

}  // namespace saite::ui
