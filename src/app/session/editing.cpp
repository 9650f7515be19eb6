// SPDX-License-Identifier: Apache-2.0
#include "src/app/session/editing.h"

#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/base/text.h"
#include "graph/model/rules.h"
#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"

namespace saite::app {
namespace {

/// Where a new actor goes: beside what is selected, else in the middle of the map.
Vec2 place_for_newcomer(const Session& session) {
  const NodePositions& positions = session.mover().positions();
  const auto selected = session.view().selected().actors();
  if (!selected.empty()) {
    const Rect box = positions.bounds(selected);
    return Vec2{box.max.x + 6, box.centre().y + 3};
  }
  const Rect box = positions.bounds(session.view().pipeline().visible().actors);
  return box.empty() ? Vec2{} : box.centre();
}

model::Actor newcomer(Session& session, std::string_view name, model::KindIndex kind, Vec2 at) {
  model::Actor actor;
  actor.name = model::LocalText(std::string(trimmed(name)));
  actor.kind = kind;
  actor.position = session.mover().positions().in_file(at);
  return actor;
}

/// Whether another tie of the same kind joins the same two, the same way round where that counts.
bool has_twin(const model::Network& network, TieId id) {
  const model::Tie& tie = network.tie(id);
  const bool directed = network.is_directed(id);
  for (const TieId other : network.ties_of(tie.source)) {
    if (other == id) continue;
    const model::Tie& seen = network.tie(other);
    if (seen.kind != tie.kind || network.is_directed(other) != directed) continue;
    if (seen.source == tie.source && seen.target == tie.target) return true;
    if (!directed && seen.source == tie.target && seen.target == tie.source) return true;
  }
  return false;
}

}  // namespace

bool can_undo(const Session& session) {
  return session.mover().dragging() || session.plan().can_undo(session.workspace().document());
}

bool can_redo(const Session& session) {
  return session.plan().can_redo(session.workspace().document());
}

void undo(Session& session) {
  Workspace& workspace = session.workspace();
  if (session.mover().dragging()) {
    session.mover().cancel_drag();
    return;
  }
  session.mover().end_layout();  // its result is the newest step
  session.plan().update(workspace.document());
  if (!can_undo(session) || session.plan().undo(workspace.document())) return;
  if (const auto touched = workspace.undo()) {
    session.view().show_touched(*touched, touched->aspects);
  }
}

void redo(Session& session) {
  Workspace& workspace = session.workspace();
  session.plan().update(workspace.document());
  if (session.mover().dragging() || !can_redo(session) ||
      session.plan().redo(workspace.document())) {
    return;
  }
  if (const auto touched = workspace.redo()) {
    session.view().show_touched(*touched, touched->aspects);
  }
}

void go_to_step(Session& session, std::size_t count) {
  session.mover().cancel_drag();
  session.mover().end_layout();
  session.workspace().go_to_step(count);
}

Result<ActorId> add_actor(Session& session, const std::string& name, model::KindIndex kind,
                          std::optional<Vec2> at) {
  if (auto ok = model::check_name(name); !ok) return ok.error();
  Workspace& workspace = session.workspace();
  View& view = session.view();
  model::Actor actor = newcomer(session, name, kind, at.value_or(place_for_newcomer(session)));
  auto done = workspace.attempt(edit::add_actor(workspace.network(), std::move(actor)));
  if (!done) return done.error();
  const ActorId id = done->actors.at(0);
  view.selected().set({id});
  if (view.pipeline().fresh() && !view.pipeline().is_visible(id)) {
    workspace.notify({{"notice.filtered_out"}, false});
  }
  return id;
}

Result<TieId> add_tie(Session& session, ActorId from, ActorId to, model::KindIndex kind) {
  Workspace& workspace = session.workspace();
  model::Tie tie;
  tie.source = from;
  tie.target = to;
  tie.kind = kind;
  auto done = workspace.execute(edit::add_tie(workspace.network(), std::move(tie)));
  if (!done) return done.error();
  const TieId id = done->ties.at(0);
  if (from == to) {
    workspace.notify({{"notice.own_tie"}, false});
  } else if (has_twin(workspace.network(), id)) {
    workspace.notify({{"notice.same_tie"}, false});
  }
  return id;
}

Result<TieId> add_tie_to_new(Session& session, ActorId from, const std::string& name,
                             model::KindIndex actor_kind, model::KindIndex kind) {
  if (auto ok = model::check_name(name); !ok) return ok.error();
  Workspace& workspace = session.workspace();
  const model::Network& network = workspace.network();
  const Rect box = session.mover().positions().bounds(std::array{from});
  const Vec2 beside{box.max.x + 6, box.centre().y + 3};
  edit::Step actor = edit::add_actor(network, newcomer(session, name, actor_kind, beside));
  const std::string key = std::get<edit::ActorAdded>(actor.changes.front()).record.actor.key;
  // As a tie to himself, whose end is then the new one.
  model::Tie tie{.source = from, .target = from, .kind = kind};
  edit::Step to_new = edit::add_tie(network, std::move(tie));
  std::get<edit::TieAdded>(to_new.changes.front()).record.target = key;
  edit::Label label = to_new.label;
  label.args.back() = std::string(trimmed(name));
  std::vector<edit::Step> parts{std::move(actor), std::move(to_new)};
  const auto done = workspace.execute(edit::combine(std::move(label), std::move(parts)));
  if (!done) return done.error();
  const auto made = workspace.network().find_actor(key);
  session.view().selected().set({*made});
  return workspace.network().ties_of(*made).at(0);
}

Status rename_actor(Session& session, ActorId actor, std::string_view name) {
  if (auto ok = model::check_name(name); !ok) return ok;
  Workspace& workspace = session.workspace();
  const auto done = workspace.attempt(edit::rename_actor(
      workspace.network(), actor, workspace.text().language(), std::string(trimmed(name))));
  return done ? Status() : Status(done.error());
}

void remove_selected(Session& session) {
  if (const model::Annotation* annotation = session.view().annotation()) {
    static_cast<void>(session.workspace().execute(
        edit::remove_annotation(session.workspace().network(), annotation->id)));
    return;
  }
  ActorSelection& selected = session.view().selected();
  if (selected.empty()) return;
  if (Draft& draft = session.planning().draft(); draft.active()) {
    draft.remove(selected.actors(), selected.ties());
    selected.clear();  // so that the map shows what was thought of
    return;
  }
  // Cannot fail: what is selected is there.
  static_cast<void>(session.workspace().execute(
      edit::remove(session.workspace().network(), selected.actors(), selected.ties())));
}

void begin_what_if(Session& session) {
  session.mover().cancel_drag();
  session.plan().begin(session.workspace().document());
}

Status accept_what_if(Session& session) {
  Workspace& workspace = session.workspace();
  Draft& draft = session.planning().draft();
  if (!draft.active()) return {};
  draft.drop_missing(workspace.network());
  if (!draft.empty()) {
    session.mover().end_layout();
    auto done = workspace.execute(draft_step(workspace.network(), draft.content()));
    if (!done) return done.error();
  }
  draft.end();
  return {};
}

void discard_what_if(Session& session) {
  session.planning().draft().end();
}

void begin_drag(Session& session, ActorId grabbed) {
  const View& view = session.view();
  std::vector<ActorId> actors{grabbed};
  if (view.selected().has(grabbed)) {
    for (const ActorId id : view.selected().actors()) {
      if (id != grabbed && view.pipeline().is_visible(id)) actors.push_back(id);
    }
  }
  session.mover().begin_drag(actors);
}

bool escape(Session& session) {
  View& view = session.view();
  if (session.mover().dragging()) {
    session.mover().cancel_drag();
  } else if (view.highlight() != nullptr && view.highlight_owner() != plan_highlight_owner) {
    if (view.selected_since_highlight() && !view.selected().empty()) {
      view.selected().clear();
    } else {
      view.end_highlight(std::string(view.highlight_owner()));
    }
  } else if (view.options().focus) {
    view.clear_focus();
  } else if (!view.selected().empty()) {
    view.selected().clear();
  } else if (view.annotation() != nullptr) {
    view.select_annotation({});
  } else {
    return false;
  }
  return true;
}

void open_or_import(Session& session, const std::filesystem::path& file) {
  if (is_to_import(file)) {
    session.importing().begin({file});
  } else {
    session.workspace().file().open(file);
  }
}

}  // namespace saite::app
