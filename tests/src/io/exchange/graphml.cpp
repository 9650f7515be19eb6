// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_graphml.h"

#include <doctest/doctest.h>

#include "tests/src/io/exchange/collect.h"

namespace {

using namespace saite;
using namespace saite::exchange;
using namespace saite::exchange_test;

std::string graphml(const std::string& inner) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"x\">\n" + inner +
         "</graphml>\n";
}

const char* const yed_keys =
    "<key for=\"node\" id=\"d0\" yfiles.type=\"nodegraphics\"/>"
    "<key for=\"edge\" id=\"d1\" yfiles.type=\"edgegraphics\"/>"
    "<key for=\"graphml\" id=\"d2\" yfiles.type=\"resources\"/>";

std::string yed_label(const std::string& inner) {
  return "<data key=\"d0\"><y:ShapeNode><y:Geometry x=\"10\" y=\"20\" width=\"30\" height=\"40\"/>"
         "<y:Fill color=\"#FFCC00\" transparent=\"false\"/>" +
         inner + "<y:Shape type=\"ellipse\"/></y:ShapeNode></data>";
}

std::string arrows(const std::string& source, const std::string& target) {
  return "<data key=\"d1\"><y:PolyLineEdge><y:Arrows source=\"" + source + "\" target=\"" + target +
         "\"/></y:PolyLineEdge></data>";
}

}  // namespace

TEST_CASE("GraphML is told by its outermost element") {
  CHECK(recognise_graphml(head_of_text(graphml(""))) == Sure::certain);
  CHECK(recognise_graphml(head_of_text(
            "<!-- <gexf> --><?a?><!DOCTYPE graphml [<!-- x -->]>\n<g:graphml>")) == Sure::certain);
  CHECK(recognise_graphml(head_of_text("<gexf><graphml/></gexf>")) == Sure::no);
  CHECK(recognise_graphml(head_of_text("graphml")) == Sure::no);
  CHECK(recognise_graphml(head_of_text("<")) == Sure::no);
  CHECK(recognise_graphml(head_of_text("<?")) == Sure::no);
}

TEST_CASE("data go by their keys, of which nodes and edges may have one each") {
  const auto read = read_one(read_graphml, graphml(R"(
<key id="LABEL" for="node" attr.name="label" attr.type="string"/>
<key id="N" for="node" attr.name="age" attr.type="int"><default>7</default></key>
<key id="N" for="edge" attr.name="note" attr.type="boolean"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<key id="r" for="node" attr.name="r" attr.type="int"/><key id="g" for="node" attr.name="g"/>
<key id="b" for="all" attr.name="b"/><key id="x" for="node" attr.name="x"/>
<key id="y" for="node" attr.name="y"/>
<graph edgedefault="undirected">
<node id="a b"><data key="LABEL"> Anna </data><data key="N">0041</data>
 <data key="r">1</data><data key="g">2</data><data key="b">3</data>
 <data key="x">1.5</data><data key="y">-2</data></node>
<node id="007"><data key="LABEL"><![CDATA[A & <B>]]></data><data key="free">text</data></node>
<edge id="e" source="a b" target="007"><data key="N">true</data><data key="w">2.5</data></edge>
<edge source="007" target="a b" directed="true"/>
</graph>)"));
  CHECK(read.first_error() == "");
  REQUIRE(read.actors.size() == 2);
  CHECK(read.actors[0].id == "a b");
  CHECK(read.actors[0].name == "Anna");
  CHECK(read.actors[0].attributes.at("age") == model::Value(41));
  CHECK(read.actors[0].colour == "1,2,3");
  CHECK(read.actors[0].position == Position{1.5, -2});
  CHECK(read.actors[0].line == 12);
  CHECK(read.actors[1].name == "A & <B>");
  CHECK(read.actors[1].attributes.at("age") == model::Value(7));
  CHECK(read.actors[1].attributes.at("free") == model::Value("text"));
  CHECK(read.noted("key_not_declared"));
  CHECK(read.arrows() == std::vector<std::string>{"a b-007", "007>a b"});
  CHECK(read.ties[0].key == "e");
  CHECK(read.ties[0].weight == "2.5");
  CHECK(read.ties[0].attributes.at("note") == model::Value(true));
  CHECK(read.rows == 4);
}

TEST_CASE("a label that only numbers is no name where there is a name") {
  const auto read = read_one(read_graphml, graphml(R"(
<key id="l" for="node" attr.name="label"/><key id="n" for="node" attr.name="name"/>
<graph edgedefault="directed">
<node id="n0"><data key="l">1</data><data key="n">Zane</data></node>
<node id="n1"><data key="l">Ilze</data><data key="n">ilze.b</data></node>
<node id="n2"><data key="n">Jānis</data></node></graph>)"));
  REQUIRE(read.actors.size() == 3);
  CHECK(read.actors[0].name == "Zane");
  CHECK(read.actors[0].attributes.at("label").display() == "1");
  CHECK(read.actors[1].name == "Ilze");
  CHECK(read.actors[1].attributes.at("name").display() == "ilze.b");
  CHECK(read.actors[2].name == "Jānis");
}

TEST_CASE("nested graphs are containment, yEd's words stand in its drawings") {
  const std::string lane =
      "<y:NodeLabel>Input<y:LabelModel><y:ColumnNodeLabelModel/></y:LabelModel></y:NodeLabel>";
  const auto read = read_one(
      read_graphml,
      graphml(
          std::string(yed_keys) + "<graph edgedefault=\"directed\">" +
          "<node id=\"n0\" yfiles.foldertype=\"group\"><data key=\"d0\"><y:ProxyAutoBoundsNode>"
          "<y:Realizers active=\"1\"><y:GroupNode><y:NodeLabel>open</y:NodeLabel></y:GroupNode>"
          "<y:GroupNode><y:NodeLabel>Closed</y:NodeLabel></y:GroupNode></y:Realizers>"
          "</y:ProxyAutoBoundsNode></data><graph edgedefault=\"directed\"><node id=\"n0::n0\">" +
          yed_label(lane + "<y:NodeLabel hasText=\"false\"/><y:NodeLabel>Anna</y:NodeLabel>") +
          "</node></graph></node><node id=\"b\"/>" + "<edge source=\"b\" target=\"n0\">" +
          arrows("none", "none") + "</edge>" + "<edge source=\"b\" target=\"n0\">" +
          arrows("none", "standard") + "</edge>" + "<edge source=\"b\" target=\"n0\">" +
          arrows("delta", "none") + "</edge>" + "<edge source=\"b\" target=\"n0\">" +
          arrows("delta", "delta") + "</edge>" + "<edge source=\"b\" target=\"n0\"/></graph>"));
  CHECK(read.first_error() == "");
  CHECK(read.actor_of("n0").name == "Closed");
  const KeptActor& anna = read.actor_of("n0::n0");
  CHECK(anna.name == "Anna");
  CHECK(anna.part_of == "n0");
  CHECK(anna.colour == "#FFCC00");
  CHECK(anna.position == Position{25, 40});
  CHECK(anna.attributes.at("shape").display() == "ellipse");
  CHECK(read.arrows() == std::vector<std::string>{"b-n0", "b>n0", "n0>b", "b-n0", "b>n0"});
  CHECK(read.ties[3].attributes.at("direction").display() == "mutual");
}

TEST_CASE("interviews of Network Canvas have a person and ids of their own") {
  const auto interview = [](const std::string& id, const std::string& ego,
                            const std::string& alter) {
    return "<graph edgedefault=\"undirected\" nc:caseId=\"" + id + "\" nc:sessionUUID=\"u" + id +
           "\"><data key=\"e\">" + ego + "</data><node id=\"n0\"><data key=\"a\">" + alter +
           "</data></node><node id=\"n1\"/><edge id=\"x\" source=\"n0\" target=\"n1\"/></graph>";
  };
  const std::string keys =
      "<key id=\"e\" for=\"graph\" attr.name=\"ego_name\"/><key id=\"a\" for=\"node\" "
      "attr.name=\"alter_name\"/>";
  const auto both = read_one(read_graphml, graphml(keys + interview("1", "Ilze", "Jānis") +
                                                   interview("2", "Anna", "Pēteris")));
  CHECK(both.merged().size() == 6);
  CHECK(both.actor_of("1/n0").name == "Jānis");
  CHECK(both.actor_of("2/n0").name == "Pēteris");
  CHECK(both.actor_of("1/u1").name == "Ilze");
  CHECK(both.actor_of("2/n0").attributes.at("interview").display() == "2");
  CHECK(both.ties.size() == 6);
  CHECK(both.ties[0].key == "1/x");
  CHECK(both.arrows()[1] == "1/u1-1/n0");
  const auto one = read_one(read_graphml, graphml(keys + interview("1", "Ilze", "Jānis")));
  CHECK(one.actor_of("n0").name == "Jānis");
  CHECK(one.arrows() == std::vector<std::string>{"n0-n1", "u1-n0", "u1-n1"});
}

TEST_CASE("GraphML that is broken or hostile is refused with a reason") {
  const auto error = [](const std::string& text) {
    return read_one(read_graphml, text).first_error();
  };
  CHECK(error("<!DOCTYPE g [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><graphml>&b;</graphml>") ==
        "xml_entities");
  CHECK(error("<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml/>") ==
        "xml_entities");
  CHECK(error(graphml("<graph><node id=\"a\"></graph>")) == "xml_wrong_end");
  CHECK(error("<graphml><graph><node id=\"a\"/>") == "xml_truncated");
  CHECK(error("<graphml") == "xml_truncated");
  CHECK(error("<graphml><graph a=b></graph></graphml>") == "xml_broken");
  CHECK(error(graphml("")) == "no_graph");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<graph><node id=\"a\">";
  for (int i = 0; i < 100'000; ++i) deep += "</node></graph>";
  CHECK(error(graphml(deep)) == "too_deep");
  // A document type alone does no harm.
  CHECK(error("<!DOCTYPE graphml SYSTEM \"x.dtd\"><graphml><graph/></graphml>") == "");
}

TEST_CASE("references to what is no letter become a mark, others letters") {
  const auto read =
      read_one(read_graphml,
               graphml(R"(<graph><node id="a&#xD800;"/><node id="b&#0;&#x110000;&#x1000000D8A0;"/>)"
                       R"(<node id="c&#x101;&#257;&#;&#xg;&#1"/></graph>)"));
  CHECK(read.actors.at(0).id == "a\uFFFD");
  CHECK(read.actors.at(1).id == "b\uFFFD\uFFFD\uFFFD");
  CHECK(read.actors.at(2).id == "cāā&#;&#xg;&#1");
  CHECK(read.codes(NoteSort::changed) == std::vector<std::string>{"no_letter_references"});
}

TEST_CASE("what GraphML tells that cannot be used is said") {
  const auto read = read_one(read_graphml, graphml(R"(<graph edgedefault="directed"><node/>
<node id="a"/><edge source="a"/><hyperedge/><edge source="a" target="a"/></graph>
<graph id="two"><node id="a"/></graph>)"));
  CHECK(read.codes(NoteSort::dropped) ==
        std::vector<std::string>{"actor_without_id", "tie_without_end", "hyperedge_dropped"});
  CHECK(read.codes(NoteSort::guessed) == std::vector<std::string>{"graphs_joined"});
  CHECK(read.ties.at(0).attributes.at("graph").display() == "1");
}
