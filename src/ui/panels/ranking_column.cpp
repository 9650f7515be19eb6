// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/ranking_column.h"

#include <imgui.h>

#include <algorithm>
#include <string_view>

#include "src/app/session/session.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {

const analysis::MeasureInfo* ranked_by(const app::Table& table) {
  constexpr std::string_view measure = "measure:";
  const std::string& column = table.sorted_by();
  if (!column.starts_with(measure) || !table.descending()) return nullptr;
  const auto* info = analysis::find_measure(std::string_view(column).substr(measure.size()),
                                            analysis::Subject::actor);
  return info != nullptr && study::is_ranking(*info) ? info : nullptr;
}

void ranking_button(const Ui& ui, const app::Table& table) {
  app::Steadiness& steadiness = ui.session.steadiness();
  const auto projection = ui.view.pipeline().projection();
  if (ranked_by(table) == nullptr || !projection || steadiness.is_asked(*projection)) return;
  ImGui::SameLine();
  if (button(ui, say(ui, "ui.table.stability"), Tone::quiet)) steadiness.ask();
  note_place(ui, "table.stability");
}

std::string ranking_heading(const Ui& ui) {
  return ui.t.tr("stability.column", ui.t.number(std::int64_t{analysis::StabilityOptions{}.top}));
}

void draw_ranking_cell(const Ui& ui, const app::Table& table, ActorId id) {
  const auto* info = ranked_by(table);
  if (info == nullptr) return;
  const auto& known = ui.session.steadiness().view(info->id);
  if (!known.result || known.result->info != info) {
    if (known.state == study::Arrival::waiting) muted(ui, "…");
    return;
  }
  const auto share = known.result->of(id);
  if (!share || *share == 0) return;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float number = ImGui::CalcTextSize("100%").x + ui.px(10);
  const float bar = std::max(0.0F, width - number);
  const float height = ui.px(6);
  const float top = at.y + (ImGui::GetTextLineHeight() - height) / 2;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({at.x, top}, {at.x + bar, top + height}, packed(ui.theme.hairline),
                     height / 2);
  list.AddRectFilled({at.x, top}, {at.x + bar * static_cast<float>(*share), top + height},
                     packed(ui.theme.accent), height / 2);
  ImGui::SetCursorScreenPos({at.x + bar + ui.px(6), at.y});
  text(ui.t.percent(*share, 0));
  tooltip(ui, study::share_words(*share, ui.t) + "\n" +
                  study::kept_sentence(known.result->found, ui.t));
}

}  // namespace saite::ui
