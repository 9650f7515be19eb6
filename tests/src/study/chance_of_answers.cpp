// SPDX-License-Identifier: Apache-2.0
#include "src/study/chance_of_answers.h"

#include <doctest/doctest.h>

namespace {

using namespace saite;

analysis::Answer answer_with(std::vector<analysis::Evidence> evidence) {
  analysis::Answer answer;
  answer.evidence = std::move(evidence);
  return answer;
}

constexpr auto nobody = project::no_index;

TEST_CASE("what would be usual is said of numbers of the network, in three ways") {
  study::ChanceOfNumbers chance;
  const auto set = [&](const char* id, double value, analysis::Chance of) {
    chance.observed[id] = value;
    chance.of[id] = of;
  };
  set("cut_points", 19, {.mean = 18, .low = 14, .high = 22, .p = 0.8, .networks = 200});
  set("bridges", 30, {.mean = 18, .low = 14, .high = 22, .p = 0.01, .networks = 200});
  set("largest_component", 0.5, {.mean = 0.9, .low = 0.8, .high = 1, .p = 0.01, .networks = 200});
  set("isolates", 3, {.mean = 3, .low = 3, .high = 3, .p = 1, .networks = 200});
  const auto answer = answer_with({{"cut_points", nobody, 19},
                                   {"bridges", nobody, 30},
                                   {"largest_component", nobody, 0.5},
                                   {"isolates", nobody, 3},
                                   {"behind", nobody, 4},
                                   {"betweenness", 2, 7},
                                   {"cut_points", nobody, 19}});
  CHECK(study::numbers_behind(answer) == std::vector<std::string>{"cut_points", "bridges",
                                                                  "largest_component", "isolates",
                                                                  "behind"});
  const auto found = study::chance_of_answer(answer, chance, i18n::Translator("en"));
  REQUIRE(found.size() == 3);
  CHECK(found[0].sentence ==
        "Cut points: 19; 18 would be usual (14 – 22), so chance alone gives such a number.");
  CHECK(found[1].sentence.ends_with("30; 18 would be usual (14 – 22): more than chance gives."));
  CHECK(found[2].sentence.ends_with(": less than chance gives."));
  CHECK(study::chance_of_answer(answer, chance, i18n::Translator("lv"))[0].sentence.ends_with(
      "19; parasti būtu 18 (14 – 22), tātad tādu skaitli dod jau nejaušība."));
}

TEST_CASE("chance of another number is never set beside an answer") {
  study::ChanceOfNumbers chance;
  chance.observed["fragmentation"] = 0.2;
  chance.of["fragmentation"] = {.mean = 0.1, .low = 0, .high = 0.15, .p = 0.01, .networks = 200};
  const i18n::Translator t("en");
  // What it becomes without somebody; then what it is.
  CHECK(study::chance_of_answer(answer_with({{"fragmentation", nobody, 0.6}}), chance, t).empty());
  CHECK(
      study::chance_of_answer(
          answer_with({{"fragmentation", nobody, 0.2}, {"fragmentation", nobody, 0.6}}), chance, t)
          .size() == 1);
  CHECK(study::chance_of_answer(answer_with({{"fragmentation", 1, 0.2}}), chance, t).empty());
  CHECK(study::chance_of_answer(answer_with({{"bridges", nobody, 1}}), chance, t).empty());
}

}  // namespace
