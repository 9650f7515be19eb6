// SPDX-License-Identifier: Apache-2.0
#include "src/io/read_date.h"

#include <chrono>
#include <cstdio>
#include <string>

namespace saite::io {
namespace {

namespace chrono = std::chrono;

/// Reads a text from the front; every step says whether what it wanted was there.
class Front {
 public:
  explicit Front(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_any(std::string_view characters) {
    if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// Exactly so many digits, of a number that is not greater than `max`.
  bool take_number(std::size_t digits, int max, int& number) {
    if (rest_.size() < digits) return false;
    number = 0;
    for (const char c : rest_.substr(0, digits)) {
      if (c < '0' || c > '9') return false;
      number = number * 10 + (c - '0');
    }
    if (number > max) return false;
    rest_.remove_prefix(digits);
    return true;
  }
  /// Digits as many as there are, at least one.
  bool take_digits() {
    const std::size_t end = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    rest_.remove_prefix(end);
    return end > 0;
  }

 private:
  std::string_view rest_;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<PartialDate> day_of(int year, int month, int day) {
  char text[32];
  (void)std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return PartialDate::parse(text);
}

/// "10:00", "10:00:00.5", "1000Z", "10:00:00+02:00" and nothing behind.
bool is_time(Front front) {
  int number = 0;
  if (!front.take_number(2, 24, number)) return false;
  for (int part = 0; part < 2; ++part) {
    const bool colon = front.take(':');
    if (!front.take_number(2, 60, number)) {
      if (colon) return false;
      break;
    }
  }
  if (front.take_any(".,") && !front.take_digits()) return false;
  (void)front.take(' ');
  if (front.take_any("Zz") || front.at_end()) return front.at_end();
  if (!front.take_any("+-") || !front.take_number(2, 24, number)) return false;
  (void)front.take(':');
  (void)front.take_number(2, 59, number);
  return front.at_end();
}

/// "2019-W18", "2019W18", "2019-W18-6", "2019W186".
std::optional<PartialDate> week_date(std::string_view text, SpanEnd end) {
  Front front(text);
  int year = 0;
  int week = 0;
  int day = end == SpanEnd::since ? 1 : 7;
  if (!front.take_number(4, 9999, year) || year == 0) return std::nullopt;
  (void)front.take('-');
  if (!front.take_any("Ww") || !front.take_number(2, 53, week) || week == 0) return std::nullopt;
  if (!front.at_end()) {
    (void)front.take('-');
    if (!front.take_number(1, 7, day) || day == 0 || !front.at_end()) return std::nullopt;
  }
  // The first week is the one that 4 January lies in.
  const auto fourth = chrono::sys_days(chrono::year(year) / chrono::January / 4);
  const auto monday = fourth - (chrono::weekday(fourth) - chrono::Monday);
  const chrono::year_month_day date(monday + chrono::weeks(week - 1) + chrono::days(day - 1));
  const auto thursday = monday + chrono::weeks(week - 1) + chrono::days(3);
  if (chrono::year_month_day(thursday).year() != chrono::year(year)) return std::nullopt;  // no W53
  return day_of(static_cast<int>(date.year()), static_cast<int>(unsigned(date.month())),
                static_cast<int>(unsigned(date.day())));
}

std::optional<PartialDate> reduced_date(std::string_view text, SpanEnd end) {
  const std::size_t length = std::string_view("2019-05-04").size();
  if (text.size() > length) {
    const auto day = PartialDate::parse(text.substr(0, length));
    Front front(text.substr(length));
    if (day && front.take_any("Tt ") && is_time(front)) return day;
  }
  if (auto day = week_date(text, end)) return day;
  if (text.size() == 8) {
    Front front(text);
    int year = 0;
    int month = 0;
    int day = 0;
    if (front.take_number(4, 9999, year) && front.take_number(2, 12, month) &&
        front.take_number(2, 31, day)) {
      return day_of(year, month, day);
    }
  }
  if (text.ends_with(".0")) return PartialDate::parse(text.substr(0, text.size() - 2));
  return PartialDate::parse(text);
}

/// "-44", "-0044-03-15", "0", "0000-01-01": years that the calendar has, but Saite has not.
bool is_before_year_one(std::string_view text) {
  Front front(text);
  const bool negative = front.take('-') || text.starts_with("\u2212");
  if (text.starts_with("\u2212")) front = Front(text.substr(3));
  const std::string_view digits = front.rest();
  if (!front.take_digits()) return false;
  const std::string_view year = digits.substr(0, digits.size() - front.rest().size());
  if (!front.at_end() && !front.take('-')) return false;
  const bool zero = year.find_first_not_of('0') == std::string_view::npos;
  return year.size() <= 6 && (negative || zero);
}

}  // namespace

DateReading read_date(std::string_view text, SpanEnd end) {
  if (const auto date = PartialDate::parse(text)) return {date};
  const std::string_view bare = trimmed(text);
  if (const auto date = reduced_date(bare, end)) return {date, true};
  return {std::nullopt, false, is_before_year_one(bare)};
}

}  // namespace saite::io
