// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>

#include "graph/analysis/community/tie_class.h"
#include "graph/project/reports.h"
#include "src/app/view/inspector.h"
#include "src/edit/tie_edits.h"
#include "src/edit/typed_values.h"
#include "src/study/words.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/inspector_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

void ends(const Ui& ui, TieId id, const app::TieCard& card) {
  const model::Tie& tie = ui.workspace.network().tie(id);
  const auto end = [&](const char* which, ActorId actor, const std::string& name) {
    const WithFont font(ui.fonts.strong);
    if (!link(ui, which, name.c_str())) return;
    ui.view.selected().set({actor});
    ui.map.go_to(ui.session, actor);
  };
  end("source", tie.source, card.source);
  muted(ui, std::string(card.directed ? icon::arrow_down : icon::ray_vertex) + "  " + card.kind +
                (card.dates.empty() ? "" : " · " + card.dates));
  end("target", tie.target, card.target);
  gap(ui, 8);
}

void strength(const Ui& ui, const std::array<TieId, 1>& ids) {
  const model::Network& network = ui.workspace.network();
  const model::Tie& tie = network.tie(ids[0]);
  const auto take = [&](const std::string& text) -> Status {
    const auto weight = edit::weight_of_text(text);
    if (!weight) return weight.error();
    return attempt(ui, edit::set_weight(network, ids, *weight));
  };
  edit_field(ui, "##weight", say(ui, "ui.strength"), ui.t.number(tie.weight), take);
}

/// The class that the rule gives, or one that a person knows better; kept as the tie's attribute.
void tie_class(const Ui& ui, const std::array<TieId, 1>& ids) {
  const model::Network& network = ui.workspace.network();
  const model::Value* held = model::find(network.tie(ids[0]).details->attributes, "class");
  const std::string* own = held == nullptr ? nullptr : held->text();
  std::vector<std::string> names{say(ui, "ui.class.by_rule")};
  int chosen = 0;
  for (const std::string_view id : analysis::tie_class_ids) {
    if (own != nullptr && *own == id) chosen = static_cast<int>(names.size());
    names.push_back(study::class_name("class", id, ui.t));
  }
  const auto choice = edit_choice(ui, "tie class", say(ui, "ui.class"), names, chosen);
  if (!choice) return;
  model::Value value;
  if (*choice > 0) value = std::string(analysis::tie_class_ids[*choice - 1]);
  static_cast<void>(ui.workspace.execute(edit::set_tie_attribute(network, ids, "class", value)));
}

/// Which ends reported it: nobody knows, neither, one of them, both.
void reported_by(const Ui& ui, const std::array<TieId, 1>& ids, const app::TieCard& card) {
  const model::Network& network = ui.workspace.network();
  const model::Tie& tie = network.tie(ids[0]);
  const bool said = model::find(tie.details->attributes, project::reported_by_key) != nullptr;
  const project::Ends now = project::reporters_of(network, ids[0]).value_or(project::Ends{});
  constexpr std::array<project::Ends, 4> ends{
      {{false, false}, {true, false}, {false, true}, {true, true}}};
  const std::vector<std::string> names{say(ui, "ui.not_said"), say(ui, "ui.reported_by.none"),
                                       card.source, card.target, say(ui, "ui.reported_by.both")};
  const auto held = std::ranges::find(ends, now) - ends.begin();
  const int chosen = said ? static_cast<int>(held) + 1 : 0;
  const auto choice = edit_choice(ui, "reported by", say(ui, "ui.reported_by"), names, chosen);
  if (!choice) return;
  model::Value value;
  if (*choice > 0) {
    const project::Ends by = ends.at(static_cast<std::size_t>(*choice) - 1);
    model::List list;
    if (by.source) list.emplace_back(network.actor(tie.source).key);
    if (by.target) list.emplace_back(network.actor(tie.target).key);
    value = std::move(list);
  }
  static_cast<void>(ui.workspace.execute(
      edit::set_tie_attribute(network, ids, std::string(project::reported_by_key), value)));
}

}  // namespace

void draw_tie(const Ui& ui, TieId id) {
  const app::TieCard card = app::tie_card(ui.view, id);
  ends(ui, id, card);
  // As it was: each edit below may put another network in the place of this one.
  const model::Tie tie = ui.workspace.network().tie(id);
  const auto network = [&]() -> const model::Network& { return ui.workspace.network(); };
  const std::array ids{id};
  const auto measures = app::tie_measures(ui.view, id);
  if (!measures.empty() && section(ui, "tie.measures", say(ui, "ui.measures"))) {
    measure_lines(ui, measures);
  }
  if (!card.attributes.empty() && section(ui, "tie.facts", say(ui, "ui.facts"))) {
    for (const auto& [name, value] : card.attributes) pair(ui, name, value);
    gap(ui, 8);
  }
  if (!section(ui, "tie.edit", say(ui, "ui.edit"))) return;
  std::vector<std::string> names;
  for (const Choices::Kind& kind : ui.state.choices.tie_kinds()) names.push_back(kind.name);
  if (auto kind = edit_choice(ui, "tie kind", say(ui, "ui.kind"), names, tie.kind)) {
    static_cast<void>(ui.workspace.execute(
        edit::set_tie_kind(network(), ids, static_cast<model::KindIndex>(*kind))));
  }
  strength(ui, ids);
  tie_class(ui, ids);
  reported_by(ui, ids, card);
  edit_dates(ui, tie.dates, [&](const DateSpan& dates) {
    return attempt(ui, edit::set_tie_dates(network(), ids, dates));
  });
  bool disputed = tie.disputed;
  if (ImGui::Checkbox(say(ui, "ui.disputed"), &disputed)) {
    static_cast<void>(ui.workspace.execute(edit::set_disputed(network(), ids, disputed)));
  }
  bool directed = network().is_directed(id);
  if (ImGui::Checkbox(say(ui, "ui.directed"), &directed)) {
    static_cast<void>(ui.workspace.execute(edit::set_directed(network(), ids, directed)));
  }
  if (directed && button(ui, say(ui, "ui.reverse"), Tone::plain, -1, icon::swap_horizontal)) {
    static_cast<void>(ui.workspace.execute(edit::reverse_ties(network(), ids)));
  }
  edit_field(ui, "##evidence", say(ui, "ui.evidence"), tie.details->evidence,
             [&](const std::string& text) {
               return attempt(ui, edit::set_evidence(network(), id, text));
             });
  edit_attributes(ui, tie.details->attributes,
                  [&](const std::string& key, const model::Value& value) {
                    return attempt(ui, edit::set_tie_attribute(network(), ids, key, value));
                  });
  const auto take_note = [&](const std::string& text) {
    return attempt(ui, edit::set_tie_note(network(), id, text));
  };
  edit_field(ui, "##tie note", say(ui, "ui.note"), tie.details->note, take_note,
             say(ui, "ui.note.hint"), true);
  gap(ui, 8);
  if (button(ui, ui.t.text("action.remove"), Tone::danger, -1, icon::bin)) run(ui, "remove");
}

}  // namespace saite::ui
