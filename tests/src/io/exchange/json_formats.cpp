// SPDX-License-Identifier: Apache-2.0
// Kumu, JSON Graph Format, Cytoscape.js and CX2: what is read, and which is which.

#include <doctest/doctest.h>

#include "src/io/exchange/json_shape.h"
#include "src/io/exchange/read_cx2.h"
#include "src/io/exchange/read_cytoscape.h"
#include "src/io/exchange/read_jgf.h"
#include "src/io/exchange/read_kumu_json.h"
#include "tests/src/io/exchange/collect.h"

namespace {

using namespace saite;
using namespace saite::exchange;
using namespace saite::exchange_test;
using Arrows = std::vector<std::string>;

}  // namespace

TEST_CASE("JSON formats are told by where their keys stand") {
  using enum JsonDialect;
  CHECK(json_dialect(R"({"elements":[{"label":"A"}],"connections":[]})") == kumu);
  CHECK(json_dialect(R"({"name":"x","elements":[{"_id":"e","attributes":{}}]})") == kumu);
  CHECK(json_dialect(R"({"elements":[],"connections":[{"from":"a","to":"b"}]})") == kumu);
  CHECK(json_dialect(R"({"elements":{"nodes":[],"edges":[]}})") == cytoscape);
  CHECK(json_dialect(R"({"elements":[{"data":{"id":"a"}}]})") == cytoscape);
  CHECK(json_dialect(R"({"nodes":[{"data":{"id":"a"}}],"edges":[]})") == cytoscape);
  CHECK(json_dialect(R"([{"group":"nodes","data":{"id":"a"}}])") == cytoscape);
  CHECK(json_dialect(R"({"graph":{"nodes":{}}})") == json_graph);
  CHECK(json_dialect(R"({"graphs":[{"edges":[]}]})") == json_graph);
  CHECK(json_dialect(R"(  [{"CXVersion":"2.0"},{"nodes":[]}])") == cx2);
  // Node-link documents, and what only looks like others.
  CHECK(json_dialect(R"({"nodes":[{"id":"a","data":{"id":1}}],"edges":[]})") == none);
  CHECK(json_dialect(R"({"graph":{"format":"saite","nodes":3},"nodes":[],"edges":[]})") == none);
  CHECK(json_dialect(R"({"graph":{"nodes":3},"nodes":[],"links":[]})") == none);
  CHECK(json_dialect(R"({"a":"\"elements\":[{\"label\":","nodes":[]})") == none);
  CHECK(json_dialect("elements") == none);
  CHECK(json_dialect("") == none);
  CHECK(json_dialect("[\"") == none);
  CHECK(json_dialect("{]}]") == none);
  CHECK(json_dialect(std::string(100'000, '[')) == none);
  CHECK(json_dialect(R"({"elements":[{"label)") == none);
}

TEST_CASE("Kumu: a project has ids and places, a blueprint names and no direction") {
  const auto project = read_one(read_kumu_json, R"({"name":"Map","defaultMap":"m2","elements":[
{"_id":"e1","attributes":{"label":"Anna","element type":["Person","Staff"],"tags":["a","b"],"2010 population":5,"none":null,"roles":["x","y"]}},
{"_id":"e2","attributes":{"label":"Anna","description":"other","latitude":56.9,"longitude":24.1}}],
"connections":[{"_id":"c1","from":"e1","to":"e2","direction":"mutual","delayed":false,"attributes":{"connection type":"knows","strength":3,"since when":"2019"}},
{"_id":"c2","from":"e1","to":"e1","direction":"directed","delayed":true,"attributes":{}}],
"maps":[{"_id":"m1","elements":[{"element":"e1","position":{"x":9,"y":9}},{"element":"e2","position":{"x":3,"y":4}}]},
{"_id":"m2","elements":[{"element":"e1","position":{"x":1,"y":2}}]}],"loops":[{"label":"L"}],"views":[]})");
  CHECK(project.first_error() == "");
  CHECK(project.title == "Map");
  const KeptActor& anna = project.actor_of("e1");
  CHECK(anna.name == "Anna");
  CHECK(anna.kind == "Person");
  CHECK(anna.tags == std::vector<std::string>{"a", "b"});
  CHECK(anna.position == Position{1, 2});
  CHECK(anna.attributes.at("2010 population") == model::Value(5));
  CHECK(anna.attributes.at("roles") == model::Value(model::List{"x", "y"}));
  CHECK(anna.attributes.count("none") == 0);
  CHECK(anna.line == 2);
  CHECK(project.actor_of("e2").position == Position{3, 4});
  CHECK(project.actor_of("e2").lat == "56.9");
  CHECK(project.actor_of("e2").note == "other");
  CHECK(project.arrows() == Arrows{"e1-e2", "e1>e1"});
  CHECK(project.ties[0].kind == "knows");
  CHECK(project.ties[0].weight == "3");
  CHECK(project.ties[0].attributes.at("direction").display() == "mutual");
  CHECK(project.ties[0].attributes.count("delayed") == 0);
  CHECK(project.ties[1].attributes.at("delayed") == model::Value(true));
  CHECK(project.codes(NoteSort::unused) == std::vector<std::string>{"other_maps", "part_unused"});

  const auto blueprint = read_one(
      read_kumu_json,
      R"({"elements":[{"label":"Kumu","type":"Startup","website":"x"},{"id":7,"label":"B"},{"type":"T"}],
"connections":[{"from":"Ryan","to":"Kumu","type":"Family"},{"from":"B"}]})");
  CHECK(blueprint.actor_of("Kumu").kind == "Startup");
  CHECK(blueprint.actor_of("7").name == "B");
  CHECK(blueprint.arrows() == Arrows{"Ryan-Kumu"});
  CHECK(blueprint.noted("direction_not_said"));
  CHECK(blueprint.codes(NoteSort::dropped) ==
        std::vector<std::string>{"actor_without_id", "tie_without_end"});
}

TEST_CASE("JSON Graph Format: lists and objects of nodes, one graph or several") {
  const auto one = read_one(
      read_jgf,
      R"({"graph":{"id":"g","type":"car","label":"Cars","directed":false,"metadata":{"author":"A"},
"nodes":{"n/1":{"label":"Nissan","metadata":{"x":1,"y":2,"size":3}},"":{"label":"?"}},
"edges":[{"source":"n/1","target":"t","relation":"owns","metadata":{"weight":2}},{"source":"n/1","target":"t","directed":true,"id":5},{"source":"n/1"}],
"hyperedges":[{"nodes":["a"]}]}})");
  CHECK(one.title == "Cars");
  CHECK(one.attributes.at("author").display() == "A");
  CHECK(one.actor_of("n/1").position == Position{1, 2});
  CHECK(one.actor_of("n/1").attributes.size() == 1);
  CHECK(one.arrows() == Arrows{"n/1-t", "n/1>t"});
  CHECK(one.ties[0].kind == "owns");
  CHECK(one.ties[0].weight == "2");
  CHECK(one.ties[1].key == "5");
  CHECK(one.codes(NoteSort::dropped) ==
        std::vector<std::string>{"actor_without_id", "tie_without_end", "hyperedge_dropped"});
  const auto two = read_one(
      read_jgf, R"({"graphs":[{"nodes":[{"id":"a"},{"id":1}],"edges":[{"source":"a","target":1}]},
{"label":"Second","nodes":[{"id":"a"}],"edges":[{"source":"a","target":"1"}]}]})");
  CHECK(two.merged().size() == 2);
  CHECK(two.arrows() == Arrows{"a>1", "a>1"});
  CHECK(two.ties[1].attributes.at("graph").display() == "Second");
  CHECK(two.noted("graphs_joined"));
}

TEST_CASE("Cytoscape.js: every way to hold elements; only the source tells a tie") {
  const std::string nodes =
      R"({"data":{"id":"a","label":"Anna","age":4},"position":{"x":1,"y":2},"classes":"k"},{"data":{"id":7,"parent":"a"}})";
  const std::string edges = R"({"data":{"source":"a","target":7,"weight":3,"interaction":"pp"}})";
  for (const std::string& text :
       {"[" + nodes + "," + edges + "]", "{\"elements\":[" + nodes + "," + edges + "]}",
        "{\"elements\":{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "]},\"style\":[]}",
        "{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "]}"}) {
    CHECK(recognise_cytoscape(head_of_text(text)) == Sure::certain);
    const auto read = read_one(read_cytoscape, text);
    CHECK(read.first_error() == "");
    CHECK(read.actors.size() == 2);
    CHECK(read.actor_of("a").name == "Anna");
    CHECK(read.actor_of("a").position == Position{1, 2});
    CHECK(read.actor_of("a").attributes.at("age") == model::Value(4));
    CHECK(read.actor_of("a").attributes.at("classes").display() == "k");
    CHECK(read.actor_of("7").part_of == "a");
    CHECK(read.arrows() == Arrows{"a>7"});
    CHECK(read.ties[0].kind == "pp");
    CHECK(read.ties[0].weight == "3");
    CHECK(read.noted("directed_by_default"));
  }
  const auto odd = read_one(
      read_cytoscape,
      R"([{"data":{"id":"a","source":"x"},"group":"nodes"},{},{"data":{}},{"data":{"source":"a"}}])");
  CHECK(odd.actors.size() == 1);
  CHECK(odd.codes(NoteSort::dropped) ==
        std::vector<std::string>{"element_without_data", "actor_without_id", "tie_without_end"});
}

TEST_CASE("CX2: aliases, standard values, aspects in pieces and in any order") {
  const auto read = read_one(
      read_cx2,
      R"([{"CXVersion":"2.0"},{"nodes":[{"id":20,"x":1.5,"y":0,"v":{"n":"NBEA","bait":"False","q":true}}]},
{"edges":[{"id":9,"s":20,"t":30,"v":{"i":"pp","sim":0.5}},{"id":10,"s":20,"t":30}]},{"nodes":[{"id":30},{"x":1}]},
{"attributeDeclarations":[{"nodes":{"name":{"a":"n","d":"string"},"q":{"v":false}},"edges":{"interaction":{"a":"i"}}}]},
{"networkAttributes":[{"name":"Net","extra":1}]},{"visualProperties":[{"default":{}}]},{"filterWidgets":[]},{"status":[{"success":true}]}])");
  CHECK(read.first_error() == "");
  CHECK(read.title == "Net");
  CHECK(read.actor_of("20").name == "NBEA");
  CHECK(read.actor_of("20").position == Position{1.5, 0});
  CHECK(read.actor_of("20").attributes.at("bait") == model::Value("False"));
  CHECK(read.actor_of("20").attributes.at("q") == model::Value(true));
  CHECK(read.actor_of("30").attributes.at("q") == model::Value(false));
  CHECK(read.arrows() == Arrows{"20>30", "20>30"});
  CHECK(read.ties[0].kind == "pp");
  CHECK(read.ties[0].attributes.at("sim") == model::Value(0.5));
  CHECK(read.codes(NoteSort::unused) == std::vector<std::string>{"part_unused"});
  CHECK(read.codes(NoteSort::dropped) == std::vector<std::string>{"actor_without_id"});
}

TEST_CASE("JSON that is broken or too deep is refused with its line") {
  for (const Read read : {read_kumu_json, read_jgf, read_cytoscape, read_cx2}) {
    const auto cut = read_one(read, "{\"elements\":[\n{\"label\":");
    CHECK(cut.first_error() == "truncated");
    CHECK(cut.notes_line("truncated") == 2);
    CHECK(cut.actors.empty());
    CHECK(read_one(read, "{\"elements\":[],}").first_error() == "trailing_comma");
    CHECK(read_one(read, std::string(1000, '[') + std::string(1000, ']')).first_error() ==
          "too_deep");
    CHECK(read_one(read, "[{}] x").first_error() == "text_after_end");
    for (const char* odd :
         {"[]", "{}", "[[1]]", "[null]", R"({"elements":3,"connections":{},"nodes":1,"edges":"x"})",
          R"({"graph":[],"graphs":{"a":1}})", R"({"nodes":{"data":1}})",
          R"([{"nodes":[1,null,[]],"edges":[{}]}])", R"({"elements":[1,[],{}],"maps":[1]})"}) {
      CHECK_MESSAGE(read_one(read, odd).first_error() == "", odd);
    }
  }
  const auto mended = read_one(
      read_cytoscape, "[{\"data\":{\"id\":\"a\\u0101\",\"n\":NaN,\"big\":123456789012345678901}}]");
  CHECK(mended.actor_of("aā").attributes.at("big") ==
        model::Value(model::BigInteger{"123456789012345678901"}));
}
