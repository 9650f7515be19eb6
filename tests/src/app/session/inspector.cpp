// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/inspector.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

#include "src/edit/actor_edits.h"
#include "src/study/words.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Chain;

TEST_CASE("a card says who, what, since when and with whom") {
  Chain chain;
  app::Session& session = *chain.session;
  const std::vector<ActorId> bea{chain.id("bea")};
  REQUIRE(session.workspace().execute(edit::set_actor_dates(
      session.workspace().network(), bea, {PartialDate::parse("2019"), std::nullopt})));
  REQUIRE(session.workspace().execute(
      edit::set_part_of(session.workspace().network(), bea, chain.id("eve"))));
  REQUIRE(session.workspace().execute(
      edit::set_actor_attribute(session.workspace().network(), bea, "age", 40)));
  const app::ActorCard card = app::actor_card(session.view(), chain.id("bea"));
  CHECK(card.name == "Bea");
  CHECK(card.kind == "Individual");
  CHECK(card.dates == "since 2019");
  CHECK(card.containers == std::vector{chain.id("eve")});
  CHECK(card.ties == 2);
  REQUIRE(card.neighbours.size() == 2);
  CHECK(card.neighbours[0].name == "Anna");
  CHECK(card.neighbours[0].direction == -1);  // Anna trusts Bea
  CHECK(card.neighbours[1].direction == 0);   // kinship
  CHECK(card.attributes.at(0) == std::pair<std::string, std::string>{"Age", "40"});
  CHECK(app::actor_card(session.view(), chain.id("bea"), 0).neighbours.empty());
  const app::TieCard tie = app::tie_card(session.view(), chain.tie("ab"));
  CHECK(tie.source == "Anna");
  CHECK(tie.target == "Bea");
  CHECK(tie.kind == "Trust");
  CHECK(tie.directed);
}

TEST_CASE("measures of an actor arrive with name, value and meaning") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto waiting =
      app::actor_measures(session.view(), chain.id("bea"), {"degree", "cut_point"});
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[0].waiting);
  CHECK(waiting[0].value == "…");
  session.finish();
  const auto lines = app::actor_measures(session.view(), chain.id("bea"), {"degree", "cut_point"});
  CHECK(lines[0].value == "2");
  CHECK(lines[1].value == "yes");
  for (const app::MeasureLine& line : lines) {
    CHECK_FALSE(line.waiting);
    CHECK(line.name.find("measure.") == std::string::npos);
    CHECK(line.meaning.find("measure.") == std::string::npos);
  }
  CHECK_FALSE(app::actor_measures(session.view(), chain.id("bea")).empty());
  CHECK_FALSE(app::tie_measures(session.view(), chain.tie("ab")).empty());
}

TEST_CASE("whole-network numbers, each with a sentence, in both languages") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK_FALSE(app::network_numbers(session.view()).empty());
  session.finish();
  for (const char* language : {"en", "lv"}) {
    session.workspace().set_language(language);
    const auto lines = app::network_numbers(session.view());
    const auto actors = std::ranges::find(lines, "actors", &app::MeasureLine::id);
    REQUIRE(actors != lines.end());
    CHECK(actors->value == "5");
    // Nobody rated anybody here, so ratings are left out.
    CHECK(std::ranges::find(lines, "trust", &app::MeasureLine::id) == lines.end());
    CHECK(actors->meaning.find('5') != std::string::npos);
    const auto stage = std::ranges::find(lines, "stage", &app::MeasureLine::id);
    REQUIRE(stage != lines.end());
    // In words of the language, never the id of a class.
    CHECK_MESSAGE(stage->value.find('_') == std::string::npos, stage->value);
    CHECK((stage->value == "–" || !std::islower(static_cast<unsigned char>(stage->value[0]))));
    for (const app::MeasureLine& line : lines) {
      CHECK_FALSE(line.waiting);
      CHECK_MESSAGE(line.name.find("measure.") == std::string::npos, line.id);
      CHECK_MESSAGE(line.meaning.find("measure.") == std::string::npos, line.id);
      CHECK_MESSAGE(line.meaning.find('{') == std::string::npos, line.id);
      for (const std::string& remark : line.remarks) {
        CHECK_MESSAGE(remark.find("note.") == std::string::npos, remark);
      }
    }
  }
}

TEST_CASE("every measure and layout has its words in both languages") {
  i18n::Translator t("en");
  for (const char* language : {"en", "lv"}) {
    t.set_language(language);
    for (const analysis::MeasureInfo& info : analysis::measures()) {
      const std::string stem = study::measure_stem(info);
      CHECK_MESSAGE(t.has(stem + ".name"), stem);
      CHECK_MESSAGE(t.has(stem + ".meaning"), stem);
    }
    for (const layout::LayoutInfo& info : layout::layouts()) {
      CHECK_MESSAGE(t.has("layout." + std::string(info.id) + ".name"), info.id);
      CHECK_MESSAGE(t.has("layout." + std::string(info.id) + ".meaning"), info.id);
    }
  }
}

TEST_CASE("values and groups are told in words") {
  const i18n::Translator t("lv");
  analysis::Measured stage;
  stage.categories = {"scattered", "single_hub"};
  const analysis::MeasureInfo* info = analysis::find_measure("stage", analysis::Subject::network);
  CHECK(study::value_text(*info, stage, 1, t) == t.tr("stage.single_hub"));
  CHECK(study::class_name("class", "bonding", t) == "Saliedējoša");
  CHECK(study::class_name("class", "unheard", t) == "unheard");
  const analysis::MeasureInfo* degree =
      analysis::find_measure("strength", analysis::Subject::actor);
  CHECK(study::value_text(*degree, {}, 2.61764, t) == "2,62");
  CHECK(study::value_text(*degree, {}, 2.61764, t, 4) == "2,6176");

  Chain chain;
  const model::Network& network = chain.session->workspace().network();
  const project::Grouping kinds{"kind", {"family", "unheard"}, {}};
  CHECK(study::group_name(network, kinds, 0, t) == "Ģimene");
  CHECK(study::group_name(network, kinds, 1, t) == "unheard");
  CHECK(study::group_name(network, {"community", {"eve", "3"}, {}}, 0, t) == "Eve");
  CHECK(study::group_name(network, {"community", {"eve", "3"}, {}}, 1, t) ==
        t.tr("group.found", "3"));
  CHECK(study::group_name(network, {"faction", {"eve"}, {}}, 0, t) == "eve");
}

TEST_CASE("counts of what is visible, most first") {
  Chain chain;
  const auto actors = app::actor_counts(chain.session->view());
  REQUIRE(actors.size() == 3);
  CHECK(actors[0].name == "Family");
  CHECK(actors[0].count == 2);
  CHECK(actors[2].name == "Community");
  CHECK(app::tie_counts(chain.session->view()).at(0).count == 2);
}

}  // namespace
