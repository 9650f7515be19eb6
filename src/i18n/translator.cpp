// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/translator.h"

#include <unicode/numberformatter.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

#include "src/i18n/catalogue.h"

namespace saite::i18n {
namespace {

constexpr Language all_languages[] = {{"en", "English"}, {"lv", "Latviešu"}};

std::size_t place_of(std::string_view code) {
  for (std::size_t i = 0; i < std::size(all_languages); ++i) {
    if (code == all_languages[i].code) return i;
  }
  return 0;
}

/// Which argument "{…}" at `at` stands for; nothing where it is no place.
struct Place {
  std::size_t length = 0;
  std::optional<std::size_t> argument;  // nothing: {where}
};
std::optional<Place> place_at(std::string_view text, std::size_t at) {
  constexpr std::string_view where = "{where}";
  if (text.substr(at, where.size()) == where) return Place{where.size(), std::nullopt};
  if (at + 2 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9' && text[at + 2] == '}') {
    return Place{3, static_cast<std::size_t>(text[at + 1] - '1')};
  }
  return std::nullopt;
}

/// A place without an argument stays as it is, so that a mistake is seen.
std::string fill(std::string_view text, std::span<const std::string> args,
                 const std::string* where = nullptr) {
  std::string filled;
  filled.reserve(text.size() + 16);
  for (std::size_t i = 0; i < text.size();) {
    const auto place = text[i] == '{' ? place_at(text, i) : std::nullopt;
    const std::string* value = nullptr;
    if (place) {
      if (!place->argument) {
        value = where;
      } else if (*place->argument < args.size()) {
        value = &args[*place->argument];
      }
    }
    if (value != nullptr) {
      filled += *value;
      i += place->length;
    } else {
      filled += text[i++];
    }
  }
  return filled;
}

/// The rules of plurals look at the last digits only.
int plural_number(std::int64_t n) {
  const std::uint64_t size =
      n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
  return static_cast<int>(size < 1'000'000 ? size : 1'000'000 + size % 1'000'000);
}

std::string to_utf8(const icu::number::FormattedNumber& formatted, UErrorCode& status) {
  std::string utf8;
  formatted.toString(status).toUTF8String(utf8);
  return utf8;
}

/// A number as the language writes it; what is none is as it is.
std::string in_this_language(const Translator& t, const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  return error == std::errc() && stopped == end ? t.number(value) : text;
}

std::string with_decimals(const icu::number::LocalizedNumberFormatter& format, double value,
                          int max_decimals) {
  if (!std::isfinite(value)) return "–";
  UErrorCode status = U_ZERO_ERROR;
  const auto precision = icu::number::Precision::maxFraction(max_decimals);
  return to_utf8(format.precision(precision).formatDouble(value, status), status);
}

}  // namespace

struct Translator::Formats {
  icu::number::LocalizedNumberFormatter counts;
  icu::number::LocalizedNumberFormatter numbers;
};

std::span<const Language> languages() {
  return all_languages;
}

std::string language_of_locale(std::string_view locale_name) {
  const std::string_view code = locale_name.substr(0, locale_name.find_first_of("_.@-"));
  return all_languages[place_of(code)].code;
}

Translator::Translator(std::string_view language) : formats_(std::make_unique<Formats>()) {
  for (const Language& known : all_languages) catalogues_.push_back(load_catalogue(known.code));
  set_language(language);
}

Translator::~Translator() = default;

void Translator::set_language(std::string_view code) {
  current_ = place_of(code);
  language_ = all_languages[current_].code;
  const auto locale = icu::number::NumberFormatter::withLocale(icu::Locale(language_.c_str()));
  formats_->counts = locale.grouping(UNUM_GROUPING_ON_ALIGNED);
  // A value of an attribute from 1000 to 9999 is more likely a year.
  formats_->numbers = locale.grouping(UNUM_GROUPING_MIN2);
}

bool Translator::has(const std::string& key) const {
  return find_text(catalogues_[current_], key.c_str()) != nullptr;
}

const char* Translator::text(const char* key) const {
  const char* found = find_text(catalogues_[current_], key);
  return found != nullptr ? found : key;
}

std::string Translator::format(const std::string& key, std::span<const std::string> args) const {
  return fill(text(key.c_str()), args);
}

std::string Translator::plural(const std::string& key, std::int64_t n,
                               std::span<const std::string> args) const {
  std::vector<std::string> all{number(n)};
  all.insert(all.end(), args.begin(), args.end());
  return plural_form(key, n, all);
}

std::string Translator::plural_form(const std::string& key, std::int64_t n,
                                    std::span<const std::string> args) const {
  const char* found = find_plural(catalogues_[current_], key.c_str(), plural_number(n));
  return fill(found != nullptr ? found : text(key.c_str()), args);
}

std::string Translator::sentence(const Error& error) const {
  const std::string key = "error." + error.code;
  const char* found = find_text(catalogues_[current_], key.c_str());
  const char* pattern = found != nullptr ? found : text(error.code.c_str());
  if (!error.code.starts_with("note.")) return fill(pattern, error.args, &error.where);
  std::vector<std::string> args;
  for (const std::string& arg : error.args) args.push_back(in_this_language(*this, arg));
  return fill(pattern, args, &error.where);
}

std::string Translator::number(double value, int max_decimals) const {
  return with_decimals(formats_->numbers, value, max_decimals);
}

std::string Translator::quantity(double value, int max_decimals) const {
  return with_decimals(formats_->counts, value, max_decimals);
}

std::string Translator::number(std::int64_t value) const {
  UErrorCode status = U_ZERO_ERROR;
  return to_utf8(formats_->counts.formatInt(value, status), status);
}

std::string Translator::percent(double share, int max_decimals) const {
  const std::string digits = number(share * 100, max_decimals);
  return language_ == "en" ? digits + "%" : digits + "\u00a0%";
}

}  // namespace saite::i18n
