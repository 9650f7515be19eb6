// SPDX-License-Identifier: Apache-2.0
#include "src/edit/actor_edits.h"

#include <doctest/doctest.h>

#include <limits>

#include "src/edit/document.h"
#include "src/edit/network_edits.h"
#include "src/edit/step_value.h"
#include "src/edit/tie_edits.h"

namespace {

using namespace saite;
using edit::Document;

/// Three in a row, ann – bea – cat, with bea part of the village.
model::Network small() {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann", .name = "Anna"});
  const ActorId bea = *network.add_actor({.key = "bea", .name = "Bea"});
  const ActorId cat = *network.add_actor({.key = "cat", .name = "Cat"});
  const ActorId village = *network.add_actor({.key = "village"});
  CHECK(network.set_part_of(bea, village));
  CHECK(network.add_tie({.source = ann, .target = bea, .key = "ab"}));
  CHECK(network.add_tie({.source = bea, .target = cat, .key = "bc"}));
  return network;
}

/// Does it, undoes it, does it again: the document must come back each time, and must have changed.
void check_there_and_back(const model::Network& start,
                          const std::function<edit::Step(const model::Network&)>& make) {
  Document document(start);
  auto done = document.execute(make(document.network()));
  REQUIRE(done.has_value());
  const model::Network after = document.network();
  CHECK_FALSE(after.same_content(start));
  document.undo();
  CHECK(document.network().same_content(start));
  document.redo();
  CHECK(document.network().same_content(after));
  document.undo();
  CHECK(document.network().same_content(start));
}

TEST_CASE("every edit changes something and comes back on undo") {
  const model::Network start = small();
  const ActorId ann = *start.find_actor("ann");
  const ActorId bea = *start.find_actor("bea");
  const ActorId village = *start.find_actor("village");
  const TieId ab = *start.find_tie("ab");
  const std::vector<ActorId> both{ann, bea};
  const std::vector<TieId> tie{ab};
  using N = const model::Network&;
  check_there_and_back(start, [](N n) { return edit::add_actor(n, {.name = "Dina"}); });
  check_there_and_back(start,
                       [&](N n) { return edit::add_tie(n, {.source = ann, .target = village}); });
  check_there_and_back(start, [&](N n) { return edit::remove(n, {{bea}}, {}); });
  check_there_and_back(start, [&](N n) { return edit::remove(n, {{village}}, tie); });
  check_there_and_back(start, [&](N n) { return edit::rename_actor(n, ann, "lv", "Anna B."); });
  check_there_and_back(start, [&](N n) { return edit::set_actor_key(n, ann, "anna"); });
  check_there_and_back(start, [&](N n) { return edit::set_actor_kind(n, both, 2); });
  check_there_and_back(start, [&](N n) { return edit::set_subtype(n, both, "x"); });
  check_there_and_back(start, [&](N n) {
    return edit::set_actor_dates(n, both, {PartialDate::parse("2019"), std::nullopt});
  });
  check_there_and_back(start, [&](N n) {
    return edit::set_actor_date(n, both, edit::DateEnd::until, PartialDate::parse("2031"));
  });
  check_there_and_back(start, [&](N n) { return edit::set_part_of(n, both, std::nullopt); });
  check_there_and_back(start, [&](N n) {
    return edit::set_place(n, both, model::GeoPoint{56.3, 26.7});
  });
  check_there_and_back(start, [&](N n) { return edit::set_actor_attribute(n, both, "age", 40); });
  check_there_and_back(start, [&](N n) { return edit::set_tags(n, both, {"a", "b"}); });
  check_there_and_back(start, [&](N n) { return edit::add_tag(n, both, "a"); });
  check_there_and_back(start, [&](N n) { return edit::set_consent(n, both, "given"); });
  check_there_and_back(start, [&](N n) { return edit::set_actor_note(n, ann, "says so"); });
  check_there_and_back(start, [&](N n) { return edit::set_actor_source(n, both, "s1"); });
  check_there_and_back(start, [&](N n) { return edit::set_tie_kind(n, tie, 3); });
  check_there_and_back(start, [&](N n) { return edit::set_weight(n, tie, 2.5); });
  check_there_and_back(start, [&](N n) { return edit::set_directed(n, tie, true); });
  check_there_and_back(start, [&](N n) { return edit::reverse_ties(n, tie); });
  check_there_and_back(start, [&](N n) { return edit::set_disputed(n, tie, true); });
  check_there_and_back(start, [&](N n) {
    return edit::set_tie_dates(n, tie, {PartialDate::parse("2019"), std::nullopt});
  });
  check_there_and_back(start, [&](N n) {
    return edit::set_tie_date(n, tie, edit::DateEnd::until, PartialDate::parse("2031"));
  });
  check_there_and_back(start, [&](N n) { return edit::set_tie_attribute(n, tie, "how", "so"); });
  check_there_and_back(start, [&](N n) { return edit::set_tie_note(n, ab, "note"); });
  check_there_and_back(start, [&](N n) { return edit::set_evidence(n, ab, "seen"); });
  check_there_and_back(start, [&](N n) {
    const std::vector<edit::Move> moves{{ann, {}, {Position{1, 2}, true}},
                                        {bea, {}, {Position{3, 4}, true}}};
    return edit::move_actors(n, moves, 0);
  });
  check_there_and_back(start, [&](N n) {
    return edit::pin_actors(n, {{{ann, {}, {Position{1, 2}, true}}}}, true);
  });
  check_there_and_back(start, [](N n) {
    return edit::set_info(n, model::InfoField::title, "Title", {"edit.title"});
  });
  check_there_and_back(start, [](N n) { return edit::set_view(n, "look", "blue"); });
  check_there_and_back(start, [](N n) {
    return edit::declare_kind(n, model::ActorKind{.id = "farm", .label = "Farm"});
  });
  check_there_and_back(start, [](N n) {
    return edit::declare_kind(n,
                              model::TieKind{.id = "barter", .label = "Barter", .directed = false});
  });
}

TEST_CASE("an edit that fails changes nothing and leaves no step") {
  const model::Network start = small();
  Document document(start);
  const ActorId bea = *start.find_actor("bea");
  const ActorId cat = *start.find_actor("cat");
  const ActorId village = *start.find_actor("village");
  const auto fails = [&](edit::Step command, const char* code) {
    const std::uint64_t revision = document.revision();
    const auto result = document.execute(std::move(command));
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == code);
    CHECK(document.network().same_content(start));
    CHECK(document.revision() == revision);
    CHECK_FALSE(document.history().can_undo());
    CHECK_FALSE(document.modified());
  };
  const model::Network& n = document.network();
  fails(edit::set_actor_key(n, bea, "cat"), "duplicate_actor");
  fails(edit::set_actor_key(n, bea, ""), "empty_id");
  // The first of the two works and must be taken back when the second does not.
  const std::vector<ActorId> in_order{cat, village};
  fails(edit::set_part_of(n, in_order, bea), "containment_cycle");
  const std::vector<TieId> ties{*start.find_tie("ab"), *start.find_tie("bc")};
  fails(edit::set_weight(n, ties, -1), "bad_weight");
  fails(edit::combine({"edit.several"}, {edit::rename_actor(n, bea, "", "Other"),
                                         edit::add_actor(n, {.key = "ann"})}),
        "duplicate_actor");
  fails(edit::add_actor(n, {.key = "new", .part_of = ActorId(77)}), "unknown_actor");
  const DateSpan turned{PartialDate::parse("2020-03"), PartialDate::parse("2019")};
  fails(edit::set_actor_dates(n, {{bea, cat}}, turned), "since_after_until");
  fails(edit::set_place(n, {{bea}}, model::GeoPoint{91, 0}), "bad_place");
}

TEST_CASE("an edit of a name does not bring an old place back") {
  Document document(small());
  const ActorId ann = *document.network().find_actor("ann");
  REQUIRE(document.execute(edit::rename_actor(document.network(), ann, "", "Other")));
  REQUIRE(document.execute(
      edit::settle_positions(document.network(), {{{ann, {}, {Position{5, 6}, false}}}})));
  document.undo();
  CHECK(document.network().actor(ann).name.plain() == "Anna");
  CHECK(document.network().actor(ann).position == Position{5, 6});
}

TEST_CASE("a view that another program wrote is kept beside ours") {
  model::Network network = small();
  network.info.views = model::List{1, 2};
  Document document(std::move(network));
  REQUIRE(document.execute(edit::set_view(document.network(), "look", "x")));
  const model::Object* views = document.network().info.views.object();
  REQUIRE(views != nullptr);
  CHECK(*model::find(*views, "other") == model::Value(model::List{1, 2}));
  CHECK(*model::find(*views, "look") == model::Value("x"));
}

TEST_CASE("changes of different fields of one actor do not overwrite each other") {
  // Two people edit the same actor from the same state.
  model::Network network = small();
  const ActorId ann = *network.find_actor("ann");
  edit::Step renamed = edit::rename_actor(network, ann, "", "Other");
  edit::Step aged = edit::set_actor_attribute(network, {{ann}}, "age", 40);
  edit::Step tall = edit::set_actor_attribute(network, {{ann}}, "height", 170);
  for (edit::Step* step : {&renamed, &aged, &tall}) {
    REQUIRE(edit::apply(network, *step, edit::Direction::forward));
  }
  CHECK(network.actor(ann).name.plain() == "Other");
  CHECK(network.actor(ann).details->attributes.size() == 2);
  // Each can be taken back alone.
  REQUIRE(edit::apply(network, renamed, edit::Direction::backward));
  REQUIRE(edit::apply(network, aged, edit::Direction::backward));
  CHECK(network.actor(ann).name.plain() == "Anna");
  CHECK(network.actor(ann).details->attributes == model::Object{{"height", 170}});
}

TEST_CASE("a member that was taken away comes back where it stood") {
  model::Network network;
  model::Actor actor{.key = "ann"};
  actor.details.edit().attributes = {{"a", 1}, {"b", 2}, {"c", 3}};
  actor.name.set("lv", "Anna");
  actor.name.set("en", "Ann");
  const ActorId ann = *network.add_actor(actor);
  Document document(network);
  REQUIRE(document.execute(edit::set_actor_attribute(document.network(), {{ann}}, "a", {})));
  REQUIRE(document.execute(edit::rename_actor(document.network(), ann, "lv", "")));
  CHECK(document.network().actor(ann).details->attributes.size() == 2);
  CHECK(document.network().actor(ann).name.by_language().size() == 1);
  document.go_to(0);
  CHECK(document.network().actor(ann) == actor);
}

TEST_CASE("an attribute held without a value is there again when its change is undone") {
  model::Network network;
  model::Actor actor{.key = "ann"};
  actor.details.edit().attributes = {{"a", 1}, {"b", {}}, {"c", 3}};
  const ActorId ann = *network.add_actor(actor);
  for (const model::Value& after : {model::Value("x"), model::Value()}) {
    Document document(network);
    edit::Step step = edit::set_actor_attribute(document.network(), {{ann}}, "b", after);
    const auto again = edit::step_of(edit::to_value(step));
    REQUIRE(again);
    CHECK(again->changes == step.changes);
    REQUIRE(document.execute(std::move(step)));
    CHECK_FALSE(document.network().actor(ann) == actor);
    document.undo();
    CHECK(document.network().actor(ann) == actor);
    document.redo();
    document.undo();
    CHECK(document.network().actor(ann) == actor);
  }
}

TEST_CASE("steps name things by the keys of their moment") {
  Document document(small());
  const auto& n = document.network();
  const ActorId ann = *n.find_actor("ann");
  REQUIRE(document.execute(edit::set_actor_key(n, ann, "anna")));
  REQUIRE(document.execute(edit::set_actor_note(n, ann, "note")));
  REQUIRE(document.execute(edit::set_actor_key(n, ann, "anna2")));
  document.undo();
  CHECK(n.find_actor("anna") == ann);
  document.go_to(0);
  CHECK(n.same_content(small()));
  document.go_to(3);
  CHECK(n.actor(*n.find_actor("anna2")).details->note == "note");
}

TEST_CASE("who gets another id has reported what they reported") {
  model::Network start = small();
  const TieId ab = *start.find_tie("ab");
  const TieId bc = *start.find_tie("bc");
  const auto say = [&](TieId id, const model::Value& who) {
    model::Tie tie = start.tie(id);
    tie.details.edit().attributes = {{"why", "asked"}, {"reported_by", who}};
    REQUIRE(start.replace_tie(id, tie));
  };
  say(ab, model::List{"bea", "ann"});
  say(bc, "ann");
  const auto rename = [](const model::Network& n) {
    return edit::set_actor_key(n, *n.find_actor("ann"), "anna");
  };
  check_there_and_back(start, rename);
  Document document(start);
  REQUIRE(document.execute(rename(document.network())));
  const auto said = [&](TieId id) {
    return *model::find(document.network().tie(id).details->attributes, "reported_by");
  };
  CHECK(said(ab) == model::Value(model::List{"bea", "anna"}));
  CHECK(said(bc) == model::Value("anna"));
}

TEST_CASE("a number that was an id in the file is a text once a person writes another") {
  model::Network start = small();
  const ActorId seven = *start.add_actor({.key = "7", .key_is_json = true});
  check_there_and_back(start,
                       [&](const model::Network& n) { return edit::set_actor_key(n, seven, "8"); });
  Document document(start);
  REQUIRE(document.execute(edit::set_actor_key(document.network(), seven, "8")));
  CHECK_FALSE(document.network().actor(seven).key_is_json);
}

TEST_CASE("a kind that a person chose is no longer one that was assumed") {
  model::Network start = small();
  model::Tie tie = start.tie(TieId(0));
  tie.kind_assumed = true;
  REQUIRE(start.replace_tie(TieId(0), tie));
  Document document(start);
  const std::vector<TieId> ties = {TieId(0)};
  REQUIRE(document.execute(edit::set_tie_kind(document.network(), ties, 3)));
  CHECK_FALSE(document.network().tie(TieId(0)).kind_assumed);
}

TEST_CASE("a key written in other letters is the same key, and undo brings it back as it was") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann"});
  edit::Document document(std::move(network));
  const auto set = [&](const char* key, const model::Value& value) {
    REQUIRE(document.execute(edit::set_actor_attribute(document.network(), {&ann, 1}, key, value)));
    document.close_step();
  };
  set("\u0101", 1);
  const model::Network before = document.network();
  set("a\u0304", {});
  CHECK(document.network().actor(ann).details->attributes.empty());
  document.undo();
  CHECK(document.network().same_content(before));
}

TEST_CASE("what no file can hold is refused") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann"});
  edit::Document document(std::move(network));
  const auto code = [&](const edit::Step& step) { return document.execute(step).error().code; };
  const auto attribute = [&](const model::Value& value) {
    return edit::set_actor_attribute(document.network(), {&ann, 1}, "key", value);
  };
  CHECK(code(attribute(std::numeric_limits<double>::infinity())) == "bad_number");
  CHECK(code(attribute("\xFF")) == "bad_text");
  CHECK(code(edit::set_actor_note(document.network(), ann, "\xC3")) == "bad_text");
  model::Value nested = model::List{};
  for (int i = 0; i < 59; ++i) nested = model::List{nested};
  CHECK(document.execute(attribute(nested)));
  CHECK(code(attribute(model::List{nested})) == "too_deep");
  CHECK(code(edit::add_actor(document.network(), {.key = "\xFF"})) == "bad_text");
  CHECK(code(edit::declare_kind(document.network(), model::TieKind{.id = "\xFF"})) == "bad_text");
}

}  // namespace
