// SPDX-License-Identifier: Apache-2.0
#include "graph/project/reports.h"

#include <doctest/doctest.h>

#include <string>

#include "graph/base/random.h"
#include "graph/project/projection.h"

// Designated initializers name what a case is about; the rest is as it is by default.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace saite::project {
namespace {

using model::Network;
using model::Value;

/// Actors a, b, c …; ties by letters.
struct Survey {
  Network n;
  explicit Survey(std::string_view actors) {
    for (const char key : actors) REQUIRE(n.add_actor({.key = std::string(1, key)}));
  }
  [[nodiscard]] ActorId at(char key) const { return *n.find_actor(std::string(1, key)); }
  TieId tie(char a, char b, const char* kind, bool directed, Value reported_by = {}) {
    model::Tie made{.source = at(a),
                    .target = at(b),
                    .key = n.fresh_tie_key(),
                    .kind = *n.tie_kinds().find(kind),
                    .directed = directed};
    if (!reported_by.is_null()) {
      made.details.edit().attributes.emplace_back("reported_by", std::move(reported_by));
    }
    return *n.add_tie(std::move(made));
  }
  void response(char key, const char* word) {
    model::Actor actor = n.actor(at(key));
    actor.details.edit().attributes.emplace_back("response", word);
    REQUIRE(n.replace_actor(at(key), actor));
  }
  [[nodiscard]] std::vector<TieId> kept(NamedBy all) const {
    return select(n, {.reports = {all, {}}})->ties;
  }
};

using Ties = std::vector<TieId>;

TEST_CASE("two who name each other confirm each other, within one kind") {
  Survey s("abc");
  const TieId ab = s.tie('a', 'b', "trust", true);
  const TieId ba = s.tie('b', 'a', "trust", true);
  const TieId ac = s.tie('a', 'c', "trust", true);
  const TieId ca = s.tie('c', 'a', "support", true);
  CHECK(s.kept(NamedBy::either) == Ties{ab, ba, ac, ca});
  CHECK(s.kept(NamedBy::both) == Ties{ab, ba});
  CHECK(s.kept(NamedBy::sender) == Ties{ab, ba, ac, ca});
  CHECK(s.kept(NamedBy::receiver).empty());
  const auto of_kind = [&](Reports reports) { return select(s.n, {.reports = reports}); };
  CHECK(of_kind({NamedBy::either, {{"support", NamedBy::both}}})->ties == Ties{ab, ba, ac});
  CHECK(of_kind({NamedBy::both, {{"support", NamedBy::either}}})->ties == Ties{ab, ba, ca});
  CHECK(of_kind({NamedBy::both, {{"love", NamedBy::both}}}).error() ==
        Error{"unknown_tie_kind", "love"});
}

TEST_CASE("a tie that says who reported it is confirmed by reports of its own direction") {
  Survey s("abc");
  const TieId both = s.tie('a', 'b', "support", true, model::List{"b", "a"});
  const TieId giver = s.tie('b', 'c', "support", true, "b");
  const TieId taker = s.tie('c', 'b', "support", true, model::List{"b", "zed"});
  const TieId none = s.tie('a', 'c', "knows", false, model::List{});
  const TieId unsaid = s.tie('a', 'b', "knows", false);
  CHECK(s.kept(NamedBy::both) == Ties{both, unsaid});
  CHECK(s.kept(NamedBy::sender) == Ties{both, giver, none, unsaid});
  CHECK(s.kept(NamedBy::receiver) == Ties{both, taker, none, unsaid});
  CHECK(reporters_of(s.n, none) == Ends{false, false});
  CHECK_FALSE(reporters_of(s.n, unsaid));
  // Half of it from either side, of a tie without direction.
  const TieId first = s.tie('b', 'c', "knows", false, "b");
  const TieId second = s.tie('c', 'b', "knows", false, "c");
  CHECK(s.kept(NamedBy::both) == Ties{both, unsaid, first, second});
}

TEST_CASE("a tie is unconfirmed only among those who answered") {
  Survey s("abcd");
  s.response('a', "answered");
  s.response('b', "answered");
  s.response('c', "refused");
  s.tie('a', 'b', "trust", true);
  s.tie('a', 'c', "trust", true);
  s.tie('a', 'd', "trust", true);  // nobody knows whether d was asked
  const TieId of_refused = s.tie('c', 'a', "trust", true);
  Confirmation counts = confirmation_of(s.n, s.n.ties());
  CHECK(counts.by_both == 0);
  CHECK(counts.unconfirmed == 1);
  CHECK(counts.open == 2);
  CHECK(counts.unsaid == 1);  // who refused reported nothing
  CHECK_FALSE(reporters_of(s.n, of_refused));
  s.tie('d', 'b', "trust", true);  // so d was asked
  s.tie('b', 'a', "trust", true);
  counts = confirmation_of(s.n, s.n.ties());
  CHECK(counts.by_both == 2);
  CHECK(counts.unconfirmed == 2);
  CHECK(counts.could_be() == 4);
  CHECK(counts.open == 1);
}

TEST_CASE("no survey, nothing asked") {
  Survey s("ab");
  s.tie('a', 'b', "trust", true);
  CHECK_FALSE(any_reported_by(s.n, s.n.ties()));
  s.tie('b', 'a', "knows", false, "a");
  CHECK(any_reported_by(s.n, s.n.ties()));
}

TEST_CASE("whoever is named and not there is counted by the tie") {
  Survey s("ab");
  s.tie('a', 'b', "trust", true, "a");
  s.tie('a', 'b', "knows", false);
  CHECK(ties_reported_by_strangers(s.n, s.n.ties()) == 0);
  s.tie('b', 'a', "trust", true, "bb");
  s.tie('b', 'a', "knows", false, model::List{"b", "x", "y"});
  CHECK(ties_reported_by_strangers(s.n, s.n.ties()) == 2);
}

TEST_CASE("a projection has the ties that are reported, and no others") {
  Survey s("abc");
  s.tie('a', 'b', "trust", true);
  s.tie('b', 'a', "trust", true);
  s.tie('b', 'c', "trust", true);
  const auto edges = [&](NamedBy by, bool directed) {
    return Projection::create(s.n, {.filter = {.reports = {by, {}}}, .directed = directed})
        ->edge_count();
  };
  CHECK(edges(NamedBy::either, false) == 2);
  CHECK(edges(NamedBy::both, false) == 1);
  CHECK(edges(NamedBy::both, true) == 2);
}

/// By its definition, tie by tie against all others.
bool passes_plainly(const Network& n, TieId id, NamedBy by, const Ties& ties) {
  const model::Tie& tie = n.tie(id);
  const auto plain = [&](TieId one) {
    return model::find(n.tie(one).details->attributes, "reported_by") == nullptr;
  };
  if (by == NamedBy::either || tie.is_loop() || !reporters_of(n, id)) return true;
  bool source = false;
  bool target = false;
  for (const TieId other : ties) {
    const model::Tie& one = n.tie(other);
    const bool along = one.source == tie.source && one.target == tie.target;
    const bool against = one.source == tie.target && one.target == tie.source;
    const auto ends = reporters_of(n, other);
    if (one.kind != tie.kind || !ends || (!along && !against)) continue;
    const bool about_it = along || !n.is_directed(id) || !n.is_directed(other);
    const bool naming = by == NamedBy::both && plain(id) && plain(other);
    if (!about_it && !naming) continue;
    source = source || (along ? ends->source : ends->target);
    target = target || (along ? ends->target : ends->source);
  }
  if (by == NamedBy::both) return source && target;
  if (!n.is_directed(id)) return true;
  return by == NamedBy::sender ? source : target;
}

TEST_CASE("random surveys: what stays is what the definition says") {
  constexpr const char* kinds[] = {"trust", "support"};
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Random random(seed);
    Survey s("abcd");
    for (const char key : std::string("abcd")) {
      constexpr const char* words[] = {"answered", "refused", "not_asked"};
      if (random.below(3) == 0) s.response(key, words[random.below(3)]);
    }
    for (int i = 0; i < 12; ++i) {
      const auto letter = [&] { return static_cast<char>('a' + random.below(4)); };
      Value said;
      if (random.below(2) == 0) {
        model::List list;
        for (std::size_t k = random.below(3); k > 0; --k)
          list.emplace_back(std::string(1, letter()));
        said = std::move(list);
      }
      s.tie(letter(), letter(), kinds[random.below(2)], random.below(3) != 0, said);
    }
    const Ties all = s.n.ties();
    for (const NamedBy by : {NamedBy::either, NamedBy::both, NamedBy::sender, NamedBy::receiver}) {
      Ties expected = all;
      std::erase_if(expected, [&](TieId id) { return !passes_plainly(s.n, id, by, all); });
      CHECK(s.kept(by) == expected);
    }
    const Confirmation counts = confirmation_of(s.n, all);
    CHECK(counts.could_be() + counts.open + counts.unsaid == all.size());
    CHECK(s.kept(NamedBy::both).size() == counts.by_both + counts.unsaid);
  }
}

}  // namespace
}  // namespace saite::project
