// SPDX-License-Identifier: Apache-2.0
#include "src/ui/dialogs/sketch.h"

#include <algorithm>

#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/style.h"

namespace saite::ui {

void draw_sketch(const Ui& ui, const model::Network& network, ImVec2 size) {
  const ImVec2 low = ImGui::GetCursorScreenPos();
  const ImVec2 high{low.x + size.x, low.y + size.y};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(low, high, packed(ui.theme.window), ui.px(6));
  ImGui::Dummy(size);
  const auto actors = network.actors();
  Position least{1e300, 1e300};
  Position most{-1e300, -1e300};
  for (const ActorId id : actors) {
    const auto& at = network.actor(id).position;
    if (!at) continue;
    least = {std::min(least.x, at->x), std::min(least.y, at->y)};
    most = {std::max(most.x, at->x), std::max(most.y, at->y)};
  }
  if (least.x > most.x) return;
  const double margin = ui.px(10);
  const double scale = std::min((size.x - 2 * margin) / std::max(most.x - least.x, 1e-9),
                                (size.y - 2 * margin) / std::max(most.y - least.y, 1e-9));
  const auto place = [&](ActorId id) {
    const Position& at = *network.actor(id).position;
    const double x = (at.x - (least.x + most.x) / 2) * scale + size.x / 2;
    const double y = (at.y - (least.y + most.y) / 2) * scale + size.y / 2;
    return ImVec2{low.x + static_cast<float>(x), low.y + static_cast<float>(y)};
  };
  const auto placed = [&](ActorId id) { return network.actor(id).position.has_value(); };
  constexpr std::size_t max_lines = 4000;  // more are a blot
  std::size_t lines = 0;
  const canvas::Colour faint = ui.theme.muted.with_alpha(0.4);
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    if (!placed(tie.source) || !placed(tie.target)) continue;
    if (++lines > max_lines) break;
    list.AddLine(place(tie.source), place(tie.target), packed(faint), ui.px(1));
  }
  const float radius = ui.px(actors.size() > 500 ? 1.2F : 2.5F);
  for (const ActorId id : actors) {
    if (placed(id)) list.AddCircleFilled(place(id), radius, packed(ui.theme.accent), 8);
  }
}

}  // namespace saite::ui
