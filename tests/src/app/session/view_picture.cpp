// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/view_picture.h"
#include "src/app/session/editing.h"
#include "src/report/map_scene.h"
#include "src/report/picture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "src/present/scene_builder.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Chain;

TEST_CASE("a scene of the visible part, coloured by a measure as soon as it is there") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK(present::actor_of(session.view().scene().marks.at(2).tag) == chain.id("cat"));
  const auto by_kind = session.view().scene().marks.at(0).fill;
  present::MapStyle style;
  style.color_by = "degree";
  style.size_by = "degree";
  style.width_by = "betweenness";
  session.view().set_style(style);
  session.poll();
  CHECK(session.view().style_waits());
  CHECK(session.view().scene().marks.at(0).fill == by_kind);
  session.finish();
  CHECK_FALSE(session.view().style_waits());
  const auto& marks = session.view().scene().marks;
  CHECK(marks.at(0).fill != marks.at(1).fill);
  CHECK(marks.at(0).fill == marks.at(3).fill);
  CHECK(marks.at(1).radius > marks.at(0).radius);
  app::undo(session);
  session.poll();
  CHECK(session.view().scene().marks.at(0).fill == by_kind);
}

TEST_CASE("a look by something that is not there is the standard one") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto by_kind = session.view().scene().marks.at(0).fill;
  present::MapStyle style;
  style.color_by = "no such thing";
  style.size_by = "kind";  // no number
  const auto size = session.view().scene().marks.at(0).radius;
  session.view().set_style(style);
  session.finish();
  CHECK(session.view().scene().marks.at(0).radius == size);
  CHECK(session.view().scene().marks.at(0).fill == by_kind);
}

TEST_CASE("theme, language and hidden names are seen at once") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto before = session.view().scene().style.background;
  session.workspace().settings().theme = "dark";
  session.poll();
  CHECK(session.view().scene().style.background != before);
  const auto name = [&] {
    session.poll();
    for (const scene::SceneLabel& label : session.view().scene().labels) {
      if (label.mark == 3) return label.text;
    }
    return std::string("none");
  };
  CHECK(name() == "Dāniels Čakste");
  session.workspace().settings().names_hidden = true;
  CHECK(name() == "D. Č.");
  const auto legend = session.view().scene().legend;
  session.workspace().set_language("lv");
  session.poll();
  CHECK_FALSE(session.view().scene().legend == legend);
}

TEST_CASE("ties outside the backbone recede where that is chosen, small maps show all alike") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto faint = [&] {
    session.finish();
    return std::ranges::any_of(session.view().scene().ties,
                               [](const scene::SceneTie& tie) { return tie.colour.a < 255; });
  };
  CHECK_FALSE(faint());
  CHECK_FALSE(session.view().ties_recede());
  // A chain is all backbone; two cliques with ties between them are not.
  std::string nodes;
  std::string edges;
  for (int a = 0; a < 12; ++a) {
    const std::string id = std::to_string(a);
    nodes += (a > 0 ? "," : "") + std::string(R"({"id":")") + id + R"("})";
    for (int b = a + 1; b < 12; ++b) {
      if (a / 6 != b / 6 && (a + b) % 3 != 0) continue;
      edges += (edges.empty() ? "" : ",") + std::string(R"({"source":")") + id + R"(","target":")" +
               std::to_string(b) + R"("})";
    }
  }
  const auto file = chain.folder / "cliques.json";
  app_test::write_text(file, R"({"directed":false,"multigraph":true,"graph":{},"nodes":[)" + nodes +
                                 R"(],"edges":[)" + edges + "]}");
  session.workspace().file().open(file);
  CHECK_FALSE(faint());
  present::MapStyle style;
  style.ties = present::backbone_ties;
  session.view().set_style(style);
  CHECK(faint());
  CHECK(session.view().ties_recede());
  style.ties = present::all_ties;
  session.view().set_style(style);
  CHECK_FALSE(faint());
}

TEST_CASE("initials of names in any alphabet") {
  CHECK(report::initials("Anna Bērziņa") == "A. B.");
  CHECK(report::initials("Ģirts Žagars-Čakste") == "Ģ. Ž. Č.");
  CHECK(report::initials("Юрий") == "Ю.");
  CHECK(report::initials("“Neredzamie” jaunieši") == "N. j.");
  CHECK(report::initials("Klubs „Mezgls” (Rēzekne)") == "K. M. R.");
  CHECK(report::initials("").empty());
  CHECK(report::initials("  ").empty());
}

/// What `saite export` makes of a file with these options, and what the window exports of it.
struct TwoExports {
  std::string window;
  std::string command_line;
};
TwoExports exported(const Chain& chain, app::Session& session, report::PictureOptions options) {
  const auto file = chain.folder / "window.svg";
  session.view().export_picture(file, options.size, std::nullopt, {}, {});
  session.finish();
  const i18n::Translator& t = session.workspace().text();
  options.language = t.language();
  if (session.workspace().network().info.title.empty()) {
    options.title = session.workspace().title();
  }
  NullProgress progress;
  const auto bytes =
      report::render_picture(session.workspace().network(), report::PictureFormat::svg, options,
                             *app_test::studio(), &t, progress);
  REQUIRE(bytes);
  return {app_test::read_text(file), *bytes};
}

TEST_CASE("window and command line export the same bytes of the same file, look and language") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto same = [&](const report::PictureOptions& options = {}) {
    const TwoExports two = exported(chain, session, options);
    CHECK(two.window.size() > 500);
    return two.window == two.command_line;
  };
  CHECK(same());
  for (const model::Annotation& annotation :
       {model::Annotation{.id = "n1", .at = {15, 4}, .text = "Between the two"},
        model::Annotation{.id = "n2",
        .kind = model::AnnotationKind::area,
        .at = {-2, -3},
        .to = {12, 3},
        .color = "#0072b2"}}) {
    REQUIRE(session.workspace().execute(
        edit::set_annotation(session.workspace().network(), annotation)));
  }
  session.finish();
  CHECK(exported(chain, session, {}).window.find("Between the two") != std::string::npos);
  CHECK(same());
  report::PictureOptions bare;
  bare.style.annotations = false;
  CHECK_FALSE(same(bare));
  present::MapStyle style;
  style.color_by = "degree";
  style.size_by = "betweenness";
  style.tie_color_by = "betweenness";
  style.width_by = "span";
  style.hulls_by = "community";
  style.label_size = 18;
  style.arrows = false;
  session.view().set_style(style);
  session.finish();
  CHECK(same());
  session.workspace().set_language("lv");
  session.finish();
  CHECK(same());
  session.workspace().settings().names_hidden = true;
  session.finish();
  report::PictureOptions hidden;
  hidden.names_hidden = true;
  CHECK(same(hidden));
  CHECK_FALSE(same());  // names are no small thing
  project::Filter filter;
  filter.kinds = {"individual"};
  session.view().set_filter(filter);
  session.finish();
  hidden.projection.filter = filter;
  hidden.size.page = report::Page::a4;
  CHECK(same(hidden));
  // What the saved look cannot show has the standard look, in both; what was asked for is refused.
  style.color_by = "an attribute that is gone";
  session.view().set_style(style);
  session.finish();
  CHECK(same(hidden));
  hidden.style.color_by = style.color_by;
  NullProgress progress;
  CHECK(report::render_picture(session.workspace().network(), report::PictureFormat::svg, hidden,
                               *app_test::studio(), {}, progress)
            .error()
            .code == "unknown_key");
}

/// The names and fills of marks in an SVG file, in its order.
std::vector<std::pair<std::string, std::string>> marks_in(const std::string& svg) {
  std::vector<std::pair<std::string, std::string>> found;
  const std::size_t begin = svg.find("<g id=\"marks\">");
  REQUIRE(begin != std::string::npos);
  const std::string group = svg.substr(begin, svg.find("</g>", begin) - begin);
  const auto between = [&](std::size_t from, const std::string& open, const std::string& close) {
    const std::size_t at = group.find(open, from) + open.size();
    return group.substr(at, group.find(close, at) - at);
  };
  for (auto at = group.find("fill=\""); at != std::string::npos;
       at = group.find(" fill=\"", at + 1)) {
    found.emplace_back(between(at, "<title>", "</title>"), between(at, "fill=\"", "\""));
  }
  return found;
}

TEST_CASE("the picture on paper has the marks, ties, names and ground of the one on the screen") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().settings().theme = "dark";
  session.workspace().settings().names_hidden = true;
  present::MapStyle style;
  style.color_by = "degree";
  session.view().set_style(style);
  session.view().selected().set({chain.id("eve")});
  session.view().hide_selected();
  session.finish();
  const scene::Scene& scene = session.view().scene();
  REQUIRE(scene.marks.size() == 4);
  session.view().export_picture(chain.folder / "map.svg", {}, std::nullopt, {}, {});
  session.finish();
  const std::string svg = app_test::read_text(chain.folder / "map.svg");
  const auto drawn = marks_in(svg);
  REQUIRE(drawn.size() == scene.marks.size());
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    CHECK(drawn[i].second == canvas::to_hex(scene.marks[i].fill));
    CHECK(svg.find(">" + scene.labels.at(i).text + "</text>") != std::string::npos);
  }
  CHECK(drawn[0].second != drawn[1].second);  // one tie, two ties
  CHECK(svg.find("fill=\"" + canvas::to_hex(scene.style.background) + "\"") != std::string::npos);
  CHECK(svg.find("Eve") == std::string::npos);
  CHECK(svg.find("Čakste") == std::string::npos);
  std::size_t ties = 0;
  for (const char* sign : {" – ", " → "}) {
    for (auto at = svg.find(sign); at != std::string::npos; at = svg.find(sign, at + 1)) ++ties;
  }
  CHECK(ties == 3);
}

TEST_CASE("what is seen goes out in other programs' formats, and what they lack is said") {
  Chain chain;
  app::Session& session = *chain.session;
  const exchange::Format* pajek = exchange::find_format("pajek");
  REQUIRE(pajek != nullptr);
  session.view().export_network(chain.folder / "map.net", *pajek, {}, report::TablesFor::programs);
  session.finish();
  const std::string text = app_test::read_text(chain.folder / "map.net");
  CHECK(text.find("*Vertices " + std::to_string(session.workspace().network().actor_count())) !=
        std::string::npos);
  bool said = false;
  for (const app::Notice& notice : session.workspace().take_notices()) {
    said = said || notice.text.code == "notice.format_lacks";
  }
  CHECK(said);
}

TEST_CASE("exports are written in the background, and what cannot be written is said") {
  Chain chain;
  app::Session& session = *chain.session;
  const std::pair<const char*, std::string> starts[] = {
      {"map.png", "\x89PNG"}, {"map.svg", "<?xml"}, {"map.pdf", "%PDF"}};
  for (const auto& [name, start] : starts) {
    session.view().export_picture(chain.folder / name, {}, std::nullopt, {}, {});
    CHECK_FALSE(session.workspace().jobs().idle());
    session.finish();
    CHECK(app_test::read_text(chain.folder / name).starts_with(start));
    const auto notices = session.workspace().take_notices();
    REQUIRE(notices.size() == 1);
    CHECK_FALSE(notices[0].problem);
  }
  session.view().export_picture(chain.folder / "map.xyz", {}, std::nullopt, {}, {});
  session.view().export_picture(chain.folder / "no/map.svg", {}, std::nullopt, {}, {});
  session.finish();
  const auto notices = session.workspace().take_notices();
  REQUIRE(notices.size() == 2);
  CHECK(notices[0].problem);
  CHECK(notices[1].problem);
  CHECK_FALSE(std::filesystem::exists(chain.folder / "map.xyz"));
  CHECK_FALSE(std::filesystem::exists(chain.folder / "no"));
}

TEST_CASE("exports show what is pointed out, with its legend") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().show_highlight(
      {.title = "Look", .parts = {{.text = "This one", .actors = {chain.id("cat")}}}}, "test");
  session.finish();
  session.view().export_picture(chain.folder / "map.svg", {}, std::nullopt, {}, {});
  session.finish();
  CHECK(app_test::read_text(chain.folder / "map.svg").find("This one") != std::string::npos);
}

TEST_CASE("detected groups are as fine as the look says, undo included") {
  Chain chain;
  app::Session& session = *chain.session;
  present::MapStyle style;
  style.color_by = "community";
  const auto groups = [&] {
    session.finish();
    std::set<std::string> colours;
    for (const auto& mark : session.view().scene().marks) colours.insert(canvas::to_hex(mark.fill));
    return colours.size();
  };
  session.view().set_style(style);
  const std::size_t usual = groups();
  style.community_resolution = present::max_resolution;
  session.view().set_style(style);
  CHECK(groups() > usual);
  CHECK(present::map_style_of(session.workspace().network()).community_resolution ==
        present::max_resolution);
  app::undo(session);
  CHECK(groups() == usual);
}

}  // namespace
