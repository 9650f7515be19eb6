// SPDX-License-Identifier: Apache-2.0
#include "graph/base/date.h"

#include <array>
#include <cstdio>

namespace saite {
namespace {

int days_in_month(int year, int month) {
  static constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Reads exactly `count` digits from the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

std::optional<int> take_part(std::string_view& text) {
  if (text.empty() || text.front() != '-') return std::nullopt;
  text.remove_prefix(1);
  return take_digits(text, 2);
}

}  // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  const auto year = take_digits(text, 4);
  if (!year || *year == 0) return std::nullopt;
  if (text.empty()) return PartialDate(*year * 10000);
  const auto month = take_part(text);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (text.empty()) return PartialDate(*year * 10000 + *month * 100);
  const auto day = take_part(text);
  if (!day || *day < 1 || *day > days_in_month(*year, *month) || !text.empty()) {
    return std::nullopt;
  }
  return PartialDate(*year * 10000 + *month * 100 + *day);
}

std::optional<int> PartialDate::month() const {
  const int month = packed_ / 100 % 100;
  return month == 0 ? std::nullopt : std::optional(month);
}

std::optional<int> PartialDate::day() const {
  const int day = packed_ % 100;
  return day == 0 ? std::nullopt : std::optional(day);
}

std::string PartialDate::text() const {
  std::array<char, 32> buffer;
  int length = 0;
  if (day()) {
    length =
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year(), *month(), *day());
  } else if (month()) {
    length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", year(), *month());
  } else {
    length = std::snprintf(buffer.data(), buffer.size(), "%04d", year());
  }
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::int32_t PartialDate::first_day() const {
  return packed_ + (month() ? 0 : 100) + (day() ? 0 : 1);
}

std::int32_t PartialDate::last_day() const {
  const int last_month = month().value_or(12);
  const int last_day = day().value_or(days_in_month(year(), last_month));
  return year() * 10000 + last_month * 100 + last_day;
}

bool DateSpan::in_order() const {
  return !since || !until || since->first_day() <= until->last_day();
}

bool DateSpan::meets(std::optional<PartialDate> from, std::optional<PartialDate> to) const {
  if (from && until && until->last_day() < from->first_day()) return false;
  if (to && since && since->first_day() > to->last_day()) return false;
  return true;
}

}  // namespace saite
