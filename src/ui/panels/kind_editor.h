// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/kinds.h"
#include "src/ui/state/ui.h"

namespace saite::ui {

/// What the right button on the last row opens: name, colour and shape of a kind of actors, what
/// formal power it has; of a kind of ties, what it means. Each change is a step of the document.
/// True where it has changed: whoever draws a list of kinds stops for this frame.
bool actor_kind_editor(const Ui& ui, model::KindIndex kind, bool used);
bool tie_kind_editor(const Ui& ui, model::KindIndex kind, bool used);

/// Declares a kind with a name of its own; its row is there then.
void add_actor_kind(const Ui& ui);
void add_tie_kind(const Ui& ui);

}  // namespace saite::ui
