// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_pajek.h"

#include <doctest/doctest.h>

#include "tests/src/io/exchange/collect.h"

namespace {

using namespace saite;
using namespace saite::exchange;
using namespace saite::exchange_test;

}  // namespace

TEST_CASE("Pajek is told by its first section") {
  CHECK(recognise_pajek(head_of_text("% c\n\n*Vertices 3\n")) == Sure::certain);
  CHECK(recognise_pajek(head_of_text("  *NETWORK x")) == Sure::certain);
  CHECK(recognise_pajek(head_of_text("*Partition a")) == Sure::certain);
  CHECK(recognise_pajek(head_of_text("*Node data")) == Sure::no);
  CHECK(recognise_pajek(head_of_text("*")) == Sure::no);
  CHECK(recognise_pajek(head_of_text("")) == Sure::no);
}

TEST_CASE("Pajek: vertices have places, times and parameters; lines may end as they like") {
  const std::string text =
      "%c\n*Vertices 5\n 1 \"Anna B\" 0.1 0.2 0.5 box ic Red x_fact 2 [1-3, 5]\n"
      " 2 Ilze 0.5 0.25\n3 \"say \"hi\"\" [ ]\n4 \"\" [7-*]\n*Arcs\n1 2 3 [ 2 ]\n"
      "2 3\n*Edges\n 1 1 0.5 l \"a friend\" c Blue\n\n";
  for (const char* end : {"\n", "\r\n", "\r"}) {
    const auto read = read_one(read_pajek, with_line_ends(text, end));
    CHECK(read.first_error() == "");
    REQUIRE(read.actors.size() == 5);
    const KeptActor& anna = read.actor_of("1");
    CHECK(anna.name == "Anna B");
    CHECK(anna.position == Position{0.1, 0.2});
    CHECK(anna.spells == "[1..3] [5..5]");
    CHECK(anna.attributes.at("shape").display() == "box");
    CHECK(anna.attributes.at("ic").display() == "Red");
    CHECK(anna.attributes.at("x_fact").display() == "2");
    CHECK(anna.line == 3);
    CHECK(read.actor_of("2").name == "Ilze");
    CHECK(read.actor_of("3").name == "say \"hi\"");
    CHECK(read.actor_of("3").spells == "");
    CHECK(read.actor_of("4").spells == "[7..]");
    CHECK(read.actor_of("5").name == "");
    CHECK(read.arrows() == std::vector<std::string>{"1>2", "2>3", "1-1"});
    CHECK(read.ties[0].weight == "3");
    CHECK(read.ties[0].spells == "[2..2]");
    CHECK(read.ties[1].weight == "");
    CHECK(read.ties[2].label == "a friend");
    CHECK(read.ties[2].attributes.at("c").display() == "Blue");
  }
}

TEST_CASE("Pajek: arcs are directed and edges are not, an empty section says nothing") {
  const auto read =
      read_one(read_pajek, "*Vertices 3\n*Arcslist\n1 2 3\n*Edgeslist\n2 3\n*Edges\n");
  CHECK(read.arrows() == std::vector<std::string>{"1>2", "1>3", "2-3"});
  CHECK(read.actors.size() == 3);
}

TEST_CASE("Pajek: relations are kinds, named before, at or without their ties") {
  const auto read = read_one(read_pajek,
                             "*Vertices 2\n*arcs :1 \"avoids\"\n*Arcs :2 \"helps\"\n*Arcs\n1 2\n"
                             "*Arcs :2\n2 1\n*Edges :3\n1 2\n*Arcs\n2: 1 1 4\n");
  std::vector<std::string> kinds;
  for (const KeptTie& tie : read.ties) kinds.push_back(tie.kind);
  CHECK(kinds == std::vector<std::string>{"avoids", "helps", "3", "helps"});
  CHECK(read.ties[3].weight == "4");
}

TEST_CASE("Pajek: a matrix that is symmetric is undirected, and said") {
  const auto symmetric = read_one(read_pajek, "*Vertices 3\n*Matrix\n1 2 0\n2 0 0\n0 0\n0\n");
  CHECK(symmetric.arrows() == std::vector<std::string>{"1-1", "1-2"});
  CHECK(symmetric.noted("matrix_symmetric"));
  const auto other = read_one(read_pajek, "*Vertices 2\n*Matrix\n0 2 -1 .\n");
  CHECK(other.arrows() == std::vector<std::string>{"1>2", "2>1"});
  CHECK(other.ties[1].weight == "-1");
  CHECK(other.noted("matrix_value_unread"));
  const auto two = read_one(read_pajek, "*Vertices 3 1\n*Matrix\n1 1\n");
  CHECK(two.arrows() == std::vector<std::string>{"1-2", "1-3"});
  CHECK(two.actor_of("1").attributes.at("mode") == model::Value(1));
  CHECK(two.actor_of("3").attributes.at("mode") == model::Value(2));
  CHECK(read_one(read_pajek, "*Vertices 2\n*Matrix\n1 2 3\n").first_error() == "matrix_too_few");
  CHECK(read_one(read_pajek, "*Vertices 1\n*Matrix\n1 2 3\n").noted("matrix_too_many"));
}

TEST_CASE("Pajek: several networks of the same people share them") {
  const auto read =
      read_one(read_pajek,
               "*Network C:\\data\\one.net\n*Vertices 2\n1 \"A\"\n2 \"B\"\n*Arcs\n1 2\n"
               "*Network two\n*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2\n"
               "*Network three\n*Vertices 2\n1 \"X\"\n*Edges\n1 2\n"
               "*Partition C:\\x\\groups.clu\n*Vertices 2\n4\n5\n");
  CHECK(read.title == "one");
  CHECK(read.noted("graphs_joined"));
  CHECK(read.arrows() == std::vector<std::string>{"1>2", "1-2", "3/1-3/2"});
  CHECK(read.ties[0].attributes.at("network").display() == "one");
  CHECK(read.actor_of("3/1").attributes.at("groups").display() == "4");
}

TEST_CASE("Pajek: partitions and vectors come in files of their own too, before or after") {
  const Files files{{"who.clu", "*Vertices 2\n7\n8\n"},
                    {"net.txt", "*Vertices 2\n1 \"A\"\n2 \"B\"\n"},
                    {"years.vec", "% c\n*Vertices 2\n0.5\n1.25\n"},
                    {"other.clu", "*Vertices 3\n1\n1\n1\n"}};
  Collector read;
  read_with(read_pajek, files, read);
  CHECK(read.merged().size() == 2);
  CHECK(read.actor_of("1").attributes.at("who").display() == "7");
  CHECK(read.actor_of("2").attributes.at("years").display() == "1.25");
  CHECK(read.codes(NoteSort::dropped) == std::vector<std::string>{"no_network_of_size"});
  CHECK(read_one(read_pajek, "*Vertices 2\n2\n1\n", "a.txt").first_error() == "no_network_of_size");
  // Vertices without labels are vertices.
  CHECK(read_one(read_pajek, "*Vertices 2\n1\n2\n", "a.net").actors.size() == 2);
}

TEST_CASE("Pajek: what cannot be read is said with its line") {
  const auto read = read_one(
      read_pajek, "x\n*Vertices 2\nhm\n9 \"X\"\n*Arcs\n1 3\n1\n\"A\" 2\n*Hierarchy\n1 2\n");
  CHECK(read.codes(NoteSort::dropped) ==
        std::vector<std::string>{"line_not_understood", "line_not_understood",
                                 "vertex_out_of_range", "vertex_out_of_range",
                                 "line_not_understood", "vertex_out_of_range"});
  CHECK(read.codes(NoteSort::unused) == std::vector<std::string>{"part_unused"});
  CHECK(read.notes_line("vertex_out_of_range") == 4);
  CHECK(read.dropped == 2);
  CHECK(read_one(read_pajek, "*Vertices x\n").first_error() == "no_count");
  CHECK(read_one(read_pajek, "*Vertices\n").first_error() == "no_count");
  CHECK(read_one(read_pajek, "*Arcs\n1 2\n").first_error() == "ties_before_vertices");
  CHECK(read_one(read_pajek, "*Vertices 999999999999\n").first_error() == "too_many_vertices");
  CHECK(read_one(read_pajek, "*Vertices 99999999999999999999999\n").first_error() == "no_count");
  CHECK(read_one(read_pajek, "*Vertices 2 9\n*Matrix\n1\n").first_error() == "no_count");
}
