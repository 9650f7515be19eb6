// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_vna.h"

#include <doctest/doctest.h>

#include "tests/src/io/exchange/collect.h"

namespace {

using namespace saite;
using namespace saite::exchange;
using namespace saite::exchange_test;

}  // namespace

TEST_CASE("VNA is told by its first section") {
  CHECK(recognise_vna(head_of_text("\n*NODE data\nID\n")) == Sure::certain);
  CHECK(recognise_vna(head_of_text("*tie data\n")) == Sure::certain);
  CHECK(recognise_vna(head_of_text("*Vertices 3\n")) == Sure::no);
  CHECK(recognise_vna(head_of_text("*\n")) == Sure::no);
}

TEST_CASE("VNA: quotes, empty cells, looks, directions") {
  const std::string text =
      "*Node data\nID name \"full age\" spots\n007 \"Anna B\" 40 \"\"\nb \"\" 41 x\n"
      "*Node properties\nID x y color shortlabel\n007 1 -2 255 AB\nb 3 4 0 b\n"
      "*Tie data\nfrom to strength why\n007 b 2.5 \"old friends\"\nb 007 1 \"\"";
  for (const char* end : {"\n", "\r\n", "\r"}) {
    const auto read = read_one(read_vna, with_line_ends(text, end));
    CHECK(read.first_error() == "");
    const KeptActor& anna = read.actor_of("007");
    CHECK(anna.name == "Anna B");
    CHECK(anna.attributes.at("full age").display() == "40");
    CHECK(anna.attributes.count("spots") == 0);
    CHECK(anna.attributes.at("color").display() == "255");
    CHECK(read.actors[2].position == Position{1, -2});
    CHECK(read.actor_of("b").name == "");
    CHECK(read.arrows() == std::vector<std::string>{"007>b", "b>007"});
    CHECK(read.ties[0].weight == "2.5");
    CHECK(read.ties[0].attributes.at("why").display() == "old friends");
    CHECK(read.ties[1].attributes.empty());
    CHECK(read.ties[1].line == 12);
  }
}

TEST_CASE("VNA: columns of numbers are relations where none is the strength") {
  const auto read = read_one(
      read_vna, "*tie data\nfrom to friends advice note\na b 1 0 x\nb c 2 3 \"\"\nc a 0 0 y\n");
  std::vector<std::string> ties;
  for (const KeptTie& tie : read.ties) {
    ties.push_back(tie.source + tie.target + " " + tie.kind + " " + tie.weight);
  }
  CHECK(ties == std::vector<std::string>{"ab friends 1", "bc friends 2", "bc advice 3"});
  CHECK(read.ties[0].attributes.at("note").display() == "x");
  CHECK(read.noted("relation_is_zero"));
  const auto plain = read_one(read_vna, "*Tie data\nfrom to\na b\n");
  CHECK(plain.ties.size() == 1);
  const auto kinds =
      read_one(read_vna, "*Tie data\nfrom to strength kind friends\na b 1 trust 5\n");
  CHECK(kinds.ties.at(0).kind == "trust");
  CHECK(kinds.ties.at(0).attributes.at("friends").display() == "5");
}

TEST_CASE("VNA: what cannot be read is said") {
  const auto read = read_one(read_vna,
                             "hm\n*Node data\nID\n\"\"\n*Tie data\nfrom to\na\na b c\n*Tie "
                             "properties\nfrom to color\na b 1\n*x y\n");
  CHECK(read.codes(NoteSort::dropped) ==
        std::vector<std::string>{"line_not_understood", "actor_without_id", "tie_without_end",
                                 "row_too_long"});
  CHECK(read.codes(NoteSort::unused) == std::vector<std::string>{"part_unused", "part_unused"});
  CHECK(read_one(read_vna, "*Tie data\nfrom\na b\n").first_error() == "no_columns");
}
