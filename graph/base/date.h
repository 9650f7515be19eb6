// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saite {

/// A date known to the year, the month or the day: `2019`, `2019-05`, `2019-05-04`.
/// Years 0001–9999 of the Gregorian calendar.
class PartialDate {
 public:
  /// Nothing where the text is not such a date or the day does not exist.
  [[nodiscard]] static std::optional<PartialDate> parse(std::string_view text);

  [[nodiscard]] int year() const { return packed_ / 10000; }
  [[nodiscard]] std::optional<int> month() const;
  [[nodiscard]] std::optional<int> day() const;
  [[nodiscard]] std::string text() const;

  /// The first and the last day that the date may mean, as year·10000 + month·100 + day.
  [[nodiscard]] std::int32_t first_day() const;
  [[nodiscard]] std::int32_t last_day() const;

  /// Same text, same date; to order dates use first_day() and last_day().
  friend bool operator==(PartialDate, PartialDate) = default;

 private:
  explicit constexpr PartialDate(std::int32_t packed) : packed_(packed) {}

  std::int32_t packed_;  // year·10000 + month·100 + day, 0 for a part that is not known
};

/// From `since` to `until`, both inclusive; an absent end is open.
struct DateSpan {
  std::optional<PartialDate> since;
  std::optional<PartialDate> until;

  /// False where the latest reading of `until` lies before the earliest of `since`.
  [[nodiscard]] bool in_order() const;
  /// Whether the span may share a day with [from, to]; absent bounds are open.
  [[nodiscard]] bool meets(std::optional<PartialDate> from, std::optional<PartialDate> to) const;
  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

}  // namespace saite
