// SPDX-License-Identifier: Apache-2.0
#include "src/io/mend.h"

#include "graph/base/random.h"
#include "src/io/write_json.h"
#include "tests/src/io/reading.h"

namespace saite::io {
namespace {

using test::network_of;
using test::problems_of;

std::string mended(std::string_view text) {
  const auto found = mend(text);
  return found ? found->bytes : std::string();
}

TEST_CASE("numbers that are none make room for one, and nothing else moves") {
  CHECK(mended("[NaN, -Infinity, 1e999]") == "[0  , 0        , 0    ]");
  CHECK(mended("[1, \"NaN\", null, 1e-999, 12345678901234567890]").empty());
  CHECK(mended("[" + std::string(400, '7') + "]") == "[0" + std::string(399, ' ') + "]");
}

TEST_CASE("half a character becomes the sign for it, a whole one stays") {
  CHECK(mended(R"("\ud83d")") == R"("\ufffd")");
  CHECK(mended(R"("\ud83d\ude00")").empty());
  CHECK(mended(R"("\ude00\ud83d\ud83d\ude00")") == R"("\ufffd\ufffd\ud83d\ude00")");
  CHECK(mended(R"("\\ud83d")").empty());  // a backslash and five letters
  CHECK(mended(R"("\u12)").empty());
}

TEST_CASE("a file with half a character is read, and it is said") {
  const std::string json =
      R"({"nodes":[{"id":"a","kind":"family","name":"\ud83d"},{"id":"b","kind":"family",)"
      R"("name":"x\udc00y"}],"edges":[]})";
  CHECK(problems_of(json) == "warning half_character 1:45\n");
  const model::Network n = network_of(json);
  CHECK(n.actor(*n.find_actor("a")).name.plain() == "\xEF\xBF\xBD");
  CHECK(n.actor(*n.find_actor("b")).name.plain() == "x\xEF\xBF\xBDy");
  CHECK(test::read_text(json).problems.front().args == std::vector<std::string>{"\\ud83d", "2"});
}

TEST_CASE("one NaN among attributes is absent and said, and keeps no file out") {
  const std::string json =
      R"({"nodes":[{"id":"a","kind":"family","age":NaN,"attributes":{"x":[1,{"y":Infinity}]}}],)"
      R"("edges":[],"top":-Infinity})";
  const auto outcome = test::read_text(json);
  REQUIRE(outcome.network);
  for (const Problem& problem : outcome.problems) CHECK(problem.severity == Severity::warning);
  CHECK(std::ranges::count(outcome.problems, "not_finite_attribute", &Problem::code) == 3);
  CHECK(model::find(outcome.network->actor(ActorId(0)).details->attributes, "age")->is_null());
  CHECK(problems_of(R"({"nodes":[{"id":NaN,"kind":"family"}],"edges":[]})")
            .find("error not_finite") == 0);
}

TEST_CASE("the text a problem quotes ends where the text ends") {
  const auto outcome = test::read_text(R"({"nodes":[{"id":"a\x","kind":"family"}]})");
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems.front().code == "bad_escape");
  CHECK(outcome.problems.front().args.front() == R"("a\x")");
  CHECK(test::read_text("{\"nodes\":[{\"id\":\"a\tb\"}]}").problems.front().code ==
        "control_in_text");
}

/// Pieces that a scanner may stumble over, in any order and nesting that is well-formed.
std::string random_value(Random& random, int depth) {
  static constexpr const char* pieces[] = {"NaN",
                                           "-Infinity",
                                           "1e999",
                                           "0",
                                           "-1.5e3",
                                           "null",
                                           "true",
                                           "\"x\"",
                                           "\"\\\\\"",
                                           "\"\\ud83d\"",
                                           "\"a\\ude00\\u0041\"",
                                           "\"\\ud83d\\ude00\"",
                                           "99999999999999999999",
                                           "-18446744073709551616"};
  const auto pick = random.below(depth > 0 ? 16 : 14);
  if (pick < 14) return pieces[pick];
  std::string text = pick == 14 ? "[" : "{";
  const auto count = random.below(4);
  for (std::uint64_t i = 0; i < count; ++i) {
    if (i > 0) text += random.below(2) == 0 ? "," : " , ";
    if (pick == 15) text += "\"k" + std::to_string(i) + "\": ";
    text += random_value(random, depth - 1);
  }
  return text + (pick == 14 ? "]" : "}");
}

TEST_CASE("whatever is mended keeps its length and is read, and read back the same") {
  Random random(7);
  for (int round = 0; round < 2000; ++round) {
    const std::string value = random_value(random, 3);
    const std::string json =
        R"({"nodes":[{"id":"a","kind":"family","attributes":{"v":)" + value + R"(}}],"edges":[]})";
    const auto found = mend(json);
    if (found) CHECK(found->bytes.size() == json.size());
    const auto fast = test::read_text(json);
    REQUIRE_MESSAGE(fast.network, json);
    const model::Value held =
        *model::find(fast.network->actor(ActorId(0)).details->attributes, "v");
    const auto again = test::read_text(to_json(*fast.network));
    REQUIRE(again.network);
    CHECK(*model::find(again.network->actor(ActorId(0)).details->attributes, "v") == held);
  }
}

}  // namespace
}  // namespace saite::io
