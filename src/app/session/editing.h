// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "src/app/session/session.h"

/// What people do that concerns several parts of a session at once.
namespace saite::app {

[[nodiscard]] bool can_undo(const Session& session);
[[nodiscard]] bool can_redo(const Session& session);
/// Cancels a drag; else takes the newest step back and selects what it was about. While a draft is
/// active never what came before it.
void undo(Session& session);
void redo(Session& session);
/// To the state after so many steps.
void go_to_step(Session& session, std::size_t count);

/// Adds an actor at a place of the map (near the selection where none is given) and selects it.
/// Errors: blank_name; nobody is told of them.
Result<ActorId> add_actor(Session& session, const std::string& name, model::KindIndex kind,
                          std::optional<Vec2> at = {});
/// That it joins an actor with himself, or that there is one like it, is said and not refused:
/// people mean it now and then, and files hold such ties.
Result<TieId> add_tie(Session& session, ActorId from, ActorId to, model::KindIndex kind);
/// The same to somebody new, beside `from`: one step.   Errors: as add_actor().
Result<TieId> add_tie_to_new(Session& session, ActorId from, const std::string& name,
                             model::KindIndex actor_kind, model::KindIndex kind);
/// In the language of the interface.   Errors: blank_name; nobody is told of them.
Status rename_actor(Session& session, ActorId actor, std::string_view name);
/// The annotation that is selected, else actors and ties; these while a draft is active in the
/// draft only.
void remove_selected(Session& session);

// What if: beside the document until it is accepted, then one step.
void begin_what_if(Session& session);
Status accept_what_if(Session& session);
void discard_what_if(Session& session);

/// The selected actors where the grabbed one is among them and the others are seen; else that
/// alone.
void begin_drag(Session& session, ActorId grabbed);

/// Esc: ends the drag, a selection made since something was pointed out, that, the focus, or the
/// selection: the first there is. False where there was nothing.
bool escape(Session& session);

/// Opens a file, or looks at it as an import where another program wrote it.
void open_or_import(Session& session, const std::filesystem::path& file);

}  // namespace saite::app
