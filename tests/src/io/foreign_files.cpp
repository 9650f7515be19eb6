// SPDX-License-Identifier: Apache-2.0
// Node-link files of other programs: what they mean is used, and nothing of it gets lost.
#include "src/io/write_json.h"
#include "tests/src/io/reading.h"

namespace saite::io {
namespace {

using test::network_of;
using test::problems_of;

std::string value_of(const model::Object& object, std::string_view key) {
  const model::Value* value = model::find(object, key);
  return value == nullptr ? "–" : value->display();
}

std::string attribute(const model::Network& n, std::string_view actor, std::string_view key) {
  return value_of(n.actor(*n.find_actor(actor)).details->attributes, key);
}

/// As NetworkX writes it: such a file is no Saite file that somebody began to write.
std::string networkx(const std::string& nodes, const std::string& edges = "",
                     const std::string& top = "") {
  return R"({"directed":false,"multigraph":false,"graph":{)" + top + R"(},"nodes":[)" + nodes +
         R"(],"links":[)" + edges + "]}";
}

bool has(const ReadOutcome& outcome, std::string_view code) {
  return std::ranges::count(outcome.problems, code, &Problem::code) > 0;
}

TEST_CASE("keys of nodes and edges are attributes, a label is a name, the graph's name the title") {
  const std::string json = networkx(
      R"({"id":0,"club":"Hi","label":"Ann","age":20},{"id":1,"label":7,"attributes":{"club":"Mo"}})",
      R"({"source":0,"target":1,"value":3})", R"("name":"Club")");
  const model::Network n = network_of(json);
  CHECK(attribute(n, "0", "club") == "Hi");
  CHECK(attribute(n, "1", "club") == "Mo");
  CHECK(attribute(n, "0", "label") == "Ann");
  CHECK(n.actor(ActorId(0)).display_name("en") == "Ann");
  CHECK(n.actor(ActorId(1)).display_name("en") == "7");
  CHECK(n.info.title == "Club");
  CHECK(value_of(n.tie(n.ties().front()).details->attributes, "value") == "3");
  CHECK(has(test::read_text(json), "label_is_name"));
  CHECK(has(test::read_text(json), "own_node_keys"));
  CHECK(has(test::read_text(json), "own_edge_keys"));
  const std::string saved = to_json(n);
  CHECK(saved.find("\n   \"club\": \"Hi\"") != std::string::npos);  // on the node itself, as before
  CHECK(network_of(saved).same_content(n));
}

TEST_CASE("annotations of another program are kept, and are none on the map") {
  for (const char* other : {R"("words")", R"([{"x":1,"text":"a note"}])", R"([1,{"id":"n1"}])"}) {
    const std::string json = networkx(R"({"id":1})", "", R"("annotations":)" + std::string(other));
    const model::Network n = network_of(json);
    CHECK(n.info.annotations.empty());
    const std::string saved = to_json(n);
    CHECK(value_of(n.info.graph_extra, "unread") != "–");
    CHECK(network_of(saved).same_content(n));
  }
}

TEST_CASE("a key that stands on the node and in its attributes keeps both") {
  const model::Network n = network_of(R"({"nodes":[{"id":"a","kind":"family","club":"outer",
    "attributes":{"club":"inner","x":1}}],"edges":[]})");
  CHECK(attribute(n, "a", "club") == "inner");
  const std::string saved = to_json(n);
  CHECK(saved.find("\n    \"club\": \"inner\"") != std::string::npos);
  CHECK(saved.find("\n   \"club\": \"outer\"") != std::string::npos);
  CHECK(network_of(saved).same_content(n));
}

TEST_CASE("integers of any size and their kind survive, as ids and as attributes") {
  const std::string json = R"({"graph":{"register":12345678901234567890123},"nodes":[
    {"id":12345678901234567890,"kind":"family","hash":18446744073709551615},
    {"id":"b","kind":"family","part_of":12345678901234567890,
     "attributes":{"code":-123456789012345678901,"f":1.0,"e":1e22}},
    {"id":9223372036854775807,"kind":"family"}],
    "edges":[{"source":12345678901234567890,"target":"b","kind":"kinship","key":98765432109876543210}]})";
  const model::Network n = network_of(json);
  CHECK(n.find_actor("12345678901234567890"));
  CHECK(attribute(n, "12345678901234567890", "hash") == "18446744073709551615");
  CHECK(attribute(n, "b", "code") == "-123456789012345678901");
  const std::string saved = to_json(n);
  for (const char* kept : {"\"id\": 12345678901234567890,", "\"hash\": 18446744073709551615",
                           "\"code\": -123456789012345678901", "\"f\": 1.0", "\"e\": 1e+22",
                           "\"register\": 12345678901234567890123", "\"id\": 9223372036854775807,",
                           "\"part_of\": 12345678901234567890", "\"key\": 98765432109876543210",
                           "\"source\": 12345678901234567890"}) {
    CHECK_MESSAGE(saved.find(kept) != std::string::npos, kept);
  }
  CHECK(network_of(saved).same_content(n));
}

TEST_CASE("a strength that a double cannot hold is said") {
  const auto outcome = test::read_text(networkx(
      R"({"id":"a"},{"id":"b"})", R"({"source":"a","target":"b","weight":9007199254740993})"));
  REQUIRE(outcome.network);
  REQUIRE(has(outcome, "strength_rounded"));
  CHECK_FALSE(has(
      test::read_text(networkx(R"({"id":"a"},{"id":"b"})",
                               R"({"source":"a","target":"b","weight":100000000000000000000})")),
      "strength_rounded"));
}

TEST_CASE("1.0 is 1 as an id, 1 and the text 1 are not both an id") {
  const model::Network n =
      network_of(networkx(R"({"id":1.0},{"id":2})", R"({"source":1,"target":2.0})"));
  CHECK(n.tie_count() == 1);
  CHECK(to_json(n).find("\"id\": 1,") != std::string::npos);
  CHECK(problems_of(networkx(R"({"id":1},{"id":"1"})")).find("error number_and_text_id") !=
        std::string::npos);
  const auto mixed =
      test::read_text(networkx(R"({"id":1},{"id":2})", R"({"source":"1","target":2})"));
  REQUIRE(mixed.network);
  CHECK(has(mixed, "end_of_other_type"));
}

TEST_CASE("links by position: nodes without ids, and ids that no end names") {
  const auto nameless = test::read_text(
      R"({"nodes":[{"name":"Myriel","group":1},{"name":"Napoleon","group":1}],
          "links":[{"source":1,"target":0,"value":1}]})");
  REQUIRE(nameless.network);
  CHECK(has(nameless, "ids_are_positions"));
  CHECK(nameless.network->actor(*nameless.network->find_actor("1")).name.plain() == "Napoleon");
  const auto named = test::read_text(
      R"({"nodes":[{"id":"a"},{"id":"b"},{"id":"c"}],"links":[{"source":2,"target":0}]})");
  REQUIRE(named.network);
  CHECK(has(named, "ends_are_positions"));
  const model::Tie& tie = named.network->tie(named.network->ties().front());
  CHECK(named.network->actor(tie.source).key == "c");
  CHECK(named.network->actor(tie.target).key == "a");
  // Where any end is an id the others are mistakes, not positions.
  CHECK(has(test::read_text(R"({"nodes":[{"id":1},{"id":2}],
    "links":[{"source":1,"target":2},{"source":0,"target":1}]})"),
            "unknown_end"));
  CHECK(has(test::read_text(R"({"nodes":[{"id":"a"},{"name":"b"}],"links":[]})"), "missing_id"));
  CHECK(has(test::read_text(R"({"graph":{"format":"saite"},"nodes":[{"name":"b"}],"links":[]})"),
            "missing_id"));
}

TEST_CASE("what other programs mean by Saite's keys is kept as attributes and said once a key") {
  const std::string json = networkx(
      R"({"id":"a","since":"spring","tags":"x","part_of":"Europe","pinned":1,"note":5,"kind":3},)"
      R"({"id":"b","since":"autumn","tags":["x",[1]],"part_of":["a",1],"consent":true,"lat":"56.5",)"
      R"("lon":"27"},{"id":"c","x":"left","y":2,"until":"","name":false})",
      R"({"source":"a","target":"b","weight":"2.5","directed":"no","key":{"a":1},"kind":["k"]})",
      R"("title":7,"sources":["s"],"version":"1.2","format":"GEXF","actor_kinds":5)");
  const auto outcome = test::read_text(json);
  for (const Problem& p : outcome.problems) CHECK(p.severity == Severity::warning);
  REQUIRE(outcome.network);
  const model::Network& n = *outcome.network;
  CHECK(attribute(n, "a", "since") == "spring");
  CHECK(attribute(n, "a", "part_of") == "Europe");
  CHECK(n.actor(*n.find_actor("a")).pinned);
  CHECK(n.actor(*n.find_actor("a")).details->note == "5");
  CHECK(n.actor(*n.find_actor("a")).details->tags == std::vector<std::string>{"x"});
  CHECK(n.actor_kinds()[n.actor(*n.find_actor("a")).kind].id == "3");
  CHECK(n.actor(*n.find_actor("b")).details->place == model::GeoPoint{56.5, 27});
  CHECK(attribute(n, "c", "x") == "left");
  const model::Tie& tie = n.tie(n.ties().front());
  CHECK(tie.weight == 2.5);
  CHECK(value_of(tie.details->attributes, "directed") == "no");
  CHECK(value_of(tie.details->attributes, "kind") == "k");
  CHECK(n.info.title == "7");
  // Each key once, however many nodes have it.
  const auto since = std::ranges::count_if(outcome.problems, [](const Problem& p) {
    return p.code == "misfit_kept" && p.args.at(1) == "since";
  });
  CHECK(since == 1);
  // A Saite file can hold all of it.
  const auto again = test::read_text(to_json(n));
  REQUIRE(again.network);
  CHECK(again.network->same_content(n));
}

TEST_CASE("the same in a Saite file is an error, each at its place") {
  for (const char* member : {R"("since":"spring")", R"("tags":"x")", R"("pinned":1)",
                             R"("lat":"56.5","lon":27)", R"("note":5)", R"("part_of":"nobody")"}) {
    const auto outcome = test::read_text(
        std::string(
            R"({"multigraph":true,"graph":{"format":"saite"},"nodes":[{"id":"a","kind":"family",)") +
        member + R"(}],"edges":[]})");
    CHECK_MESSAGE(!outcome.network, member);
  }
}

TEST_CASE("networks that are no node-link documents are recognised, by name") {
  const auto only = [](const char* json) {
    const auto outcome = test::read_text(json);
    CHECK_FALSE(outcome.network);
    CHECK(outcome.problems.size() == 1);
    return outcome.problems.empty() ? std::string() : outcome.problems.front().code;
  };
  CHECK(only(R"({"elements":{"nodes":[{"data":{"id":"a"}}],"edges":[]}})") == "is_cytoscape");
  CHECK(only(R"([{"data":{"id":"a"},"group":"nodes"}])") == "is_cytoscape");
  CHECK(only(R"([{"CXVersion":"2.0"},{"nodes":[]}])") == "is_cx");
  CHECK(only(R"({"elements":[{"label":"A"}],"connections":[]})") == "is_kumu");
  CHECK(only(R"({"elements":[{"_id":"e","attributes":{}}],"connections":[]})") == "is_kumu");
  CHECK(only(R"({"type":"gephi-lite","version":"1","graphDataset":{}})") == "is_gephi_lite");
  CHECK(
      only(R"({"attributes":{},"options":{},"nodes":[{"key":"a","attributes":{}}],"edges":[]})") ==
      "is_graphology");
  CHECK(only(R"({"nodes":[{"id":1}],"edges":[{"from":1,"to":1}]})") == "is_vis");
  CHECK(
      only(
          R"({"directed":false,"multigraph":false,"graph":[],"nodes":[{"id":1}],"adjacency":[[]]})") ==
      "is_adjacency");
  CHECK(only(R"({"id":1,"children":[{"id":2}]})") == "is_tree");
  CHECK(only(R"({"graph":{"nodes":{"a":{}},"edges":[]}})") == "is_json_graph");
  CHECK(only(R"({"graphs":[{"nodes":{}}]})") == "is_json_graph");
  CHECK(test::read_text(R"({"nodes":[{"id":"a","kind":"family"}],"edges":[],"elements":[]})")
            .network);
}

TEST_CASE("objects of very many keys, names in very many languages, very many kinds") {
  // Each took minutes while a key was looked for among all that came before.
  std::string keys;
  std::string languages;
  for (int i = 0; i < 300'000; ++i) {
    keys += ",\"k" + std::to_string(i) + "\":0";
    languages += (i > 0 ? ",\"l" : "\"l") + std::to_string(i) + "\":\"x\"";
  }
  const model::Network n = network_of(R"({"nodes":[{"id":"a","kind":"family")" + keys +
                                      R"(,"attributes":{"z":0)" + keys + R"(},"name":{)" +
                                      languages + R"(}}],"edges":[],"top":{"z":0)" + keys + "}}");
  CHECK(n.actor(ActorId(0)).details->attributes.size() == 300'001);
  CHECK(n.actor(ActorId(0)).name.by_language().size() == 300'000);
  CHECK(network_of(to_json(n)).same_content(n));
  std::string nodes;
  std::string edges;
  for (int i = 0; i < 200'000; ++i) {
    nodes += (i > 0 ? ",{\"id\":" : "{\"id\":") + std::to_string(i) + ",\"kind\":\"k" +
             std::to_string(i % 900) + "\"}";
    // Keys that are those Saite would make next.
    edges += (i > 0 ? "," : "") + std::string(R"({"source":0,"target":1,"kind":"trust")") +
             (i < 100'000 ? ",\"key\":\"t" + std::to_string(100'001 + i) + "\"}" : "}");
  }
  CHECK(network_of(R"({"nodes":[)" + nodes + R"(],"edges":[)" + edges + "]}").tie_count() ==
        200'000);
}

TEST_CASE("many problems on one long line, many circles: each is told, none is looked for twice") {
  std::string nodes;
  for (int i = 0; i < 400'000; i += 2) {
    nodes += (i > 0 ? ",{\"id\":" : "{\"id\":") + std::to_string(i) +
             ",\"part_of\":" + std::to_string(i + 1) + "},{\"id\":" + std::to_string(i + 1) +
             ",\"part_of\":" + std::to_string(i) + "}";
  }
  const auto outcome = test::read_text(R"({"nodes":[)" + nodes + R"(],"edges":[]})");
  CHECK_FALSE(outcome.network);
  CHECK(outcome.problems.size() == Problems::limit);
  CHECK(outcome.unlisted == 200'000 - Problems::limit + 1);  // and the kind that is missing
  CHECK(outcome.problems.back().column > 10'000);
}

}  // namespace
}  // namespace saite::io
