// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/date.h"
#include "graph/base/error.h"
#include "graph/model/value.h"
#include "src/app/view/inspector.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {

/// Words that can be pressed.
bool link(const Ui& ui, const char* id, const char* words);
/// Names and values of measures; what each means as a tooltip.
void measure_lines(const Ui& ui, const std::vector<app::MeasureLine>& lines);
/// A tie as its end sees it: colour of its kind, name, direction, kind.
RowClick neighbour_row(const Ui& ui, const app::Neighbour& neighbour, canvas::Colour colour);

// Fields that give what was typed to the document; see edit_field().
void edit_dates(const Ui& ui, const DateSpan& now,
                const std::function<Status(const DateSpan&)>& take);
void edit_tags(const Ui& ui, const std::vector<std::string>& now,
               const std::function<Status(const std::vector<std::string>&)>& take);
using TakeAttribute = std::function<Status(const std::string&, const model::Value&)>;
void edit_attributes(const Ui& ui, const model::Object& now, const TakeAttribute& take);
/// "age = 40", or "age =" to take it away. Errors: attribute_form, those of `take`.
Status take_attribute(const Ui& ui, const std::string& text, const TakeAttribute& take);
/// A choice of what actors are part of: any other actor, found by typing, or nothing. `now`:
/// nothing where they differ. `id` begins with "##".
std::optional<std::optional<ActorId>> choose_container(
    const Ui& ui, const char* id, const std::optional<std::optional<ActorId>>& now,
    std::span<const ActorId> of);
/// All that can be changed of an actor, in a part that folds.
void edit_actor(const Ui& ui, ActorId id);

}  // namespace saite::ui
