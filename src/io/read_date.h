// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "graph/base/date.h"
#include "src/io/field_values.h"

namespace saite::io {

/// What a date in a file was taken for.
struct DateReading {
  std::optional<PartialDate> date;
  bool reduced = false;          // more was said than a date can hold, or otherwise than Saite does
  bool before_year_one = false;  // a date, but of no year that Saite knows; `date` is absent then
};

/// Reads a year, month or day (2019, 2019-05, 2019-05-04); reduced to one: a date with a time, with
/// or without a zone (2019-05-04T10:00:00+02:00: the day as it is written), an ISO week (2019-W18,
/// its Monday or Sunday by `end`), a day of one (2019-W18-6), digits alone (20190504), a whole year
/// as a fraction (2019.0).   Source: ISO 8601:2004.   Cost: O(1).
[[nodiscard]] DateReading read_date(std::string_view text, SpanEnd end);

}  // namespace saite::io
