// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_dl.h"

#include <doctest/doctest.h>

#include <array>

#include "tests/src/io/exchange/collect.h"

namespace {

using namespace saite;
using namespace saite::exchange;
using namespace saite::exchange_test;

std::vector<std::string> dl_arrows(const std::string& text) {
  const auto read = read_one(read_dl, text);
  CHECK_MESSAGE(read.first_error() == "", text);
  return read.arrows();
}

using Arrows = std::vector<std::string>;

}  // namespace

TEST_CASE("DL is told by its first words, UCINET's own files by their head") {
  CHECK(recognise_dl(head_of_text("DL n=3")) == Sure::certain);
  CHECK(recognise_dl(head_of_text(" dl\nNR = 3, nc=2")) == Sure::certain);
  CHECK(recognise_dl(head_of_text("dl,n\n1,2")) == Sure::no);
  CHECK(recognise_dl(head_of_text("dl x")) == Sure::no);
  CHECK(recognise_dl(head_of_text("dlrow n")) == Sure::no);
  const std::string binary("\5DATE:Mon\0\0\0", 12);
  CHECK(recognise_dl({.bytes = binary, .text = {}, .ending = {}}) == Sure::certain);
  CHECK(read_one(read_dl, binary, "net.##h").first_error() == "ucinet_binary");
  CHECK(read_one(read_dl, std::string("\0\0\0", 3), "net.##d").first_error() == "ucinet_binary");
}

TEST_CASE("DL: matrices, whole, halves and without a diagonal") {
  CHECK(dl_arrows("dl n=3\ndata:\n0 1 0\n0 0 2\n0 0 3") == Arrows{"1>2", "2>3", "3>3"});
  CHECK(dl_arrows("dl n = 3 format=fullmatrix labels:\na,\"b c\",d\ndata: 0 1 0 1 0 0 0 0 0") ==
        Arrows{"a-b c"});
  CHECK(dl_arrows("dl n=3 format = lowerhalf\r\ndata:\r\n1\r\n1 0\r\n0 1 0") ==
        Arrows{"1-1", "1-2", "2-3"});
  CHECK(dl_arrows("dl n=3 format = lowerhalf diagonal = absent data: 1\n0 1") ==
        Arrows{"1-2", "2-3"});
  CHECK(dl_arrows("dl n=3 format = upperhalf diagonal absent data: 1 0\n1") ==
        Arrows{"1-2", "2-3"});
  CHECK(dl_arrows("dl n=2 format = upperhalf data: 1 0\n1") == Arrows{"1-1", "2-2"});
  CHECK(dl_arrows("dl n=3 diagonal=absent data: 1 0\n0 1\n0 0") == Arrows{"1>2", "2>3"});
  CHECK(dl_arrows("DL n=2 LABELS EMBEDDED DATA:\n a b\na 0 1\nb 0 0") == Arrows{"a>b"});
  CHECK(dl_arrows("dl labels embedded data:\n a b\na 0 1\nb 1 0") == Arrows{"a-b"});
}

TEST_CASE("DL: two sets of actors") {
  const auto read = read_one(
      read_dl, "dl nr=2, nc=3\nrow labels:\nr1 r2\ncolumn labels:\nc1 r2 c3\ndata:\n1 0 0\n0 1 1");
  CHECK(read.arrows() == Arrows{"r1-c1", "r2-2/r2", "r2-c3"});
  CHECK(read.noted("two_sets_share_name"));
  CHECK(read.actor_of("2/r2").attributes.at("mode") == model::Value(2));
  CHECK(dl_arrows("dl nr=2 nc=2 format=edgelist2 data:\n1 1\n2 1 3") == Arrows{"1-2/1", "2-2/1"});
  CHECK(dl_arrows("dl nr=2 nc=2 format=nodelist2 row labels embedded column labels "
                  "embedded\ndata:\na x y\nb y") == Arrows{"a-x", "a-y", "b-y"});
}

TEST_CASE("DL: lists of ties and of neighbours") {
  const auto read = read_one(read_dl,
                             "DL n=4\nformat = edgelist1\nlabels:\nAnna, bea, Carl, dan\nlabels "
                             "embedded:\ndata:\nanna BEA\nanna Carl 2\n\nbea dan 1e-5\n");
  CHECK(read.arrows() == Arrows{"Anna>bea", "Anna>Carl", "bea>dan"});
  CHECK(read.ties[0].weight == "");
  CHECK(read.ties[2].weight == "1e-5");
  CHECK(read.ties[2].line == 10);
  CHECK(read.actors.size() == 4);
  CHECK(dl_arrows("dl n=3 format = edgelist1 data:\n1 2\n3 1 0.5") == Arrows{"1>2", "3>1"});
  CHECK(dl_arrows("dl n=3 format = nodelist1 data:\n1 2 3\n2\n3 1") == Arrows{"1>2", "1>3", "3>1"});
  CHECK(dl_arrows("dl n=3 format = nodelist1b data:\n2 2 3\n0\n1 1") ==
        Arrows{"1>2", "1>3", "3>1"});
  CHECK(dl_arrows("dl format = nl1 labels embedded data:\nx y z\nz x") ==
        Arrows{"x>y", "x>z", "z>x"});
}

TEST_CASE("DL: several matrices are kinds of ties") {
  const auto read = read_one(
      read_dl,
      "DL N=2 NM=2\nLABELS:\nA B\nLEVEL LABELS:\nLOVES\nHATES\nDATA:\n0 1\n1 0\n0 0\n1 0\n");
  CHECK(read.arrows() == Arrows{"A-B", "B>A"});
  CHECK(read.ties[0].kind == "LOVES");
  CHECK(read.ties[1].kind == "HATES");
  CHECK(read.actors.size() == 2);
  const auto parted = read_one(read_dl, "dl n=2 nm=2 format=fullmatrix data: 0 1 0 0 ! 0 0 1 0");
  CHECK(parted.arrows() == Arrows{"1>2", "2>1"});
  CHECK(parted.ties[1].kind == "2");
  const auto lists =
      read_one(read_dl, "dl n=2 nm=2 format=edgelist1 matrix labels: a b data:\n1 2\n!\n2 1");
  CHECK(lists.ties.at(1).kind == "b");
}

TEST_CASE("DL that is broken is refused, or its ties dropped, with a reason") {
  const auto error = [](const std::string& text) { return read_one(read_dl, text).first_error(); };
  CHECK(error("dl n=3 data: 0 1 0") == "matrix_too_few");
  CHECK(error("dl n=x data: 0") == "no_count");
  CHECK(error("dl n=0 data: 0") == "no_count");
  CHECK(error("dl n=") == "no_count");
  CHECK(error("dl n=2") == "dl_no_data");
  CHECK(error("dl n=2 format=blockmatrix data: 1") == "dl_format_unknown");
  CHECK(error("dl n=99999999999 data: 1") == "too_many_vertices");
  CHECK(error("dl n=2 nm=99999999 data: 1") == "too_many_vertices");
  CHECK(error("dl data: 1") == "no_count");
  const auto read = read_one(read_dl, "dl n=2 hm format=edgelist1 data:\n1 3\n1\n2 1 1 x\n");
  CHECK(read.codes(NoteSort::dropped) ==
        std::vector<std::string>{"vertex_out_of_range", "tie_without_end"});
  CHECK(read.codes(NoteSort::unused) ==
        std::vector<std::string>{"line_not_understood", "line_not_understood"});
  CHECK(read.dropped == 2);
  CHECK(read_one(read_dl, "dl n=2 format=nodelist1 data:\n1 3 2\n5 1 2 1\n").dropped == 4);
}

TEST_CASE("DL: whatever the head says, a tie is between actors that the file has") {
  const std::array counts = {"", "n=2", "n=3", "nr=2", "nc=2", "nr=2 nc=3", "nr=3 nc=2"};
  const std::array rows = {"", " row labels: a b", " row labels: a a c", " row labels embedded"};
  const std::array columns = {"", " column labels: b c", " column labels: a b b",
                              " column labels embedded"};
  const std::array formats = {"fm", "lh", "uh", "el1", "el2", "nl1", "nl2", "nl1b"};
  const std::array data = {"", " ,", " a b\na 0 1\nb 1 0", "\n,\n0 1\n1 0\n0 1\n1 0\n1 1 1",
                           " a a 1\nb 2\na a 3\n! 2 1\nc b a 1 1 1 1 1 1 1 1 1 1 1 1"};
  std::size_t read_whole = 0;
  for (const char* count : counts) {
    for (const char* row : rows) {
      for (const char* column : columns) {
        for (const char* format : formats) {
          for (const char* more : {"", " nm=2", " diagonal=absent"}) {
            for (const char* values : data) {
              const std::string text = std::string("dl ") + count + row + column +
                                       " format=" + format + more + " data:" + values;
              const auto read = read_one(read_dl, text);
              const auto actors = read.merged();
              for (const KeptTie& tie : read.ties) {
                const bool known = actors.contains(tie.source) && actors.contains(tie.target);
                REQUIRE_MESSAGE(known, text);
              }
              if (!read.ties.empty()) ++read_whole;
            }
          }
        }
      }
    }
  }
  CHECK(read_whole > 1'000);
}

TEST_CASE("DL: labels above the columns name the actors of a square matrix") {
  CHECK(dl_arrows("dl n=2 column labels embedded data:\n a b\n0 1\n0 0") == Arrows{"a>b"});
  CHECK(dl_arrows("dl n=2 row labels embedded data:\na 0 1\nb 0 0") == Arrows{"a>b"});
  CHECK(dl_arrows("dl nr=2 data: 0 1 0 0") == Arrows{"1>2"});
  CHECK(dl_arrows("dl nc=2 data: 0 1 0 0") == Arrows{"1>2"});
}
