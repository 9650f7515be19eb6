// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/date.h"
#include "graph/base/error.h"
#include "graph/model/actor.h"
#include "graph/model/value.h"

/// What people type, as values of fields, and values as texts that can be typed over: each text
/// gives its value back. An empty text is nothing. Whether the values are valid in a network is the
/// matter of the steps that set them.
namespace saite::edit {

/// What parts the whole of a number from the rest of it, as the typist writes it.
enum class DecimalSign : char { point = '.', comma = ',' };

/// Numbers and yes/no (`true`, `false`) as such, all else as text. A point is read as a decimal
/// sign always.
[[nodiscard]] model::Value value_of_text(std::string_view text,
                                         DecimalSign sign = DecimalSign::point);
[[nodiscard]] std::string text_of_value(const model::Value& value,
                                        DecimalSign sign = DecimalSign::point);

/// "2019-05".   Errors: bad_date (args: the text).
[[nodiscard]] Result<std::optional<PartialDate>> date_of_text(std::string_view text);
[[nodiscard]] std::string text_of_date(const std::optional<PartialDate>& date);

/// Words parted by commas.
[[nodiscard]] std::vector<std::string> tags_of_text(std::string_view text);
[[nodiscard]] std::string text_of_tags(const std::vector<std::string>& tags);

/// The strength of a tie, with either decimal sign.   Errors: bad_weight.
[[nodiscard]] Result<double> weight_of_text(std::string_view text);

/// "56.51, 27.33": latitude and longitude; a decimal comma is read where a blank or semicolon parts
/// the two.   Errors: place_form (args: the text).
[[nodiscard]] Result<std::optional<model::GeoPoint>> place_of_text(std::string_view text);
[[nodiscard]] std::string text_of_place(const std::optional<model::GeoPoint>& place);

}  // namespace saite::edit
