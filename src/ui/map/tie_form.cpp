// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <utility>

#include "src/app/session/editing.h"
#include "src/app/view/find_actors.h"
#include "src/i18n/search.h"
#include "src/study/likely_kinds.h"
#include "src/study/what_if.h"
#include "src/ui/map/form_parts.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

// A tie in the making: T, a name, Enter; then a digit, or Enter for the likeliest kind. The tie is
// there once its kind is chosen, with one step; Esc makes nothing.
namespace saite::ui {
namespace {

constexpr std::size_t max_found = 8;
constexpr int last_digit = 9;

/// Both ends are known: the kind is asked.
void ask_kind(const Ui& ui, std::optional<ActorId> end, std::string name) {
  NewTie& form = ui.state.new_tie;
  const model::Network& network = ui.workspace.network();
  const model::KindIndex to = end ? network.actor(*end).kind : ui.state.new_actor.kind;
  form.kinds = study::likely_tie_kinds(network, network.actor(*form.from).kind, to);
  form.end = end;
  form.name = std::move(name);
  form.kind = {};
  form.kind.focus = true;
  form.choosing = true;
}

/// Where the name is nobody's yet, whoever is meant can be made.
bool offers_new(const Ui& ui, const std::vector<app::FoundActor>& found) {
  const std::string key = i18n::search_key(ui.state.new_tie.to.query);
  if (key.empty() || ui.planning.draft().active()) return false;
  return std::ranges::none_of(
      found, [&](const app::FoundActor& hit) { return i18n::search_key(hit.name) == key; });
}

void choose_end(const Ui& ui) {
  NewTie& form = ui.state.new_tie;
  const std::string& from = ui.workspace.network().actor(*form.from).display_name(ui.t.language());
  begin_form(ui, "new tie", place_of(ui, *form.from) + Vec2{ui.px(20), ui.px(20)});
  small_muted(ui, ui.t.tr("ui.new_tie.from", from));
  ImGui::SetNextItemWidth(ui.px(288));
  if (form.to.focus) {
    focus_next(ui);
    form.to.focus = false;
  }
  ImGui::InputTextWithHint("##to", say(ui, "ui.new_tie.hint"), &form.to.query);
  note_place(ui, "new_tie.to");
  const bool typing = ImGui::IsItemActive() || ImGui::IsItemDeactivated();
  const ImVec2 below{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + ui.px(4)};
  const bool given_up = pressed_escape();
  const bool elsewhere = pressed_elsewhere();
  end_form();
  TypeAheadResult result;
  if (!form.to.query.empty()) {
    const auto found = app::find_actors(ui.view, form.to.query, max_found);
    std::vector<TypeAheadLine> lines;
    for (const app::FoundActor& hit : found) lines.push_back({hit.name, hit.kind});
    const model::ActorKind& kind = ui.workspace.network().actor_kinds()[ui.state.new_actor.kind];
    if (offers_new(ui, found)) {
      lines.push_back(
          {ui.t.tr("ui.new_tie.create", form.to.query), kind.label.in(ui.t.language())});
    }
    result = draw_type_ahead(ui, "new tie list", below, ui.px(288), form.to, lines,
                             say(ui, "ui.search.nothing"), typing);
    if (result.chosen >= static_cast<int>(found.size())) {
      return ask_kind(ui, std::nullopt, form.to.query);
    }
    if (result.chosen >= 0) {
      return make_tie(ui, *form.from, found[static_cast<std::size_t>(result.chosen)].actor);
    }
  }
  if (pressed_enter()) form.to.focus = true;  // nothing came of it: one goes on typing
  if (given_up || (elsewhere && !result.over)) form.from.reset();
}

/// Kinds whose names have what was typed, the likeliest first.
std::vector<const Choices::Kind*> fitting_kinds(const Ui& ui) {
  const NewTie& form = ui.state.new_tie;
  const std::string wanted = i18n::search_key(form.kind.query);
  std::vector<const Choices::Kind*> fitting;
  for (const model::KindIndex index : form.kinds) {
    for (const Choices::Kind& kind : ui.state.choices.tie_kinds()) {
      if (kind.index != index) continue;
      if (i18n::search_key(kind.name).find(wanted) != std::string::npos) fitting.push_back(&kind);
    }
  }
  return fitting;
}

/// Digits choose and are no part of what is typed.
int without_digits(ImGuiInputTextCallbackData* data) {
  return data->EventChar >= '0' && data->EventChar <= '9' ? 1 : 0;
}

std::optional<int> typed_digit() {
  for (const ImWchar letter : ImGui::GetIO().InputQueueCharacters) {
    if (letter >= '1' && letter <= '9') return letter - '0';
  }
  return std::nullopt;
}

void finish_tie(const Ui& ui, model::KindIndex kind) {
  const NewTie form = std::exchange(ui.state.new_tie, {});
  if (form.end) {
    static_cast<void>(app::add_tie(ui.session, *form.from, *form.end, kind));
  } else {
    static_cast<void>(
        app::add_tie_to_new(ui.session, *form.from, form.name, ui.state.new_actor.kind, kind));
  }
}

void choose_kind(const Ui& ui) {
  NewTie& form = ui.state.new_tie;
  const Vec2 at = place_of(ui, form.end.value_or(*form.from));
  begin_form(ui, "tie kind", at + Vec2{ui.px(20), ui.px(20)});
  small_muted(ui, say(ui, "ui.new_tie.kind"));
  const std::optional<int> digit = typed_digit();  // before the field takes what was typed
  ImGui::SetNextItemWidth(ui.px(288));
  if (form.kind.focus) {
    focus_next(ui);
    form.kind.focus = false;
  }
  ImGui::InputTextWithHint("##kind", say(ui, "ui.new_tie.kind.hint"), &form.kind.query,
                           ImGuiInputTextFlags_CallbackCharFilter, without_digits);
  note_place(ui, "tie_kind.query");
  const auto fitting = fitting_kinds(ui);
  std::optional<model::KindIndex> chosen;
  int number = 0;
  for (const Choices::Kind* kind : fitting) {
    ++number;
    const bool first = number == 1;
    if (kind_chip(ui, kind->id.c_str(), kind->name, first, number) ||
        (digit == number && number <= last_digit)) {
      chosen = kind->index;
    }
    note_place(ui, "tie_kind." + kind->id);
  }
  ImGui::NewLine();
  small_muted(ui, say(ui, "ui.enter_or_escape"));
  const bool given_up = pressed_escape();
  const bool meant = pressed_enter() || pressed_elsewhere() || ui.state.commit;
  end_form();
  if (meant && !chosen && !fitting.empty()) chosen = fitting.front()->index;
  if (given_up) {
    form = {};
  } else if (chosen) {
    finish_tie(ui, *chosen);
  } else if (meant) {
    form.kind.focus = true;
  }
}

}  // namespace

void make_tie(const Ui& ui, ActorId from, ActorId to) {
  NewTie& form = ui.state.new_tie;
  app::Draft& draft = ui.planning.draft();
  if (!draft.active()) {
    form.from = from;
    return ask_kind(ui, to, {});
  }
  form = {};
  const auto projection = ui.view.pipeline().projection();
  const model::Network& network = ui.workspace.network();
  const auto usual =
      study::likely_tie_kinds(network, network.actor(from).kind, network.actor(to).kind);
  const std::array tie{app::Draft::NewTie{
      from, to, projection ? study::usual_bond(network, *projection) : usual.front()}};
  if (draft.add(tie) == 0) ui.workspace.notify({{"notice.no_new_tie"}, false});
  ui.view.selected().clear();  // so that the map shows what was thought of
}

void draw_new_tie(const Ui& ui) {
  NewTie& form = ui.state.new_tie;
  const model::Network& network = ui.workspace.network();
  if ((form.from && !network.has(*form.from)) || (form.end && !network.has(*form.end))) form = {};
  if (!form.from) return;
  if (form.choosing) {
    choose_kind(ui);
  } else {
    choose_end(ui);
  }
}

}  // namespace saite::ui
