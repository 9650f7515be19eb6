// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/translator.h"

#include <doctest/doctest.h>

#include <limits>

namespace {

using saite::Error;
using saite::i18n::Translator;

// Keys that this test relies on are in the catalogues: action.save, count.actors, error.bad_date.

TEST_CASE("sentences in both languages, switched live") {
  Translator t("en");
  CHECK(t.tr("action.save") == "Save");
  const char* english = t.text("action.save");
  t.set_language("lv");
  CHECK(t.language() == "lv");
  CHECK(t.tr("action.save") == "Saglabāt");
  CHECK(std::string(english) == "Save");  // pointers of the other language stay good
  t.set_language("en");
  CHECK(t.tr("action.save") == "Save");
}

TEST_CASE("a language that is not known is English; locale names are understood") {
  CHECK(Translator("xx").language() == "en");
  CHECK(saite::i18n::language_of_locale("lv_LV.UTF-8") == "lv");
  CHECK(saite::i18n::language_of_locale("lv") == "lv");
  CHECK(saite::i18n::language_of_locale("C") == "en");
  CHECK(saite::i18n::language_of_locale("") == "en");
}

TEST_CASE("a key that is missing shows itself") {
  const Translator t("lv");
  CHECK(t.tr("no.such.key") == "no.such.key");
  CHECK(t.trn("no.such.key", 2) == "no.such.key");
  CHECK_FALSE(t.has("no.such.key"));
  CHECK(t.has("action.save"));
  CHECK(t.sentence(Error{"no_such_code"}) == "no_such_code");
}

TEST_CASE("plurals of Latvian: zero, one, other") {
  const Translator t("lv");
  for (const int n : {0, 10, 11, 12, 19, 20, 30, 100, 111, 1000}) {
    CHECK_MESSAGE(t.trn("count.actors", n).ends_with("dalībnieku"), n);
  }
  for (const int n : {1, 21, 31, 101, 1001}) {
    CHECK_MESSAGE(t.trn("count.actors", n).ends_with("dalībnieks"), n);
  }
  for (const int n : {2, 9, 22, 29, 102, 1002}) {
    CHECK_MESSAGE(t.trn("count.actors", n).ends_with("dalībnieki"), n);
  }
  CHECK(t.trn("count.actors", 3'000'000'021).ends_with("dalībnieks"));
}

TEST_CASE("plurals of English") {
  const Translator t("en");
  CHECK(t.trn("count.actors", 1) == "1 actor");
  CHECK(t.trn("count.actors", 0) == "0 actors");
  CHECK(t.trn("count.actors", 11) == "11 actors");
  CHECK(t.trn("count.actors", 12345) == "12,345 actors");
  CHECK(t.trn("count.actors", 8286) == "8,286 actors");
}

TEST_CASE("numbers in the form of the language") {
  Translator t("en");
  CHECK(t.number(0.5) == "0.5");
  CHECK(t.number(1234.5) == "1234.5");
  CHECK(t.number(12345.678901, 2) == "12,345.68");
  CHECK(t.number(std::int64_t{-1234567}) == "-1,234,567");
  CHECK(t.percent(0.256) == "26%");
  t.set_language("lv");
  CHECK(t.number(0.5) == "0,5");
  CHECK(t.number(1234.5) == "1234,5");
  CHECK(t.number(12345.678901, 2) == "12\u00a0345,68");
  CHECK(t.percent(0.256, 1) == "25,6\u00a0%");
  CHECK(t.number(3.0) == "3");
  CHECK(t.number(-0.0001) != "nan");
  CHECK(t.number(std::numeric_limits<double>::quiet_NaN()) == "–");
}

TEST_CASE("places are filled once, in any order, and arguments are not read as places") {
  const Translator t("en");
  // The key itself stands in for a sentence, so any sentence can be tried.
  CHECK(t.tr("{2} of {1}", "a", "b") == "b of a");
  CHECK(t.tr("{1} and {1}", "{2}", "x") == "{2} and {2}");
  CHECK(t.tr("{1} {3}", "a") == "a {3}");
  CHECK(t.tr("{ {0} {x} {", "a") == "{ {0} {x} {");
  CHECK(t.tr("{1}", 12345.5) == "12,345.5");
  CHECK(t.tr("{1} {2}", 12345, std::string("s")) == "12,345 s");
}

TEST_CASE("errors are sentences") {
  const Translator t("en");
  const std::string sentence = t.sentence(Error{"unknown_actor", "ann", {}});
  CHECK(sentence != "unknown_actor");
  CHECK(sentence.find('{') == std::string::npos);
  CHECK(sentence.find("ann") != std::string::npos);
}

TEST_CASE("notes of results have their numbers in the language, other words stay as they are") {
  Translator t("lv");
  const saite::Error note{"note.permutations", {}, {"1000", "0.654", "0.102"}};
  CHECK(t.sentence(note).find("0,654") != std::string::npos);
  // What a person wrote is quoted as it is.
  const saite::Error wrong{"bad_condition", {}, {"0.654"}};
  CHECK(t.sentence(wrong).find("0.654") != std::string::npos);
  t.set_language("en");
  CHECK(t.sentence(note).find("0.654") != std::string::npos);
}

}  // namespace
