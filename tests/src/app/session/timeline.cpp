// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/timeline.h"

#include <string>

#include "graph/base/random.h"
#include "src/edit/actor_edits.h"
#include "src/edit/tie_edits.h"
#include "src/io/read_json.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Folder;

/// A file of so many actors and ties with dates and spells of all sorts, and some without.
std::string town(std::uint64_t seed) {
  Random random(seed);
  const auto year = [&] { return std::to_string(2001 + random.below(12)); };
  const auto dates = [&] {
    std::string text;
    switch (random.below(5)) {
      case 0:
        break;
      case 1:
        text = R"(,"since":")" + year() + '"';
        break;
      case 2:
        text = R"(,"until":")" + year() + R"(-05")";
        break;
      case 3: {
        const auto from = 2001 + random.below(10);
        text = R"(,"since":")" + std::to_string(from) + R"(-03-02","until":")" +
               std::to_string(from + random.below(4)) + R"(-11")";
        break;
      }
      default:
        text =
            R"(,"spells":[{"since":"2002","until":"2004-06"},{"since":"2004-09","until":"2005"},)"
            R"({"since":"2009"}])";
    }
    return text;
  };
  std::string nodes;
  for (int i = 0; i < 14; ++i) {
    nodes += (i > 0 ? "," : "") + std::string(R"({"id":"a)") + std::to_string(i) +
             R"(","kind":"family")" + dates() + "}";
  }
  std::string edges;
  for (int i = 0; i < 20; ++i) {
    edges += (i > 0 ? "," : "") + std::string(R"({"source":"a)") +
             std::to_string(random.below(14)) + R"(","target":"a)" +
             std::to_string(random.below(14)) + R"(","kind":"trust")" + dates() + "}";
  }
  return R"({"graph":{"format":"saite","version":1},"nodes":[)" + nodes + R"(],"edges":[)" + edges +
         "]}";
}

struct Town {
  Folder folder;
  std::unique_ptr<app::Session> session = app_test::make_session();
  app::Timeline timeline;

  explicit Town(const std::string& text) {
    app_test::write_text(folder / "town.json", text);
    session->workspace().file().open(folder / "town.json");
    session->finish();
    timeline.update(session->view());
  }
  [[nodiscard]] const model::Network& network() const { return session->workspace().network(); }
};

TEST_CASE("a year's numbers are those of the filter that is set to it") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Town town_of_seed(town(seed));
    const app::Timeline& timeline = town_of_seed.timeline;
    REQUIRE_FALSE(timeline.empty());
    std::size_t lasting = town_of_seed.network().tie_count();
    for (int year = timeline.first(); year <= timeline.last(); ++year) {
      CAPTURE(seed);
      CAPTURE(year);
      project::Filter filter;
      filter.from = filter.to = PartialDate::parse(std::to_string(year));
      const auto selection = project::select(town_of_seed.network(), filter).value();
      CHECK(timeline.actors(year) == selection.actors.size());
      CHECK(timeline.ties(year) == selection.ties.size());
      lasting = std::min(lasting, timeline.ties(year));
    }
    CHECK(timeline.lasting_ties() <= lasting);
    CHECK(timeline.most_ties() >= lasting);
    CHECK(timeline.ties(timeline.first() - 1) == 0);
  }
}

TEST_CASE("it follows the filter and the document, but not the dates that are shown") {
  Town t(town(3));
  app::View& view = t.session->view();
  const int first = t.timeline.first();
  const std::size_t all = t.timeline.actors(first);
  view.set_filter(app::with_years({}, t.timeline, first + 2, first + 3));
  t.timeline.update(view);
  CHECK(t.timeline.first() == first);
  CHECK(t.timeline.actors(first) == all);
  CHECK(app::years_of(view.options().filter, t.timeline) == std::pair(first + 2, first + 3));

  project::Filter hidden;
  for (const ActorId id : t.network().actors()) hidden.hidden.push_back(id);
  view.set_filter(hidden);
  t.timeline.update(view);
  CHECK(t.timeline.empty());
  view.set_filter({});
  t.timeline.update(view);
  CHECK(t.timeline.actors(first) == all);
}

TEST_CASE("the first and the last year of the map are no bounds") {
  const Town t(town(5));
  const int first = t.timeline.first();
  const int last = t.timeline.last();
  CHECK(app::with_years({}, t.timeline, first, last).empty());
  CHECK_FALSE(app::with_years({}, t.timeline, first, last - 1).from);
  CHECK(app::with_years({}, t.timeline, first + 1, last).from->year() == first + 1);
  project::Filter beyond;
  beyond.from = PartialDate::parse("0900");
  CHECK(app::years_of(beyond, t.timeline).first == first);
}

TEST_CASE("a map without dates, and one of a single year, have no line") {
  CHECK(Town(app_test::chain_text()).timeline.empty());
  CHECK(Town(R"({"nodes":[{"id":"a","since":"2020"},{"id":"b"}],"edges":[]})").timeline.empty());
}

}  // namespace
