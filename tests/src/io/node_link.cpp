// SPDX-License-Identifier: Apache-2.0
// What is written for others is read back as it was.
#include <map>

#include "graph/base/random.h"
#include "src/io/write_node_link.h"
#include "tests/src/io/reading.h"

namespace saite::io {
namespace {

using test::network_of;

std::string node_link(const model::Network& network, std::string_view edges_key = "links") {
  std::string json;
  NullProgress progress;
  const ByteSink append = [&](std::string_view bytes) {
    json += bytes;
    return Status();
  };
  REQUIRE(write_node_link(network, NetworkPart(network), edges_key, append, progress));
  return json;
}

/// Without blanks and line breaks.
std::string packed(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == ' '; });
  return text;
}

TEST_CASE("a graph of another program comes back with the bytes it came with") {
  for (
      const char* json :
      {R"({"directed":true,"multigraph":false,"graph":{},"nodes":[{"id":1},{"id":2},{"id":3}],"links":[{"source":2,"target":1},{"source":1,"target":3}]})",
       R"({"directed":false,"multigraph":false,"graph":{"name":"Club"},"nodes":[{"id":0,"club":"Hi","label":"Ann"},{"id":1}],"links":[{"source":0,"target":1,"value":3}]})",
       R"({"directed":false,"multigraph":true,"graph":{},"nodes":[{"id":[1,"b"]},{"id":2.5}],"links":[{"source":[1,"b"],"target":2.5,"key":0},{"source":[1,"b"],"target":2.5,"key":1},{"source":2.5,"target":[1,"b"],"key":7},{"source":2.5,"target":2.5,"key":0}]})",
       R"({"directed":true,"multigraph":true,"graph":{},"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","key":"x"},{"source":"a","target":"b","key":0},{"source":"b","target":"a","key":0}]})",
       R"({"directed":true,"multigraph":false,"graph":{},"nodes":[],"links":[]})",
       R"({"directed":false,"multigraph":false,"graph":{},"nodes":[{"id":0},{"id":1},{"id":2}],"links":[{"source":0,"target":1,"weight":1},{"source":1,"target":2}]})",
       R"({"directed":false,"multigraph":false,"graph":{"sources":["s"],"version":2},"nodes":[{"id":"a","since":"spring","tags":7}],"links":[]})"}) {
    const std::string written = packed(node_link(network_of(json)));
    CHECK(written == json);
  }
}

TEST_CASE("a map with ties of both sorts is directed, ties without direction go both ways") {
  const model::Network n =
      network_of(R"({"nodes":[{"id":"a","kind":"family"},{"id":"b","kind":"family"}],
    "edges":[{"source":"a","target":"b","kind":"support","key":"s"},
             {"source":"b","target":"a","kind":"kinship","key":"k","weight":2}]})");
  CHECK(two_way_ties(n, NetworkPart(n)) == 1);
  const std::string written = packed(node_link(n));
  CHECK(written.find(R"("directed":true,"multigraph":true)") != std::string::npos);
  CHECK(
      written.find(
          R"({"source":"b","target":"a","key":"k","kind":"kinship","weight":2,"saite_undirected":true},{"source":"a","target":"b","key":"k","kind":"kinship","weight":2,"saite_undirected":true})") !=
      std::string::npos);
  const model::Network back = network_of(written);
  CHECK(back.tie_count() == 2);
  CHECK_FALSE(back.is_directed(*back.find_tie("k")));
  CHECK(back.is_directed(*back.find_tie("s")));
  CHECK(packed(node_link(back)) == written);
}

TEST_CASE("one arc of a tie that goes both ways is enough, and what differs is said") {
  const auto read = [](const char* second) {
    return test::read_text(
        std::string(
            R"({"directed":true,"multigraph":false,"graph":{},"nodes":[{"id":"a"},{"id":"b"}],
    "links":[{"source":"a","target":"b","kind":"kinship","saite_undirected":true})") +
        second + "]}");
  };
  const auto alone = read("");
  REQUIRE(alone.network);
  CHECK_FALSE(alone.network->is_directed(alone.network->ties().front()));
  const auto changed =
      read(R"(,{"source":"b","target":"a","kind":"kinship","saite_undirected":true,"weight":3})");
  REQUIRE(changed.network);
  CHECK(changed.network->tie_count() == 1);
  CHECK(std::ranges::count(changed.problems, "arcs_differ", &Problem::code) == 1);
}

/// Names that mean something to Saite or to the document, and one that does not.
constexpr const char* attribute_names[] = {
    "club",  "kind",       "name",  "id",    "source",           "key",      "weight", "x",
    "since", "attributes", "value", "label", "saite_undirected", "directed", "tags",   "part_of"};

model::Object random_attributes(Random& random) {
  model::Object attributes;
  for (std::uint64_t i = random.below(4); i > 0; --i) {
    const model::Value values[] = {model::Value(),
                                   model::Value(true),
                                   model::Value(7),
                                   model::Value(0.5),
                                   model::Value("text"),
                                   model::Value(model::BigInteger{"123456789012345678901"}),
                                   model::Value(model::List{1, "x"}),
                                   model::Value(model::Object{{"deep", 1}})};
    model::assign(attributes, attribute_names[random.below(std::size(attribute_names))],
                  values[random.below(std::size(values))]);
  }
  return attributes;
}

model::Network random_network(Random& random) {
  model::Network n;
  static constexpr const char* keys[] = {"a", "b", "7", "[1,\"b\"]", "c d", "12345678901234567890"};
  const auto count = 1 + random.below(std::size(keys));
  for (std::uint64_t i = 0; i < count; ++i) {
    model::Actor actor;
    actor.key = keys[i];
    actor.key_is_json = i == 2 || i == 3 || i == 5;
    actor.kind = static_cast<model::KindIndex>(random.below(3));
    if (random.below(2) == 0) actor.name = model::LocalText("N" + std::to_string(i));
    if (i > 0 && random.below(4) == 0) actor.part_of = ActorId(0);
    if (random.below(3) == 0) actor.dates.since = PartialDate::parse("2019-05");
    if (auto attributes = random_attributes(random); !attributes.empty()) {
      actor.details.edit().attributes = std::move(attributes);
    }
    REQUIRE(n.add_actor(std::move(actor)));
  }
  const char* kinds[] = {"kinship", "support", "collaboration", "own"};
  n.edit_tie_kinds().find_or_add("own");
  for (std::uint64_t i = random.below(8); i > 0; --i) {
    model::Tie tie{.source = ActorId(static_cast<std::uint32_t>(random.below(count))),
                   .target = ActorId(static_cast<std::uint32_t>(random.below(count))),
                   .key = "e" + std::to_string(i),
                   .kind = *n.tie_kinds().find(kinds[random.below(4)])};
    if (random.below(3) == 0) tie.directed = random.below(2) == 0;
    if (random.below(3) == 0) tie.weight = 2.5;
    if (random.below(4) == 0) tie.disputed = true;
    if (auto attributes = random_attributes(random); !attributes.empty()) {
      tie.details.edit().attributes = std::move(attributes);
    }
    REQUIRE(n.add_tie(std::move(tie)));
  }
  n.info.multigraph = random.below(2) == 0;
  return n;
}

std::map<std::string, model::Value> sorted(const model::Object& object) {
  return {object.begin(), object.end()};
}

/// A label is the name of who has no other.
std::string name_when_read(const model::Actor& actor) {
  const model::Value* label = model::find(actor.details->attributes, "label");
  const bool stands_in =
      actor.name.empty() && label != nullptr && (label->text() != nullptr || label->is_number());
  return stands_in ? label->display() : actor.display_name("en");
}

/// Everything that must survive, whatever place in the file it had.
void check_same(const model::Network& a, const model::Network& b) {
  REQUIRE(a.actor_count() == b.actor_count());
  REQUIRE(a.tie_count() == b.tie_count());
  for (const ActorId id : a.actors()) {
    const model::Actor& one = a.actor(id);
    const model::Actor& other = b.actor(id);
    CHECK(one.key == other.key);
    CHECK(one.key_is_json == other.key_is_json);
    CHECK(other.display_name("en") == name_when_read(one));
    CHECK(a.actor_kinds()[one.kind].id == b.actor_kinds()[other.kind].id);
    CHECK(one.part_of == other.part_of);
    CHECK(one.dates == other.dates);
    CHECK(sorted(one.details->attributes) == sorted(other.details->attributes));
  }
  for (const TieId id : a.ties()) {
    const model::Tie& one = a.tie(id);
    const auto found = b.find_tie(one.key);
    REQUIRE(found);
    const model::Tie& other = b.tie(*found);
    CHECK(a.is_directed(id) == b.is_directed(*found));
    CHECK(one.source == other.source);
    CHECK(one.target == other.target);
    CHECK(a.tie_kinds()[one.kind].id == b.tie_kinds()[other.kind].id);
    CHECK(one.weight == other.weight);
    CHECK(one.disputed == other.disputed);
    CHECK(sorted(one.details->attributes) == sorted(other.details->attributes));
  }
}

TEST_CASE("random maps: written for others and read back they are the same, and so are the bytes") {
  Random random(11);
  for (int round = 0; round < 3000; ++round) {
    const model::Network n = random_network(random);
    const std::string once = node_link(n, random.below(2) == 0 ? "links" : "edges");
    const auto outcome = test::read_text(once);
    REQUIRE_MESSAGE(outcome.network, once);
    CAPTURE(once);
    check_same(n, *outcome.network);
    const std::string saved = to_json(*outcome.network);
    const auto again = test::read_text(saved);
    REQUIRE_MESSAGE(again.network, saved);
    CHECK(again.network->same_content(*outcome.network));
  }
}

}  // namespace
}  // namespace saite::io
