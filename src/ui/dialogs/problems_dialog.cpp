// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>

#include "src/ui/dialogs/dialogs.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

std::string sentence(const Ui& ui, const io::Problem& problem, const char* part) {
  const std::string key = "problem." + problem.code + part;
  return ui.t.has(key) ? ui.t.format(key, problem.args) : "";
}

/// Line and column of a text with its JSON pointer; what has no column, as rows of sheets have
/// none, says by itself where it is.
std::string place_of(const Ui& ui, const io::Problem& problem) {
  const bool line_alone = problem.pointer == std::to_string(problem.line);
  if (problem.line > 0 && problem.column == 0 && (line_alone || problem.pointer.empty())) {
    return ui.t.tr("ui.problems.line", problem.line);
  }
  if (problem.line == 0 || problem.column == 0) return problem.pointer;
  const std::string where = ui.t.tr("ui.problems.where", problem.line, problem.column);
  return problem.pointer.empty() ? where : where + "   " + problem.pointer;
}

void draw_problem(const Ui& ui, const io::Problem& problem) {
  const bool error = problem.severity == io::Severity::error;
  const float left = ImGui::GetCursorPosX();
  {
    ImGui::PushStyleColor(ImGuiCol_Text, vivid(error ? ui.theme.danger : ui.theme.warning));
    text(error ? icon::alert_circle : icon::alert);
    ImGui::PopStyleColor();
  }
  ImGui::SameLine(left + ui.px(28));
  ImGui::BeginGroup();
  const std::string what = sentence(ui, problem, ".message");
  wrapped(what.empty() ? problem.code : what);
  const std::string mend = sentence(ui, problem, ".mend");
  if (!mend.empty()) wrapped_muted(ui, mend);
  const std::string where = place_of(ui, problem);
  if (!where.empty()) small_muted(ui, where);
  ImGui::EndGroup();
  gap(ui, 4);
  hairline(ui);
  gap(ui, 4);
}

}  // namespace

void draw_problems(const Ui& ui) {
  const auto& report = ui.workspace.file().open_report();
  if (!report || ui.workspace.file().question()) return;
  const char* title = report->opened ? "ui.problems.opened" : "ui.problems.not_opened";
  const float height = report->problems.size() > 2 ? 480.0F : 320.0F;
  if (!begin_dialog(ui, "problems", say(ui, title), {620, height}, false)) return;
  muted(ui, report->file.string());
  gap(ui, 8);
  const float foot = ui.px(52);
  ImGui::BeginChild("list", {0, -foot});
  if (report->error) wrapped(ui.t.sentence(*report->error));
  for (const io::Problem& problem : report->problems) draw_problem(ui, problem);
  ImGui::EndChild();
  gap(ui, 8);
  if (!report->opened) {
    wrapped_muted(ui, "");
    ImGui::SameLine(0, 0);
  }
  bool lenient = false;
  if (report->lenient_helps) {
    lenient = button(ui, say(ui, "ui.problems.open_leniently"), Tone::primary);
    note_place(ui, "problems.open_leniently");
    ImGui::SameLine();
  }
  const bool closed =
      button(ui, say(ui, "ui.problems.close"), report->lenient_helps ? Tone::plain : Tone::primary);
  note_place(ui, "problems.close");
  if (!report->opened && ui.workspace.network().actor_count() > 0) {
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    muted(ui, say(ui, "ui.problems.kept"));
  }
  if (lenient || closed || pressed_escape()) {
    const std::filesystem::path file = report->file;
    ui.workspace.file().dismiss_open_report();
    if (lenient) ui.workspace.file().open_leniently(file);
    ImGui::CloseCurrentPopup();
    ui.state.wants_frame = true;
  }
  end_dialog();
}

}  // namespace saite::ui
