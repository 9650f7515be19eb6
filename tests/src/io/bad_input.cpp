// SPDX-License-Identifier: Apache-2.0
#include "tests/src/io/reading.h"

namespace saite::io {
namespace {

using test::problems_of;

/// A Saite file with these nodes and edges.
std::string file(const std::string& nodes, const std::string& edges = "") {
  return R"({"graph":{"format":"saite"},"nodes":[)" + nodes + R"(],"edges":[)" + edges + "]}";
}

std::string node(const std::string& members) {
  return file(R"({"id":"a","kind":"family",)" + members + "}");
}

std::string edge(const std::string& members) {
  return file(R"({"id":"a","kind":"family"})", R"({"kind":"trust",)" + members + "}");
}

/// The first problem without its place.
std::string first_code(const std::string& json) {
  const auto outcome = test::read_text(json);
  CHECK_FALSE(outcome.network);
  return outcome.problems.empty() ? "" : outcome.problems.front().code;
}

TEST_CASE("what is no JSON at all") {
  CHECK(problems_of("") == "error empty_file 1:1\n");
  CHECK(problems_of(" \n\t ") == "error empty_file 1:1\n");
  CHECK(problems_of("Hello") == "error not_json 1:1\n");
  CHECK(problems_of("\n  <?xml?>") == "error is_xml 2:3\n");
  CHECK(problems_of("PK\x03\x04rest") == "error is_zip 1:1\n");
  CHECK(problems_of("%PDF-1.4") == "error is_binary 1:1\n");
  CHECK(problems_of("digraph G {a->b}") == "error is_dot 1:1\n");
  CHECK(problems_of("7") == "error not_json 1:1\n");
  CHECK(problems_of("[1, 2]") == "error root_not_object 1:1\n");
  CHECK(problems_of("{}") == "error missing_nodes 1:1\n");
}

TEST_CASE("encodings") {
  using namespace std::string_view_literals;
  CHECK(problems_of("\xFF\xFE{\0\"\0"sv) == "error utf16 1:1\n");
  CHECK(problems_of("\xFE\xFF\0{\0\""sv) == "error utf16 1:1\n");
  CHECK(problems_of("{\0\"\0n\0"sv) == "error utf16 1:1\n");
  CHECK(problems_of("{\"nodes\": [],\n \"edges\": [], \"x\": \"Pre\xEF\xE5i\"}") ==
        "error not_utf8 2:24\n");
  CHECK(first_code("{\"nodes\": [{\"id\": \"\xC0\xAF\"}]}") == "not_utf8");      // overlong
  CHECK(first_code("{\"nodes\": [{\"id\": \"\xED\xA0\x80\"}]}") == "not_utf8");  // half a pair
  CHECK(first_code("{\"nodes\": [{\"id\": \"\xF4\x90\x80\x80\"}]}") == "not_utf8");
  CHECK(first_code("{\"nodes\": [{\"id\": \"\xC4") == "not_utf8");
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(problems_of("{\"ā\": \"ļ€\", \"nodes\": [],}") == "error trailing_comma 1:25\n");
}

TEST_CASE("where JSON is broken is said, and how") {
  CHECK(problems_of("{\"nodes\": [{\"id\": \"a\"}, {\"id\"") == "error truncated 1:30\n");
  CHECK(problems_of("{\"nodes\": [{\"id\": \"a") == "error truncated 1:21\n");
  CHECK(first_code("{\"nodes\": [{\"id\": \"a\"} {\"id\": \"b\"}]}") == "missing_separator");
  CHECK(first_code("{\"nodes\" []}") == "missing_separator");
  CHECK(first_code("{\"nodes\": [ // none\n]}") == "comment");
  CHECK(first_code("{'nodes': []}") == "single_quotes");
  CHECK(first_code("{nodes: []}") == "unquoted_text");
  CHECK(first_code("{\"nodes\": [{\"id\": \"a\nb\"}]}") == "line_break_in_text");
  CHECK(first_code("{\"nodes\": [{\"id\": \"a\\x\"}]}") == "bad_escape");
  CHECK(first_code("{\"nodes\": [], \"edges\": []}]") == "text_after_end");
  CHECK(first_code("{\"nodes\": [{\"id\": 01}]}") == "missing_separator");
  CHECK(first_code("{\"nodes\": [{\"id\": .5}]}") == "syntax_error");
}

TEST_CASE("problems before a broken place are told too") {
  CHECK(problems_of("{\"nodes\": [\n{\"kind\": 7},\n{\"id\": \"a\",}]}") ==
        "error missing_id 2:1 /nodes/0\nerror expected_text 2:10 /nodes/0/kind\n"
        "error trailing_comma 3:12\n");
  for (const char* number : {"NaN", "nan", "Infinity", "-Infinity", "1e999", "-1e999", "inf"}) {
    CHECK_MESSAGE(first_code(edge(std::string(R"("source":"a","target":"a","weight":)") +
                                  number)) == "not_finite",
                  number);
  }
  CHECK(
      test::read_text(edge(R"("source":"a","target":"a","weight":1e-999)")).problems.front().code ==
      "bad_weight");
}

TEST_CASE("every number that is none is told, and what else is wrong") {
  const auto outcome = test::read_text(
      R"({"nodes":[{"id":"a","kind":"family","x":NaN,"y":1e999}],"edges":[{"source":"a","target":"q","kind":"trust","weight":Infinity}]})");
  CHECK(std::ranges::count(outcome.problems, "not_finite", &Problem::code) == 3);
  CHECK(std::ranges::count(outcome.problems, "unknown_end", &Problem::code) == 1);
}

TEST_CASE("wrong types, each at its place") {
  CHECK(first_code(node(R"("name":true)")) == "expected_local_text");
  CHECK(first_code(node(R"("name":{"en":5})")) == "expected_text");
  CHECK(first_code(node(R"("subtype":[])")) == "expected_text");
  CHECK(first_code(node(R"("part_of":true)")) == "expected_id");
  CHECK(first_code(node(R"("lat":"56","lon":27)")) == "expected_number");
  CHECK(first_code(node(R"("pinned":"yes")")) == "expected_flag");
  CHECK(first_code(node(R"("attributes":[])")) == "expected_object");
  CHECK(first_code(node(R"("tags":"x")")) == "expected_list");
  CHECK(first_code(node(R"("tags":["x",1])")) == "expected_text");
  CHECK(first_code(node(R"("since":"20I9")")) == "bad_date");
  CHECK(first_code(node(R"("since":"2019-02-30")")) == "bad_date");
  CHECK(first_code(node(R"("until":true)")) == "bad_date");
  CHECK(first_code(node(R"("lat":91,"lon":0)")) == "bad_place");
  CHECK(first_code(node(R"("x":1e300,"y":0)")) == "bad_position");
  CHECK(first_code(file("7")) == "expected_object");
  CHECK(first_code(file(R"({"id":"","kind":"family"})")) == "expected_id");
  CHECK(first_code(file(R"({"id":null,"kind":"family"})")) == "expected_id");
  CHECK(first_code(file(R"({"kind":"family"})")) == "missing_id");
  CHECK(first_code(R"({"nodes":{},"edges":[]})") == "expected_list");
  CHECK(first_code(R"({"nodes":[],"edges":7})") == "expected_list");
  CHECK(first_code(R"({"nodes":[],"edges":[],"directed":"no"})") == "expected_flag");
  CHECK(first_code(R"({"nodes":[],"edges":[],"graph":7})") == "expected_object");
  CHECK(first_code(R"({"nodes":[],"edges":[],"graph":{"title":1}})") == "expected_text");
  CHECK(first_code(R"({"nodes":[],"edges":[],"graph":{"sources":{}}})") == "expected_list");
}

TEST_CASE("a pointer leads to the value, with / and ~ escaped") {
  const auto outcome = test::read_text(node(R"("name":{"l/v~":1})"));
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems.front().pointer == "/nodes/0/name/l~1v~0");
  CHECK(outcome.problems.front().args == std::vector<std::string>{"1"});
}

TEST_CASE("kinds") {
  const auto graph = [](const std::string& members) {
    return first_code(R"({"nodes":[],"edges":[],"graph":{)" + members + "}}");
  };
  CHECK(graph(R"("actor_kinds":[{"label":"x"}])") == "missing_id");
  CHECK(graph(R"("actor_kinds":[{"id":"x","color":"red"}])") == "bad_color");
  CHECK(graph(R"("actor_kinds":[{"id":"x","power":1.5}])") == "bad_power");
  CHECK(graph(R"("actor_kinds":[{"id":"x"},{"id":"x"}])") == "duplicate_kind");
  CHECK(graph(R"("tie_kinds":[{"id":"x","polarity":0}])") == "bad_polarity");
  CHECK(graph(R"("tie_kinds":[{"id":"x","directed":1}])") == "expected_flag");
  std::string nodes;
  for (int i = 0; i < 2000; ++i) {
    const std::string number = std::to_string(i);
    nodes += (i > 0 ? "," : "") + ("{\"id\":" + number + ",\"kind\":\"k" + number + "\"}");
  }
  CHECK(first_code(file(nodes)) != "");  // bounded, not one kind a node
}

TEST_CASE("ids, keys and ends") {
  CHECK(problems_of(
            file("{\"id\":\"a\",\"kind\":\"family\"},\n{\"id\":\"a\",\"kind\":\"family\"}")) ==
        "error duplicate_actor 2:1 /nodes/1/id\n");
  CHECK(first_code(file(R"({"id":5,"kind":"family"},{"id":"5","kind":"family"})")) ==
        "number_and_text_id");
  const std::string pair = R"({"id":"a","kind":"family"},{"id":"b","kind":"family"})";
  CHECK(first_code(file(pair, R"({"source":"a","target":"b","key":"t","kind":"trust"},)"
                              R"({"source":"b","target":"a","key":"t","kind":"trust"})")) ==
        "duplicate_tie");
  CHECK(first_code(edge(R"("source":"a","target":"zz")")) == "unknown_end");
  CHECK(first_code(edge(R"("source":"a")")) == "missing_end");
  CHECK(first_code(edge(R"("source":"a","target":{})")) == "expected_id");
  CHECK(first_code(edge(R"("source":"a","target":"a","weight":0)")) == "bad_weight");
  CHECK(first_code(edge(R"("source":"a","target":"a","weight":-1)")) == "bad_weight");
  CHECK(first_code(edge(R"("source":"a","target":"a","weight":"2")")) == "expected_number");
  CHECK(first_code(edge(R"("source":"a","target":"a","since":"2020","until":"2019")")) ==
        "since_after_until");
  CHECK(first_code(node(R"("part_of":"q")")) == "unknown_container");
}

TEST_CASE("each circle of containers is told once") {
  const auto outcome = test::read_text(
      file(R"({"id":"a","part_of":"b"},{"id":"b","part_of":"c"},{"id":"c","part_of":"a"},)"
           R"({"id":"d","part_of":"d"},{"id":"e","part_of":"a"})"));
  CHECK(std::ranges::count(outcome.problems, "containment_cycle", &Problem::code) == 2);
  CHECK_FALSE(outcome.network);
}

TEST_CASE("warnings do not stop the reading") {
  const auto warned = [](const std::string& json) {
    const auto outcome = test::read_text(json);
    CHECK(outcome.network);
    return outcome.problems.empty() ? std::string() : outcome.problems.front().code;
  };
  CHECK(warned(node(R"("since":2019)")) == "date_is_number");
  CHECK(warned(node(R"("lat":56)")) == "half_a_place");
  CHECK(warned(node(R"("note":"x","note":"y")")) == "repeated_key");
  CHECK(warned(node(R"("q":1,"q":2)")) == "repeated_key");
  CHECK(warned(R"({"nodes":[]})") == "missing_edges");
  CHECK(warned(R"({"nodes":[],"edges":[],"graph":{"format":"other"}})") == "foreign_format");
  CHECK(warned(R"({"nodes":[],"edges":[],"graph":{"format":"saite","version":2}})") ==
        "newer_version");
  CHECK(first_code(R"({"nodes":[],"nodes":[],"edges":[]})") == "repeated_section");
  CHECK(first_code(R"({"nodes":[],"links":[],"edges":[]})") == "repeated_section");
}

TEST_CASE("nesting is refused beyond 64 levels, wherever it is") {
  const auto nested = [](int levels) {
    return node("\"attributes\":" + std::string(R"({"a":)") +
                std::string(static_cast<std::size_t>(levels), '[') +
                std::string(static_cast<std::size_t>(levels), ']') + "}");
  };
  CHECK(test::read_text(nested(40)).network);
  CHECK(first_code(nested(100)) == "too_deep");
  CHECK(first_code(nested(100000)) == "too_deep");
  CHECK(first_code(node(R"("x":)" + std::string(100000, '['))) == "too_deep");
  CHECK(first_code(std::string(100000, '[')) == "root_not_object");
  CHECK(first_code(R"({"q":)" + std::string(100000, '{')) != "");
}

TEST_CASE("no more than a thousand problems are listed, the rest is counted") {
  std::string edges;
  for (int i = 0; i < 1500; ++i) edges += (i > 0 ? "," : "") + std::string(R"({"source":"q"})");
  const auto outcome = test::read_text(file("", edges));
  CHECK(outcome.problems.size() == Problems::limit);
  CHECK(outcome.unlisted > 1500);  // two problems an edge, and the kind
  CHECK_FALSE(outcome.network);
}

TEST_CASE("damaged anywhere, a file never crashes the reader") {
  const std::string whole =
      edge(R"("source":"a","target":"a","attributes":{"ķ":[1.5e3,"\u0101",null]})");
  REQUIRE(test::read_text(whole).network);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    CHECK_FALSE(test::read_text(whole.substr(0, at)).network);
    for (const char c : {'"', '{', ']', ',', '\\', '\0', '\xFF', '1', 'n'}) {
      std::string damaged = whole;
      damaged[at] = c;
      const auto outcome = test::read_text(damaged);
      CHECK((outcome.network.has_value() || !outcome.problems.empty()));
    }
  }
}

}  // namespace
}  // namespace saite::io
