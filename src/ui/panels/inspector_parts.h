// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/date.h"
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

// Fields that tell once when they were changed.
std::optional<DateSpan> edit_dates(const Ui& ui, const DateSpan& now);
std::optional<std::vector<std::string>> edit_tags(const Ui& ui,
                                                  const std::vector<std::string>& now);
std::optional<std::pair<std::string, model::Value>> edit_attributes(const Ui& ui,
                                                                    const model::Object& now);
/// Numbers and yes/no as such, all else as text; an empty text is nothing.
[[nodiscard]] model::Value value_of_text(const std::string& text);

}  // namespace saite::ui
