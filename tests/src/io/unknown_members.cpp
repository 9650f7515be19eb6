// SPDX-License-Identifier: Apache-2.0
// What Saite does not know it keeps, wherever in a file it stands: any names, one to forty of them,
// many alike in their beginnings and lengths.

#include <nlohmann/json.hpp>

#include "graph/base/random.h"
#include "src/io/write_json.h"
#include "tests/src/io/reading.h"

namespace saite::io {
namespace {

using nlohmann::json;

/// Names that no reader knows: all begin with "~".
class Members {
 public:
  explicit Members(std::uint64_t seed) : random_(seed) {}

  void add_to(json& object) {
    const std::uint64_t count = random_.below(3) == 0 ? random_.below(40) : random_.below(4);
    const std::uint64_t alike = random_.below(2);  // whether all names are as long as one another
    const std::uint64_t length = 1 + random_.below(40);
    for (std::uint64_t i = 0; i < count; ++i) {
      object[name(alike == 1 ? length : 1 + random_.below(40))] = value(2);
    }
  }

 private:
  std::string name(std::uint64_t length) {
    std::string text = "~";
    for (std::uint64_t i = 0; i < length; ++i) text += "ab"[random_.below(2)];
    return text;
  }

  json value(int depth) {
    switch (random_.below(depth > 0 ? 5 : 3)) {
      case 0:
        return random_.below(1000);
      case 1:
        return name(random_.below(5));
      case 2:
        return random_.below(2) == 0;
      case 3: {
        json list = json::array();
        for (std::uint64_t i = random_.below(4); i > 0; --i) list.push_back(value(depth - 1));
        return list;
      }
      default: {
        json object = json::object();
        for (std::uint64_t i = random_.below(30); i > 0; --i) {
          object[name(1 + random_.below(6))] = value(depth - 1);
        }
        return object;
      }
    }
  }

  Random random_;
};

/// Everywhere an object may have members of its own.
json document(Members& members) {
  json file = {{"directed", false}, {"multigraph", true}};
  json& graph = file["graph"] = {{"format", "saite"}, {"version", 1}};
  graph["sources"] = {{{"id", "s"}, {"title", "a survey"}}};
  graph["actor_kinds"] = {{{"id", "club"}, {"label", "Club"}, {"shape", "circle"}}};
  graph["tie_kinds"] = {{{"id", "visits"}, {"label", "Visits"}, {"directed", false}}};
  file["nodes"] = {{{"id", "a"}, {"kind", "club"}, {"attributes", {{"size", 3}}}},
                   {{"id", "b"}, {"kind", "club"}}};
  file["edges"] = {{{"source", "a"}, {"target", "b"}, {"kind", "visits"}}};
  for (json* object :
       {&file, &graph, &graph["sources"][0], &graph["actor_kinds"][0], &graph["tie_kinds"][0],
        &file["nodes"][0], &file["nodes"][1], &file["edges"][0], &file["nodes"][0]["attributes"]}) {
    members.add_to(*object);
  }
  return file;
}

TEST_CASE("members without a meaning are written as they were read, wherever they stand") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Members members(seed);
    const json file = document(members);
    for (const int indent : {-1, 2}) {
      const auto read = test::read_text(file.dump(indent));
      for (const Problem& problem : read.problems) {
        CHECK_MESSAGE(problem.severity == Severity::warning, problem.code);
        CHECK_MESSAGE(problem.code != "repeated_key", problem.args.front());
      }
      REQUIRE(read.network);
      const json written = json::parse(to_json(*read.network));
      for (const auto& [name, value] : file.items()) {
        if (name[0] == '~') CHECK(written.value(name, json()) == value);
      }
      for (const auto& [name, value] : file["graph"].items()) {
        if (name[0] == '~') CHECK(written["graph"].value(name, json()) == value);
      }
      for (const char* list : {"sources", "actor_kinds", "tie_kinds"}) {
        CHECK(written["graph"][list] == file["graph"][list]);
      }
      for (const char* list : {"nodes", "edges"}) {
        REQUIRE(written[list].size() == file[list].size());
        for (std::size_t i = 0; i < file[list].size(); ++i) {
          for (const auto& [name, value] : file[list][i].items()) {
            if (name[0] == '~') CHECK(written[list][i].value(name, json()) == value);
          }
          // Attributes stand on the element where others of that name do.
          const json attributes = file[list][i].value("attributes", json::object());
          const json kept = written[list][i].value("attributes", json::object());
          for (const auto& [name, value] : attributes.items()) {
            CHECK(kept.value(name, written[list][i].value(name, json())) == value);
          }
        }
      }
    }
  }
}

}  // namespace
TEST_CASE("what has one of Saite's names and another meaning comes back in its place") {
  const model::Network read = test::network_of(R"({"multigraph": true,
    "nodes": [{"id": "a", "foo": 1, "until": "soon", "bar": 2},
              {"id": "b", "attributes": {"z": 1}, "foo": 1, "spells": 7}],
    "edges": [{"source": "a", "target": "b", "foo": 1, "directed": "maybe", "bar": 2}]})");
  const std::string written = to_json(read);
  const model::Network again = test::network_of(written);
  CHECK(again.same_content(read));
  CHECK(to_json(again) == written);
}

}  // namespace saite::io
