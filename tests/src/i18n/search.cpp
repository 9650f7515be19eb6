// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/search.h"

#include <doctest/doctest.h>

namespace {

using saite::i18n::MatchRank;
using saite::i18n::search_key;
using saite::i18n::SearchHit;
using saite::i18n::SearchIndex;

TEST_CASE("case, marks and alphabets are folded") {
  CHECK(search_key("Preiļi") == "preili");
  CHECK(search_key("ПРЕЙЛИ") == "preili");
  CHECK(search_key("ĀČĒĢĪĶĻŅŠŪŽ") == "acegiklnsuz");
  CHECK(search_key("Re\u0304zekne") == search_key("Rēzekne"));  // parted and whole letters
  CHECK(search_key("Резекне") == search_key("Rēzekne"));
  CHECK(search_key("Даугавпилс") == search_key("Daugavpils"));
  CHECK(search_key("Юрмала") == search_key("Jūrmala"));
  CHECK(search_key("Янис") == search_key("Jānis"));
  CHECK(search_key("Андрейс") == search_key("Andrejs"));
  CHECK(search_key("Straße Łódź Ørsted") == "strasse lodz orsted");
  CHECK(search_key("ＡＢＣ ﬁ") == "abc fi");
  CHECK(search_key("  two\t words \n") == "two words");
  CHECK(search_key("").empty());
  CHECK(search_key("\xff\xfe") != "preili");  // not UTF-8: no crash
}

TEST_CASE("best first: whole, prefix, start of a word, anywhere") {
  SearchIndex index;
  index.add(0, "Spreili");
  index.add(1, "Jaunais Preiļu novads");
  index.add(2, "Preiļu novads");
  index.add(3, "Preiļi");
  index.add(4, "Rēzekne");
  const auto hits = index.find("preil", 10);
  REQUIRE(hits.size() == 4);
  CHECK(hits[0] == SearchHit{3, MatchRank::prefix});  // shorter before longer
  CHECK(hits[1] == SearchHit{2, MatchRank::prefix});
  CHECK(hits[2] == SearchHit{1, MatchRank::word_start});
  CHECK(hits[3] == SearchHit{0, MatchRank::anywhere});
  CHECK(index.find("PREIĻI", 10).front() == SearchHit{3, MatchRank::whole});
  CHECK(index.find("preil", 2).size() == 2);
}

TEST_CASE("several words: all must be there, in any order") {
  SearchIndex index;
  index.add(7, "Anna Bērziņa");
  index.add(8, "Anna Kalniņa");
  REQUIRE(index.find("berz ann", 10).size() == 1);
  CHECK(index.find("berz ann", 10)[0].item == 7);
  CHECK(index.find("anna b", 10)[0] == SearchHit{7, MatchRank::prefix});
  CHECK(index.find("anna liepa", 10).empty());
}

TEST_CASE("an item of several names is found once, by the best") {
  SearchIndex index;
  index.add(1, "Upper Preili centre");
  index.add(1, "Preiļu centrs");
  const auto hits = index.find("preil", 10);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].rank == MatchRank::prefix);
}

TEST_CASE("a match never reaches from one name into the next") {
  SearchIndex index;
  index.add(1, "ab");
  index.add(2, "cd");
  CHECK(index.find("bc", 10).empty());
  CHECK(index.find("b\nc", 10).empty());
}

TEST_CASE("nothing typed, nothing found") {
  SearchIndex index;
  CHECK(index.find("a", 10).empty());
  index.add(1, "ab.");
  CHECK(index.find("", 10).empty());
  CHECK(index.find("  ", 10).empty());
  CHECK(index.find(".", 10).empty());
}

TEST_CASE("one among a hundred thousand names is found") {
  SearchIndex index;
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    index.add(i, "Jānis Bērziņš nr. " + std::to_string(i));
  }
  CHECK(index.find("berzins 99999", 20).size() == 1);
  CHECK(index.find("zeme", 20).empty());
}

}  // namespace
