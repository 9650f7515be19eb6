// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_gexf.h"

#include <doctest/doctest.h>

#include "tests/src/io/exchange/collect.h"

namespace {

using namespace saite;
using namespace saite::exchange;
using namespace saite::exchange_test;

std::string gexf(const std::string& graph, const std::string& inner) {
  return "<?xml version=\"1.0\"?>\n<gexf xmlns:viz=\"v\">\n<graph " + graph + ">\n" + inner +
         "</graph></gexf>\n";
}

}  // namespace

TEST_CASE("GEXF: times have open ends, several spells, zones") {
  const auto read = read_one(read_gexf, gexf("mode=\"dynamic\" timezone=\"Europe/Riga\"", R"(<nodes>
<node id="1" label="A" start="2019-01-01" endopen="2020-01-01"/>
<node id="2" label="B" startopen="2019" end="Infinity"/>
<node id="3" label="C"><spells><spell end="2019"/><spell start="2021-07-01T12:00:00" end="2021-12-01T12:00:00"/></spells></node>
<node id="4" label="D" timestamp="2012-01-12T15:00:00Z"/>
<node id="5" label="E" intervals="&lt;[1.0, 2.5); (3, Infinity]&gt;"/>
<node id="6" label="F" start="-Infinity" end="Infinity"/>
</nodes>)"));
  const auto spells = [&](const char* id) { return read.actor_of(id).spells; };
  CHECK(spells("1") == "[2019-01-01..2020-01-01)");
  CHECK(spells("2") == "(2019..]");
  CHECK(spells("3") == "[..2019] [2021-07-01T12:00:00+03:00..2021-12-01T12:00:00+02:00]");
  CHECK(spells("4") == "[2012-01-12T15:00:00Z..2012-01-12T15:00:00Z]");
  CHECK(spells("5") == "[1.0..2.5) (3..]");
  CHECK(spells("6") == "");
  const auto nowhere = read_one(
      read_gexf, gexf("timezone=\"Nowhere/Land\"",
                      "<nodes><node id=\"1\" timestamp=\"2021-07-01T12:00:00\"/></nodes>"));
  CHECK(nowhere.noted("unknown_timezone"));
  CHECK(nowhere.actors.at(0).spells == "[2021-07-01T12:00:00..2021-07-01T12:00:00]");
}

TEST_CASE("GEXF: attributes have types, standards, lists, and change over time") {
  const auto read = read_one(read_gexf, gexf("defaultedgetype=\"directed\"", R"(
<attributes class="node"><attribute id="0" title="Url" type="string"/>
<attribute id="1" title="Frog" type="boolean"><default>true</default></attribute>
<attribute id="2" title="many" type="liststring"/><attribute id="n" title="name" type="string"/>
</attributes>
<attributes class="node" mode="dynamic"><attribute id="3" title="degree" type="integer"/></attributes>
<nodes><node id="a" label="1"><attvalues><attvalue for="0" value="http://x.lv"/>
<attvalue for="2" value="[&quot;x, y&quot;, z]"/><attvalue for="n" value="Anna"/>
<attvalue for="3" value="1" end="2019"/><attvalue for="3" value="2" startopen="2019"/></attvalues></node>
<node id="b"><attvalues><attvalue for="1" value="false"/><attvalue for="2" value="p|q"/>
<attvalue for="3" value="4"/><attvalue for="zz" value="free"/></attvalues></node></nodes>)"));
  const KeptActor& a = read.actor_of("a");
  CHECK(a.name == "Anna");
  CHECK(a.attributes.at("label").display() == "1");
  CHECK(a.attributes.at("Url") == model::Value("http://x.lv"));
  CHECK(a.attributes.at("Frog") == model::Value(true));
  CHECK(a.attributes.at("many") == model::Value(model::List{"x, y", "z"}));
  CHECK(a.attributes.at("degree") ==
        model::Value(model::List{model::Object{{"value", 1}, {"until", "2019"}},
                                 model::Object{{"value", 2}, {"after", "2019"}}}));
  CHECK(read.noted("changes_over_time"));
  const KeptActor& b = read.actor_of("b");
  CHECK(b.attributes.at("Frog") == model::Value(false));
  CHECK(b.attributes.at("many") == model::Value(model::List{"p", "q"}));
  CHECK(b.attributes.at("degree") == model::Value(4));
  CHECK(b.attributes.at("zz") == model::Value("free"));
}

TEST_CASE("GEXF: directions are mixed, strengths are said twice") {
  const auto read = read_one(read_gexf, gexf("defaultedgetype=\"mixed\"", R"(<nodes/>
<edges><edge source="1" target="2" type="directed"><attvalues><attvalue for="weight" value="3"/></attvalues></edge>
<edge source="1" target="3" type="undirected" weight="2.0"><attvalues><attvalue for="weight" value="2"/></attvalues></edge>
<edge source="1" target="4" type="mutual" id="m"/><edge source="1" target="5" weight="2"><attvalues><attvalue id="weight" value="4"/></attvalues></edge>
<edge source="1"/></edges>)"));
  CHECK(read.arrows() == std::vector<std::string>{"1>2", "1-3", "1-4", "1-5"});
  CHECK(read.ties[0].weight == "3");
  CHECK(read.ties[1].weight == "2.0");
  CHECK(read.ties[1].attributes.empty());
  CHECK(read.ties[2].attributes.at("direction").display() == "mutual");
  CHECK(read.codes(NoteSort::guessed) == std::vector<std::string>{"direction_not_said"});
  CHECK(read.codes(NoteSort::conflict) == std::vector<std::string>{"two_weights"});
  CHECK(read.codes(NoteSort::dropped) == std::vector<std::string>{"tie_without_end"});
}

TEST_CASE("GEXF: places, colours, containment by pid and by nesting") {
  const auto read = read_one(read_gexf, gexf("", R"(<nodes><node id="g"><nodes><node id="in">
<viz:position x="1" y="2" z="3"/><viz:color r="0" g="128" b="255" a="0.5"/><viz:size value="7"/></node></nodes></node>
<node id="p" pid="g"><viz:color hex="#102030"/></node></nodes>
<edges><edge source="in" target="p"><viz:color r="1" g="1" b="300"/><viz:thickness value="2"/></edge></edges>)"));
  CHECK(read.actor_of("in").part_of == "g");
  CHECK(read.actor_of("p").part_of == "g");
  CHECK(read.actor_of("in").position == Position{1, -2});
  CHECK(read.actor_of("in").colour == "0,128,255");
  CHECK(read.actor_of("in").attributes.at("size").display() == "7");
  CHECK(read.actor_of("p").colour == "#102030");
  CHECK(read.ties.at(0).colour == "");
  CHECK(read.ties.at(0).attributes.at("thickness").display() == "2");
}

TEST_CASE("GEXF that is broken or hostile is refused with a reason") {
  const auto error = [](const std::string& text) {
    return read_one(read_gexf, text).first_error();
  };
  CHECK(error("<!DOCTYPE g [<!ENTITY a \"ha\">]><gexf>&a;</gexf>") == "xml_entities");
  CHECK(error("<gexf/>") == "no_graph");
  std::string deep;
  for (int i = 0; i < 50'000; ++i) deep += "<nodes><node id=\"a\">";
  for (int i = 0; i < 50'000; ++i) deep += "</node></nodes>";
  CHECK(error(gexf("", deep)) == "too_deep");
  const auto read = read_one(read_gexf, gexf("", "<nodes><node/></nodes>"));
  CHECK(read.codes(NoteSort::dropped) == std::vector<std::string>{"actor_without_id"});
}
