// SPDX-License-Identifier: Apache-2.0
#include "src/report/picture.h"

#include <doctest/doctest.h>

#include "graph/project/local_origin.h"
#include "src/report/page_size.h"
#include "src/report/picture_notes.h"
#include "src/report/positions.h"

namespace saite::report {
namespace {

const Studio& studio() {
  static const Result<Studio> made = Studio::create();
  REQUIRE(made);
  return *made;
}

model::Network small_network() {
  model::Network network;
  network.info.title = "Karte";
  for (int i = 0; i < 3; ++i) {
    model::Actor actor;
    actor.key = "a" + std::to_string(i);
    actor.name = "Actor " + std::to_string(i);
    actor.position = Position{i * 10.0, i % 2 * 5.0};
    actor.kind = *network.actor_kinds().find(i == 0 ? "community" : "family");
    REQUIRE(network.add_actor(actor));
  }
  model::Tie tie;
  tie.source = ActorId(0);
  tie.target = ActorId(1);
  tie.key = "t";
  REQUIRE(network.add_tie(tie));
  return network;
}

Result<std::string> render(PictureFormat format, const PictureOptions& options) {
  NullProgress progress;
  return render_picture(small_network(), format, options, studio(), {}, progress);
}

}  // namespace

TEST_CASE("A picture comes in three formats, the same bytes each time") {
  const PictureOptions options;
  const std::pair<PictureFormat, const char*> formats[] = {
      {PictureFormat::png, "\x89PNG"}, {PictureFormat::svg, "<?xml"}, {PictureFormat::pdf, "%PDF"}};
  for (const auto& [format, start] : formats) {
    const auto one = render(format, options);
    const auto two = render(format, options);
    REQUIRE(one);
    REQUIRE(two);
    CHECK(one->starts_with(start));
    CHECK(*one == *two);
  }
}

TEST_CASE("Title, names, legend and filters are in the picture") {
  PictureOptions options;
  options.projection.filter.kinds = {"family"};
  options.style.color_by = "degree";
  const auto svg = render(PictureFormat::svg, options);
  REQUIRE(svg);
  for (const char* text : {">Karte<", ">Actor 1<", ">legend.actors<", "picture.filters",
                           "picture.projection", ">measure.degree.name<"}) {
    CAPTURE(text);
    CHECK(svg->find(text) != std::string::npos);
  }
  CHECK(svg->find(">Actor 0<") == std::string::npos);
}

TEST_CASE("Who has only negative ties counts as without ties, and that is said") {
  const auto subtitle = [](const model::Network& network) {
    const auto selection = project::select(network, {});
    const auto projection = project::Projection::create(network, {});
    REQUIRE((selection && projection));
    std::vector<std::string> said;
    const i18n::Translator words("en");
    const auto text = picture_text({.network = network,
                                    .projection = *projection,
                                    .selection = *selection,
                                    .language = "en",
                                    .title = {},
                                    .date = {}},
                                   &words);
    said = text.notes;
    said.insert(said.begin(), text.subtitle);
    return said;
  };
  using Said = std::vector<std::string>;
  model::Network network = small_network();
  const std::string people = "Not for decisions about one person.";
  CHECK(subtitle(network) == Said{"Actors: 3 · Ties: 1 · Without ties: 1", people});
  model::Tie tie{.source = ActorId(1), .target = ActorId(2), .key = "c"};
  tie.kind = *network.tie_kinds().find("conflict");
  REQUIRE(network.add_tie(tie));
  CHECK(
      subtitle(network) ==
      Said{"Actors: 3 · Ties: 2 · Without ties: 1",
           "Negative ties shown, such as conflict: 1. Measures leave them out, and whoever has no "
           "others counts as without ties.",
           people});
}

TEST_CASE("What cannot be is refused") {
  const auto code = [](auto change) {
    PictureOptions options;
    change(options);
    const auto result = render(PictureFormat::svg, options);
    return result ? std::string("drawn") : result.error().code;
  };
  CHECK(code([](auto& o) { o.theme = "pink"; }) == "unknown_theme");
  CHECK(code([](auto& o) { o.style.color_by = "nothing"; }) == "unknown_key");
  CHECK(code([](auto& o) { o.style.size_by = "kind"; }) == "needs_numbers");
  CHECK(code([](auto& o) { o.size.width = 3; }) == "bad_size");
  CHECK(code([](auto& o) { o.size.dpi = 5000; }) == "bad_size");
  CHECK(code([](auto& o) { o.projection.filter.kinds = {"robot"}; }) == "unknown_kind");
  CHECK_FALSE(picture_format("map.gif"));
}

TEST_CASE("Who all stand in one place are laid out anew, and it is said") {
  model::Network network = small_network();
  for (const ActorId id : network.actors()) network.set_position(id, Position{3, 4}, false);
  CHECK(project::all_in_one_place(network, network.actors()));
  const auto projection = project::Projection::create(network);
  REQUIRE(projection);
  NullProgress progress;
  const auto places = positions_for(network, *projection, "force", 1, 4.0F / 3, progress);
  REQUIRE(places);
  CHECK((*places)[0] != (*places)[1]);
  network.set_position(network.actors().front(), Position{3, 5}, false);
  CHECK_FALSE(project::all_in_one_place(network, network.actors()));
}

TEST_CASE(
    "Annotations lie beside the actors, in a national grid too; laid out anew there are none") {
  model::Network network = small_network();
  for (const ActorId id : network.actors()) {
    const Position at = *network.actor(id).position;
    network.set_position(id, Position{at.x + 690'000, at.y + 6'240'000}, false);
  }
  network.info.annotations.push_back({.id = "n1", .at = {690'010, 6'240'003}, .text = "Here"});
  NullProgress progress;
  const auto drawn = [&] {
    return *render_picture(network, PictureFormat::svg, {}, studio(), {}, progress);
  };
  const std::string with = drawn();
  CHECK(with.find("Here") != std::string::npos);
  CHECK(with.find("annotation-words") != std::string::npos);
  // It does not push the map out of the picture, as it would from an origin of its own.
  network.info.annotations.clear();
  const std::string without = drawn();
  const auto first_mark = [](const std::string& svg) {
    return svg.substr(svg.find("<g id=\"marks\">"), 160);
  };
  CHECK(first_mark(with) == first_mark(without));
  network.info.annotations.push_back({.id = "n1", .at = {690'010, 6'240'003}, .text = "Here"});
  for (const ActorId id : network.actors()) network.set_position(id, std::nullopt, false);
  const std::string anew = drawn();
  CHECK(anew.find("Here") == std::string::npos);
  CHECK(anew.find("picture.annotations_left_out") != std::string::npos);  // without words: the key
}

TEST_CASE("Sizes, pages and endings are read") {
  CHECK(parse_size("640x480")->width == 640);
  CHECK(parse_size("640X480")->height == 480);
  for (const char* wrong : {"", "640", "640x", "x480", "640x480px", "-1x5", "10x10", "30000x100"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_size(wrong));
  }
  CHECK(parse_page("A3") == Page::a3);
  CHECK_FALSE(parse_page("B5"));
  CHECK(picture_format("a/b.PDF") == PictureFormat::pdf);
  CHECK_FALSE(picture_format("map"));
}

TEST_CASE("A page has its paper's size, whatever the zoom of what is on it") {
  for (const auto& [page, mm] :
       {std::pair{Page::a4, 297.0}, {Page::a3, 420.0}, {Page::a0, 1189.0}}) {
    PictureSize size;
    size.page = page;
    const auto landscape = page_size(size);
    REQUIRE(landscape);
    CHECK(landscape->px.x * landscape->paper_ratio / 96 * 25.4 == doctest::Approx(mm));
    size.portrait = true;
    const auto portrait = page_size(size);
    REQUIRE(portrait);
    CHECK(portrait->px.y == doctest::Approx(landscape->px.x));
  }
}

}  // namespace saite::report
