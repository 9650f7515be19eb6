// SPDX-License-Identifier: Apache-2.0
// Files with wrong records, read without what is wrong.

#include <nlohmann/json.hpp>

#include "graph/base/random.h"
#include "src/io/write_json.h"
#include "tests/src/io/reading.h"

namespace saite::io {
namespace {

using nlohmann::json;

ReadOutcome read_lenient(std::string_view text) {
  NullProgress progress;
  auto outcome = read_json(text, progress, {.lenient = true});
  REQUIRE(outcome.has_value());
  return std::move(*outcome);
}

const char* const village = R"({"directed": false, "multigraph": true,
 "graph": {"format": "saite", "version": 1, "title": "Village",
  "actor_kinds": [{"id": "club", "label": "Club", "color": "#aa3300"}]},
 "nodes": [
  {"id": "a", "kind": "club", "lat": 56.5, "lon": 27.3, "x": 1, "y": 2, "since": "2019"},
  {"id": "b", "kind": "family", "part_of": "a", "until": "2024-05"},
  {"id": "c", "kind": "individual", "name": "Anna", "part_of": "b"}],
 "edges": [
  {"source": "a", "target": "b", "key": "t1", "kind": "trust", "weight": 2},
  {"source": "b", "target": "c", "key": "t2", "kind": "kinship", "since": "2020"}]})";

/// A change that makes one record of the village wrong, where what was wrong is kept, and what.
struct Fault {
  const char* code;
  const char* where;  // JSON pointer
  json value;
  const char* kept;  // JSON pointer
  json raw;
};

std::vector<Fault> faults() {
  const json edge = {
      {"source", "a"}, {"target", "z"}, {"key", "t1"}, {"kind", "trust"}, {"weight", 2}};
  const json placeless = {{"id", "n1"}, {"kind", "text"}, {"text", "Here"}};
  return {
      {"since_after_until", "/nodes/0/until", "2018", "/nodes/0/unread/since", "2019"},
      {"since_after_until", "/nodes/0/until", "2018", "/nodes/0/unread/until", "2018"},
      {"since_after_until", "/edges/1/until", "2019-12", "/edges/1/unread/until", "2019-12"},
      {"bad_date", "/nodes/0/since", "soon", "/nodes/0/unread/since", "soon"},
      {"bad_weight", "/edges/0/weight", -1, "/edges/0/unread/weight", -1},
      {"expected_number", "/edges/0/weight", "much", "/edges/0/unread/weight", "much"},
      {"bad_place", "/nodes/0/lat", 156.5, "/nodes/0/unread/lat", 156.5},
      {"bad_place", "/nodes/0/lat", 156.5, "/nodes/0/unread/lon", 27.3},
      {"expected_flag", "/nodes/1/pinned", "yes", "/nodes/1/unread/pinned", "yes"},
      {"expected_list", "/nodes/2/tags", 7, "/nodes/2/unread/tags", 7},
      {"unknown_container", "/nodes/2/part_of", "z", "/nodes/2/unread/part_of", "z"},
      {"containment_cycle", "/nodes/0/part_of", "c", "/nodes/0/unread/part_of", "c"},
      {"duplicate_actor", "/nodes/2/id", "b", "/nodes/2/unread/id", "b"},
      {"expected_id", "/nodes/2/id", true, "/graph/unread/nodes/0/name", "Anna"},
      {"expected_object", "/nodes/2", 5, "/graph/unread/nodes/0", 5},
      {"unknown_end", "/edges/0/target", "z", "/graph/unread/edges/0", edge},
      {"duplicate_tie", "/edges/1/key", "t1", "/edges/1/unread/key", "t1"},
      {"bad_color", "/graph/actor_kinds/0/color", "red", "/graph/unread/actor_kinds/0/color",
       "red"},
      {"bad_annotation", "/graph/annotations/0", placeless, "/graph/unread/annotations/0",
       placeless},
      {"expected_object", "/graph/annotations/0", 3, "/graph/unread/annotations/0", 3},
      {"expected_object", "/graph/actor_kinds/0", 3, "/graph/unread/actor_kinds/0", 3},
  };
}

TEST_CASE("a wrong record keeps a file out, unless it is read leniently: then its field is kept") {
  for (const Fault& fault : faults()) {
    CAPTURE(std::string(fault.code));
    CAPTURE(std::string(fault.where));
    json file = json::parse(village);
    file[json::json_pointer(fault.where)] = fault.value;
    const std::string text = file.dump();
    const auto strict = test::read_text(text);
    CHECK_FALSE(strict.network);
    CHECK(strict.only_of_records);
    CHECK(std::ranges::count(strict.problems, fault.code, &Problem::code) > 0);

    const auto lenient = read_lenient(text);
    REQUIRE(lenient.network);
    CHECK(std::ranges::count(lenient.problems, fault.code, &Problem::code) > 0);
    for (const Problem& problem : lenient.problems) CHECK(problem.severity == Severity::warning);

    const std::string saved = to_json(*lenient.network);
    const json written = json::parse(saved);
    const json::json_pointer kept(fault.kept);
    REQUIRE_MESSAGE(written.contains(kept), saved);
    CHECK(written[kept] == fault.raw);
    // What is saved is right, and is read as what it was.
    const model::Network again = test::network_of(saved);
    CHECK(again.same_content(*lenient.network));
    CHECK(to_json(again) == saved);
  }
}

TEST_CASE("several faults in one file, read twice, are all kept") {
  json file = json::parse(village);
  file["edges"].push_back({{"source", "a"}, {"target", "nobody"}});
  file["edges"].push_back(17);
  file["nodes"][0]["pinned"] = 3;
  file["nodes"][0]["until"] = "1990";
  auto first = read_lenient(file.dump());
  REQUIRE(first.network);
  json written = json::parse(to_json(*first.network));
  CHECK(written["graph"]["unread"]["edges"].size() == 2);
  CHECK(written["nodes"][0]["unread"].size() == 3);
  // Somebody breaks it once more.
  written["edges"].push_back({{"source", "x"}, {"target", "a"}});
  written["nodes"][0]["lat"] = "north";
  const auto second = read_lenient(written.dump());
  REQUIRE(second.network);
  const json again = json::parse(to_json(*second.network));
  CHECK(again["graph"]["unread"]["edges"].size() == 3);
  CHECK(again["nodes"][0]["unread"].size() == 5);  // half a place is none
}

TEST_CASE("of a wrong member that stands twice the last value is kept, once") {
  const auto read = read_lenient(
      R"({"nodes": [{"id": "a", "since": "2018", "until": "2021-1", "until": "2012"}], "edges": []})");
  REQUIRE(read.network);
  const std::string saved = to_json(*read.network);
  CHECK(json::parse(saved)["nodes"][0]["unread"]["until"] == "2012");
  const auto again = test::read_text(saved);
  REQUIRE(again.network);
  CHECK(again.network->same_content(*read.network));
}

TEST_CASE("what is nested as deeply as a file can be is kept so that it can be read again") {
  for (int depth = 50; depth <= 64; ++depth) {
    CAPTURE(depth);
    const auto sides = static_cast<std::size_t>(depth);
    const std::string deep = std::string(sides, '[') + std::string(sides, ']');
    for (const bool foreign : {false, true}) {
      for (const char* place : {"/nodes/0/tags", "/nodes/0/part_of", "/nodes/0", "/edges/0",
                                "/edges/0/since", "/edges/0/target", "/graph/actor_kinds"}) {
        CAPTURE(std::string(place));
        json file = json::parse(village);
        if (foreign) file.erase("graph");
        file[json::json_pointer(place)] = "DEEP";
        std::string text = file.dump();
        text.replace(text.find("\"DEEP\""), 6, deep);
        const auto read = read_lenient(text);
        if (!read.network) continue;  // the file itself is too deep
        const std::string saved = to_json(*read.network);
        const auto again = test::read_text(saved);
        REQUIRE_MESSAGE(again.network, saved);
        CHECK(again.network->same_content(*read.network));
      }
    }
  }
}

TEST_CASE("what is wrong with the file as a whole keeps it out all the same") {
  for (const char* text : {"", "[", "{", "{}", R"({"nodes": 5})", R"({"nodes": [], "nodes": []})",
                           R"({"nodes": [{"id": "a"}], "edges": [{"source": "a", "target": "b"})",
                           R"({"elements": {"nodes": [{"data": {"id": "a"}}]}})"}) {
    CAPTURE(text);
    const auto lenient = read_lenient(text);
    CHECK_FALSE(lenient.network);
    CHECK(std::ranges::count(lenient.problems, Severity::error, &Problem::severity) > 0);
    CHECK_FALSE(test::read_text(text).only_of_records);
  }
}

/// A value of any sort in any place of the village.
void spoil(json& file, Random& random) {
  std::vector<std::string> places;
  const json flat = file.flatten();
  for (const auto& [pointer, value] : flat.items()) places.push_back(pointer);
  static const std::vector<json> values = {
      nullptr,  true,           -1,        0, 1e300, "", "a", "2020", json::array(),
      {1, "x"}, json::object(), {{"k", 1}}};
  const std::string& place = places[random.below(places.size())];
  file[json::json_pointer(place)] = values[random.below(values.size())];
}

TEST_CASE("any value anywhere: a lenient reading gets over records, and what it gives is right") {
  Random random(3);
  int opened = 0;
  for (int trial = 0; trial < 2000; ++trial) {
    CAPTURE(trial);
    json file = json::parse(village);
    for (std::uint64_t i = 1 + random.below(4); i > 0; --i) spoil(file, random);
    const std::string text = file.dump();
    CAPTURE(text);
    const auto strict = test::read_text(text);
    const auto lenient = read_lenient(text);
    CHECK(lenient.network.has_value() == (strict.network.has_value() || strict.only_of_records));
    if (!lenient.network) continue;
    if (strict.network) CHECK(strict.network->same_content(*lenient.network));
    opened += strict.network ? 0 : 1;
    const std::string saved = to_json(*lenient.network);
    const auto again = test::read_text(saved);
    REQUIRE(again.network);
    CHECK(again.network->same_content(*lenient.network));
    CHECK(to_json(*again.network) == saved);
  }
  CHECK(opened > 300);
}

}  // namespace
}  // namespace saite::io
