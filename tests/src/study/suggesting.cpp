// SPDX-License-Identifier: Apache-2.0
// Whom suggestions never bring together, whom they prefer, and what each does to the network.
#include "src/study/suggesting.h"

#include <doctest/doctest.h>

#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "graph/base/random.h"

using namespace saite;
using analysis::SuggestAim;

namespace {

constexpr SuggestAim all_aims[] = {SuggestAim::join_parts,      SuggestAim::reach_service,
                                   SuggestAim::shorten,         SuggestAim::close_triangles,
                                   SuggestAim::weave_periphery, SuggestAim::bridge_groups};

/// A network from lists of words: actors as "key kind [container] [side]", ties as
/// "source target [kind] [restriction true or false]"; "-" stands for none.
model::Network map_of(const std::vector<std::string>& actors,
                      const std::vector<std::string>& ties) {
  model::Network network;
  std::map<std::string, ActorId> known;
  const auto words_of = [](const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words{std::istream_iterator<std::string>(in), {}};
    words.resize(4, "-");
    return words;
  };
  for (const std::string& text : actors) {
    const auto words = words_of(text);
    model::Actor actor;
    actor.key = words[0];
    actor.kind = network.edit_actor_kinds().find_or_add(words[1] == "-" ? "individual" : words[1]);
    if (words[2] != "-") actor.part_of = known.at(words[2]);
    if (words[3] != "-") actor.details.edit().attributes.emplace_back("side", words[3]);
    known[words[0]] = *network.add_actor(std::move(actor));
  }
  for (const std::string& text : ties) {
    const auto words = words_of(text);
    model::Tie tie;
    tie.key = network.fresh_tie_key();
    tie.source = known.at(words[0]);
    tie.target = known.at(words[1]);
    tie.kind = *network.tie_kinds().find(words[2] == "-" ? "knows" : words[2]);
    if (words[3] != "-") {
      tie.details.edit().attributes.emplace_back("restriction", words[3] == "true");
    }
    REQUIRE(network.add_tie(std::move(tie)));
  }
  return network;
}

study::SuggestQuery wish(SuggestAim aim, project::Index count, project::Index per_person = 2) {
  study::SuggestQuery query;
  query.aim = aim;
  query.count = count;
  query.per_person = per_person;
  query.group_by = "side";
  return query;
}

study::SuggestResult suggested(const model::Network& network, const study::SuggestQuery& query) {
  NullProgress progress;
  auto projection =
      std::make_shared<const project::Projection>(*project::Projection::create(network));
  auto found = study::suggest_ties(network, projection, query, progress);
  REQUIRE(found);
  return std::move(*found);
}

using KeyPairs = std::set<std::pair<std::string, std::string>>;

KeyPairs keys_of(const model::Network& network, const study::SuggestResult& result) {
  KeyPairs keys;
  for (const auto& tie : result.found.ties) {
    const auto& a = network.actor(result.projection->actor(tie.a)).key;
    const auto& b = network.actor(result.projection->actor(tie.b)).key;
    keys.insert({std::min(a, b), std::max(a, b)});
  }
  return keys;
}

}  // namespace

TEST_CASE("suggestions never bring together who must be kept apart, nor two events") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    Random random(seed);
    std::vector<std::string> actors;
    std::vector<std::string> ties;
    KeyPairs apart;
    const auto key = [](int i) { return (i < 10 ? "a0" : "a") + std::to_string(i); };
    constexpr int n = 16;
    for (int i = 0; i < n; ++i) {
      actors.push_back(key(i) + (i % 5 == 4 ? " event - " : " individual - ") +
                       (i % 2 == 0 ? "x" : "y"));
    }
    for (int a = 0; a < n; ++a) {
      for (int b = a + 1; b < n; ++b) {
        const double draw = random.uniform();
        if (draw > 0.45) continue;
        const char* more = draw < 0.25 ? " conflict" : draw < 0.35 ? " knows true" : " knows false";
        ties.push_back(key(a) + " " + key(b) + more);
        if (draw < 0.35) apart.insert({key(a), key(b)});
      }
    }
    const auto network = map_of(actors, ties);
    for (const SuggestAim aim : all_aims) {
      study::SuggestQuery query = wish(aim, 30, 6);
      query.service.names = {"a00"};
      for (const auto& pair : keys_of(network, suggested(network, query))) {
        CHECK_FALSE(apart.contains(pair));
        const auto event = [&](const std::string& of) { return std::stoi(of.substr(1)) % 5 == 4; };
        CHECK_FALSE((event(pair.first) && event(pair.second)));
      }
    }
  }
}

TEST_CASE("suggestions keep members of quarrelling families apart, and still join the parts") {
  const auto network = map_of({"F family", "G family", "f1 - F", "f2 - F", "g1 - G", "g2 - G", "h"},
                              {"F G conflict", "f1 f2 kinship", "g1 g2 kinship"});
  const auto found = suggested(network, wish(SuggestAim::join_parts, 9, 9));
  CHECK_FALSE(found.found.ties.empty());
  for (const auto& [a, b] : keys_of(network, found)) {
    const auto side = [](const std::string& key) {
      return key[0] == 'F' || key[0] == 'f' ? 1 : key[0] == 'G' || key[0] == 'g' ? 2 : 0;
    };
    CHECK(side(a) * side(b) != 2);
  }
}

TEST_CASE("in a network of two modes nobody is introduced to their own") {
  std::vector<std::string> actors;
  std::vector<std::string> ties;
  for (int i = 0; i < 8; ++i) {
    const std::string number = std::to_string(i);
    actors.push_back("p" + number + " individual");
    actors.push_back("o" + number + " institution");
    ties.push_back("p" + number + " o" + number + " membership");
    ties.push_back("p" + std::to_string(i / 2) + " o" + number + " membership");
  }
  const auto network = map_of(actors, ties);
  bool any = false;
  for (const SuggestAim aim : all_aims) {
    if (aim == SuggestAim::bridge_groups) continue;
    study::SuggestQuery query = wish(aim, 20);
    query.service.names = {"o0"};
    for (const auto& [a, b] : keys_of(network, suggested(network, query))) {
      CHECK(a[0] != b[0]);
      any = true;
    }
  }
  CHECK(any);
}

TEST_CASE("of two that help alike those are named who could plausibly meet") {
  // The same gain with q1 (another municipality, better known) and q2 (the same municipality).
  const auto network =
      map_of({"M municipality", "N municipality", "p - M", "q0 - N", "q1 - N", "q2 - M", "q3 - N"},
             {"q0 q1", "q1 q2", "q1 q3"});
  const auto found = suggested(network, wish(SuggestAim::join_parts, 1));
  CHECK(keys_of(network, found) == KeyPairs{{"p", "q2"}});
}

TEST_CASE("triangles: those who share most contacts; the periphery: ways around the hub") {
  const auto network =
      map_of({"p", "q", "r", "s", "t", "u"}, {"p r", "p s", "p t", "q r", "q s", "q t", "q u"});
  const auto closed = suggested(network, wish(SuggestAim::close_triangles, 1));
  CHECK(keys_of(network, closed) == KeyPairs{{"p", "q"}});
  CHECK(closed.found.ties[0].gain == 3);

  // Without hubs there is nothing to weave around.
  CHECK(suggested(map_of({"a", "b"}, {}), wish(SuggestAim::weave_periphery, 3)).found.ties.empty());
  const auto star = map_of({"hub", "l0", "l1", "l2", "l3", "l4", "l5"},
                           {"hub l0", "hub l1", "hub l2", "hub l3", "hub l4", "hub l5"});
  const auto woven = suggested(star, wish(SuggestAim::weave_periphery, 9));
  REQUIRE(woven.found.ties.size() == 5);  // a chain of the six, each introduced twice at most
  double gain = 0;
  for (const auto& tie : woven.found.ties) gain += tie.gain;
  CHECK(gain == doctest::Approx(1));
  for (const auto& [a, b] : keys_of(star, woven)) CHECK(a[0] == b[0]);
  CHECK(*woven.found.centralisation == doctest::Approx(1));
  double before = 1;
  for (const auto& tie : woven.found.ties) {
    CHECK(*tie.centralisation < before);
    before = *tie.centralisation;
  }
}
