// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <locale>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/date.h"
#include "graph/base/error.h"

namespace saite::i18n {

struct Language {
  const char* code;  // ISO 639-1, as the catalogue's file is called
  const char* name;  // what its speakers call it
};

/// The languages that the program speaks, English first.
[[nodiscard]] std::span<const Language> languages();
/// "lv_LV.UTF-8" → "lv"; nothing known → "en".
[[nodiscard]] std::string language_of_locale(std::string_view locale_name);

/// Everything the program says to people: sentences and numbers in one language at a time.
/// Sentences are in the catalogues data/lang/<code>.po under keys such as `action.save`; {1} {2} …
/// are filled with the arguments in order. A key that no catalogue has shows itself.
///     Translator t("lv");
///     t.text("action.save");                     // for labels each frame: no allocation
///     t.tr("status.saved", path);
///     t.trn("count.actors", n);                  // plural by n, which is also {1}
///     t.sentence(error);
/// Switching the language is cheap. Reading is thread-safe, switching is not.
class Translator {
 public:
  explicit Translator(std::string_view language = "en");
  Translator(const Translator&) = delete;
  Translator& operator=(const Translator&) = delete;
  ~Translator();

  /// A language that is not known is English.
  void set_language(std::string_view code);
  [[nodiscard]] const std::string& language() const { return language_; }

  [[nodiscard]] bool has(const std::string& key) const;
  /// The sentence as it is in the catalogue; lives as long as the translator.
  [[nodiscard]] const char* text(const char* key) const;
  /// The sentence with {1} {2} … filled in.
  [[nodiscard]] std::string format(const std::string& key, std::span<const std::string> args) const;
  /// The form for n; {1} is n as people write it, `args` are {2} {3} …
  [[nodiscard]] std::string plural(const std::string& key, std::int64_t n,
                                   std::span<const std::string> args) const;

  /// The form for n with all places filled from `args`; what has no plural is as it is.
  [[nodiscard]] std::string plural_form(const std::string& key, std::int64_t n,
                                        std::span<const std::string> args) const;

  /// format() with arguments of any kind: texts as they are, numbers as number() has them.
  template <class... Args>
  [[nodiscard]] std::string tr(const std::string& key, const Args&... args) const {
    const std::array<std::string, sizeof...(Args)> texts{argument(args)...};
    return format(key, texts);
  }
  template <class... Args>
  [[nodiscard]] std::string trn(const std::string& key, std::int64_t n, const Args&... args) const {
    const std::array<std::string, sizeof...(Args)> texts{argument(args)...};
    return plural(key, n, texts);
  }

  /// The sentence of an error: the key `error.<code>`, else the code itself as a key.
  /// {1} … are its arguments, {where} its place. Notes of results (`note.…`) have numbers as
  /// arguments, which are written as the language does.
  [[nodiscard]] std::string sentence(const Error& error) const;

  /// In the form of the language (Latvian: 12 345,67), at most so many decimals, none needless.
  [[nodiscard]] std::string number(double value, int max_decimals = 3) const;
  [[nodiscard]] std::string number(std::int64_t value) const;
  /// The same of what is no year: thousands stand apart from 1,000 on, as in counts.
  [[nodiscard]] std::string quantity(double value, int max_decimals = 3) const;
  /// 0.256 → 26 %.
  [[nodiscard]] std::string percent(double share, int max_decimals = 0) const;

 private:
  struct Formats;

  static std::string argument(std::string_view text) { return std::string(text); }
  static std::string argument(PartialDate date) { return date.text(); }
  template <std::integral T>
  std::string argument(T value) const {
    return number(static_cast<std::int64_t>(value));
  }
  template <std::floating_point T>
  std::string argument(T value) const {
    return number(static_cast<double>(value));
  }

  std::string language_;
  std::vector<std::locale> catalogues_;  // Boost.Locale's message facets, by place in languages()
  std::size_t current_ = 0;
  std::unique_ptr<Formats> formats_;
};

}  // namespace saite::i18n
