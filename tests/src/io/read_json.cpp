// SPDX-License-Identifier: Apache-2.0
#include "src/io/read_json.h"

#include "src/io/file_bytes.h"
#include "src/io/write_json.h"
#include "tests/src/io/reading.h"
#include "tests/support/cancel_after.h"

namespace saite::io {
namespace {

using test::network_of;
using test::problems_of;

TEST_CASE("every sample is read without a problem and written back unchanged") {
  for (const char* name : {"karate.json", "florentine.json", "kite.json"}) {
    NullProgress progress;
    const auto outcome = read_file(test::sample(name), progress);
    REQUIRE(outcome);
    CHECK(outcome->problems.empty());
    REQUIRE(outcome->network);
    const auto bytes = read_json_bytes(test::sample(name), progress);
    REQUIRE(bytes);
    CHECK(to_json(*outcome->network) == bytes->view());
  }
}

TEST_CASE("the Latgale sample is read in full; writing adds nothing but keys of ties") {
  NullProgress progress;
  const auto outcome = read_file(test::sample("darbigas-kopienas.json"), progress);
  REQUIRE(outcome);
  CHECK(outcome->problems.empty());
  REQUIRE(outcome->network);
  const model::Network& n = *outcome->network;
  CHECK(n.actor_count() == 68);
  CHECK(n.tie_count() == 89);
  CHECK(n.info.sources.size() == 5);
  CHECK(n.info.language == "lv");
  const ActorId board = *n.find_actor("daugavpils-ip");
  CHECK(n.actor(*n.actor(board).part_of).key == "daugavpils");
  CHECK(n.actor(board).details->place == model::GeoPoint{55.87, 26.52});
  CHECK(n.tie_kinds()[*n.tie_kinds().find("conflict")].polarity == -1);

  const auto bytes = read_json_bytes(test::sample("darbigas-kopienas.json"), progress);
  std::string keyless;
  std::string written = to_json(n);
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t end = written.find('\n', at);
    const std::string line = written.substr(at, end - at + 1);
    if (line.find("   \"key\": \"t") != 0) keyless += line;
    at = end + 1;
  }
  CHECK(keyless == std::string(bytes->view()) + "\n");
}

constexpr std::string_view everything = R"({
 "graph": {"format": "saite", "version": 1, "title": "T", "description": "D", "language": "lv",
  "sources": [{"id": "s", "title": "S", "url": "u", "date": "2020-01-02", "mine": 1}],
  "actor_kinds": [{"id": "club", "label": {"en": "Club", "lv": "Klubs"}, "shape": "star",
                   "color": "#a1B2c3", "power": 2, "mine": [1]}, {"id": "family"}],
  "tie_kinds": [{"id": "feud", "label": "Feud", "directed": true, "polarity": -1,
                 "color": "#000000", "mine": {}}],
  "annotations": [{"id": "n1", "kind": "area", "at": [0, 1], "to": [2.5, -3], "text": "Centre",
                   "color": "#A1b2c3", "mine": [1]},
                  {"id": "n2", "kind": "text", "at": [4, 4], "text": "Ask"}],
  "views": [{"name": "v"}], "history": {"a": 1}, "mine": "g"},
 "mine": {"top": [1, 2.0, "x", null, true, {"deep": []}]},
 "nodes": [
  {"id": "a", "name": {"en": "Ann", "lv": "Anna"}, "kind": "club", "subtype": "st", "part_of": "b",
   "lat": 56, "lon": 27.5, "x": -1.5, "y": 2, "pinned": true, "since": "2019", "until": "2020-05",
   "attributes": {"n": 1, "f": 1.0, "s": "\u0101\n\"", "l": [], "o": {}}, "tags": ["x", "y"],
   "consent": "written", "note": "N", "source": "s", "mine": null},
  {"id": "b", "kind": "individual"}],
 "edges": [
  {"source": "a", "target": "b", "key": "k1", "kind": "feud", "weight": 2.5, "directed": false,
   "since": "2019-01-01", "until": "2019-12-31", "attributes": {"support": "material"},
   "disputed": true, "note": "N", "evidence": "s", "mine": [[]]},
  {"source": "b", "target": "b", "key": "k2", "kind": "trust"}]})";

TEST_CASE("every key has its place in the network") {
  const model::Network n = network_of(everything);
  CHECK(problems_of(everything).empty());
  CHECK(n.info.title == "T");
  CHECK(n.info.sources.front().extra == model::Object{{"mine", 1}});
  CHECK(n.info.graph_extra == model::Object{{"mine", "g"}});
  REQUIRE(n.info.annotations.size() == 2);
  CHECK(n.info.annotations[0] == model::Annotation{.id = "n1",
                                                   .kind = model::AnnotationKind::area,
                                                   .at = {0, 1},
                                                   .to = {2.5, -3},
                                                   .text = "Centre",
                                                   .color = "#A1b2c3",
                                                   .extra = {{"mine", model::List{1}}}});
  CHECK(n.info.annotations[1].text == "Ask");
  REQUIRE(n.info.file_extra.size() == 1);
  const auto& club = n.actor_kinds()[*n.actor_kinds().find("club")];
  CHECK(club.power == 2);
  CHECK(club.label.in("lv") == "Klubs");
  const model::Actor& a = n.actor(*n.find_actor("a"));
  CHECK(a.name.in("en") == "Ann");
  CHECK(a.position == Position{-1.5, 2.0});
  CHECK(a.pinned);
  CHECK(a.dates.until == PartialDate::parse("2020-05"));
  CHECK(a.details->tags == std::vector<std::string>{"x", "y"});
  CHECK(*model::find(a.details->attributes, "s") == model::Value("ā\n\""));
  CHECK(*model::find(a.details->attributes, "f") == model::Value(1.0));
  CHECK(*model::find(a.details->attributes, "n") == model::Value(1));
  CHECK(a.details->extra.empty());
  CHECK(model::find(a.details->attributes, "mine")->is_null());
  CHECK(n.info.actor_keys.contains("mine"));  // beside "attributes", where it is written again
  CHECK(n.actor(*a.part_of).key == "b");
  const model::Tie& k1 = n.tie(*n.find_tie("k1"));
  CHECK(k1.weight == 2.5);
  CHECK(k1.directed == false);
  CHECK(k1.disputed);
  CHECK(n.polarity(*n.find_tie("k1")) == -1);
  CHECK(n.tie(*n.find_tie("k2")).is_loop());
}

TEST_CASE("several times are read with their hull, or said to be none") {
  const auto file = [](const std::string& node) {
    return R"({"graph": {"format": "saite", "version": 1}, "nodes": [{"id": "a", )" + node +
           R"(}], "edges": []})";
  };
  const auto network =
      network_of(file(R"("spells": [{"since": "2010", "until": "2012"}, {"since": "2015-05"}])"));
  const model::Actor& actor = network.actor(*network.find_actor("a"));
  CHECK(text_of(actor.details->spells) == "[2010,2012] [2015-05,]");
  CHECK(text_of({actor.dates}) == "[2010,]");
  const auto one = network_of(file(R"("since": "2010", "spells": [{"since": "2010"}])"));
  CHECK(one.actor(*one.find_actor("a")).details->spells.empty());
  CHECK(text_of({one.actor(*one.find_actor("a")).dates}) == "[2010,]");
  CHECK(problems_of(file(R"("since": "2011", "spells": [{"since": "2010"}])"))
            .find("spells_not_hull") != std::string::npos);
  for (const char* wrong : {R"([{}])", R"([{"since": "2012", "until": "2010"}])", R"([1])", "1",
                            R"([{"since": "x"}])", R"([{"since": "2012", "why": 1}])"}) {
    CHECK(problems_of(file(std::string("\"spells\": ") + wrong)).find("error") !=
          std::string::npos);
  }
}

TEST_CASE("both scanners read the same") {
  // A wrong byte behind the end makes the fast scanner give up; the exact one reads all before it.
  const model::Network fast = network_of(everything);
  const auto exact = test::read_text(std::string(everything) + "x");
  CHECK_FALSE(exact.network);
  REQUIRE(exact.problems.size() == 1);
  CHECK(exact.problems.front().code == "text_after_end");
  // NaN is reported by the exact scanner, everything around it must come out alike.
  std::string odd(everything);
  odd.replace(odd.find("2.5, \"directed\""), 3, "NaN");
  CHECK(problems_of(odd) == "error not_finite 20:73 /edges/0/weight\n");
  CHECK(fast.same_content(network_of(to_json(fast))));
}

TEST_CASE("read, write, read, write gives the same bytes") {
  const std::string once = to_json(network_of(everything));
  CHECK(to_json(network_of(once)) == once);
  CHECK(network_of(once).same_content(network_of(everything)));
}

TEST_CASE("parts may come in any order") {
  const model::Network n = network_of(R"({"edges": [{"source": "a", "target": "b", "kind": "x"}],
    "nodes": [{"id": "a", "kind": "individual", "part_of": "b"}, {"id": "b", "kind": "family"}],
    "graph": {"tie_kinds": [{"id": "x", "directed": true}]}})");
  CHECK(n.tie_count() == 1);
  CHECK(n.is_directed(n.ties().front()));
  CHECK(n.actor(n.actors().front()).part_of == n.actors().back());
}

TEST_CASE("null is as if the key were not there") {
  CHECK(problems_of(R"({"graph": null, "nodes": [{"id": "a", "kind": "family", "name": null,
    "part_of": null, "since": null, "lat": null, "lon": null, "attributes": null, "tags": null,
    "pinned": null, "note": null}], "edges": [{"source": "a", "target": "a", "key": null,
    "kind": "trust", "weight": null, "directed": null, "attributes": null}]})")
            .empty());
}

TEST_CASE("node-link files of other programs: links, numbers as ids, NetworkX's keys") {
  const model::Network n = network_of(R"({"directed": true, "multigraph": true, "graph": [],
    "nodes": [{"id": 0}, {"id": 1, "club": "x"}, {"id": [1, "b"]}, {"id": 2.5}],
    "links": [{"source": 0, "target": 1, "key": 0}, {"source": 0, "target": 1, "key": 1},
              {"source": [1, "b"], "target": 2.5, "key": 0}]})");
  CHECK(n.actor_count() == 4);
  CHECK(n.tie_count() == 3);
  CHECK(n.find_actor("0"));
  CHECK(n.find_actor(R"([1,"b"])"));
  CHECK(n.find_actor("2.5"));
  CHECK(n.is_directed(n.ties().front()));  // the file as a whole says so
  CHECK(n.tie_kinds()[n.tie(n.ties().front()).kind].id == "collaboration");
  CHECK(*model::find(n.actor(*n.find_actor("1")).details->attributes, "club") == model::Value("x"));
}

TEST_CASE("what had to be supposed is said once, with a count") {
  CHECK(
      problems_of(R"({"nodes": [{"id": 1}, {"id": 2}], "links": [{"source": 1, "target": 2}]})") ==
      "warning missing_actor_kind 1:12 /nodes/0\nwarning missing_tie_kind 1:45 /links/0\n");
  const auto outcome = test::read_text(
      R"({"nodes": [{"id": 1, "kind": "q"}, {"id": 2, "kind": "q"}], "edges": []})");
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems.front().args == std::vector<std::string>{"q", "2"});
}

TEST_CASE("keys that are made up give way to keys of the file") {
  const model::Network n = network_of(R"({"graph": {"format": "saite"},
    "nodes": [{"id": "a", "kind": "family"}],
    "edges": [{"source": "a", "target": "a", "kind": "trust"},
              {"source": "a", "target": "a", "kind": "trust", "key": "t1"}]})");
  CHECK(n.tie(n.ties().back()).key == "t1");
  CHECK(n.tie(n.ties().front()).key != "t1");
}

TEST_CASE("in files of other programs a key may stand twice") {
  const auto outcome = test::read_text(R"({"nodes": [{"id": "a"}, {"id": "b"}],
    "edges": [{"source": "a", "target": "b", "key": "friend"},
              {"source": "b", "target": "a", "key": "friend"}]})");
  REQUIRE(outcome.network);
  CHECK(outcome.network->tie_count() == 2);
  CHECK(std::ranges::count(outcome.problems, "foreign_key", &Problem::code) == 1);
}

TEST_CASE("a byte order mark is a warning") {
  CHECK(problems_of("\xEF\xBB\xBF{\"nodes\": [], \"edges\": []}") ==
        "warning byte_order_mark 1:1\n");
}

TEST_CASE("reading can be cancelled") {
  std::string json = R"({"nodes": [)";
  for (int i = 0; i < 5000; ++i)
    json += (i > 0 ? "," : "") + ("{\"id\":" + std::to_string(i) + "}");
  json += "], \"edges\": []}";
  saite::test::CancelAfter progress(1);
  const auto outcome = read_json(json, progress);
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == "cancelled");
}

TEST_CASE("a long chain of containers is read in time") {
  std::string json = R"({"nodes": [)";
  for (int i = 100000; i > 0; --i) {
    json += "{\"id\":" + std::to_string(i) + ",\"part_of\":" + std::to_string(i - 1) + "},";
  }
  json += R"({"id": 0}], "edges": []})";
  const model::Network n = network_of(json);
  CHECK(n.is_within(*n.find_actor("100000"), *n.find_actor("0")));
}

}  // namespace
}  // namespace saite::io
