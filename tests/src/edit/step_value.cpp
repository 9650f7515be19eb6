// SPDX-License-Identifier: Apache-2.0
#include "src/edit/step_value.h"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <set>

#include "graph/base/random.h"
#include "src/edit/document.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;
using edit::Direction;
using edit::Document;
using edit::Step;
using model::Value;

TEST_CASE("steps written as data, read back and done to a copy give the same document") {
  std::set<std::size_t> kinds_of_change;
  std::set<model::ActorField> actor_fields;
  std::set<model::TieField> tie_fields;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Random random(seed);
    Document document;
    model::Network copy;
    const model::Network start;
    std::vector<Step> done;
    document.subscribe([&](const edit::Event& event) {
      REQUIRE(event.step != nullptr);
      auto read = edit::step_of(edit::to_value(*event.step));
      REQUIRE(read.has_value());
      Step original = *event.step;
      original.merge_key.clear();
      REQUIRE(*read == original);
      if (event.what == edit::Event::What::merged) {
        REQUIRE(edit::apply(copy, done.back(), Direction::backward));
        done.pop_back();
      }
      REQUIRE(edit::apply(copy, *read, Direction::forward));
      for (const edit::Change& change : read->changes) {
        kinds_of_change.insert(change.index());
        if (const auto* set = std::get_if<edit::ActorSet>(&change)) {
          actor_fields.insert(set->change.field);
        }
        if (const auto* set = std::get_if<edit::TieSet>(&change)) {
          tie_fields.insert(set->change.field);
        }
      }
      done.push_back(std::move(*read));
    });
    for (int i = 0; i < 150; ++i) {
      (void)document.execute(test::random_step(document.network(), random));
    }
    REQUIRE(copy.same_content(document.network()));
    CHECK(done.size() == document.history().size());
    while (!done.empty()) {
      REQUIRE(edit::apply(copy, done.back(), Direction::backward));
      done.pop_back();
    }
    CHECK(copy.same_content(start));
  }
  // Every kind of change was among them, and every field that people edit.
  CHECK(kinds_of_change.size() == std::variant_size_v<edit::Change>);
  CHECK(actor_fields.size() == model::actor_field_keys.size() - 3);  // not position, pinned, extra
  CHECK(tie_fields.size() == model::tie_field_keys.size() - 2);      // not key, extra
}

TEST_CASE("a step as a person would read it") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann", .name = "Anna"});
  Step step = edit::rename_actor(network, ann, "", "Anna B.");
  step.time = 12;
  step.author = "Jānis";
  const Value expected(
      model::Object{{"label", "edit.rename"},
                    {"arguments", model::List{"Anna", "Anna B."}},
                    {"author", "Jānis"},
                    {"time", 12},
                    {"changes", model::List{model::Object{{"do", "set_actor"},
                                                          {"id", "ann"},
                                                          {"field", "name"},
                                                          {"before", "Anna"},
                                                          {"after", "Anna B."}}}}});
  CHECK(edit::to_value(step) == expected);
}

TEST_CASE("what reading noted of a thing comes back with it") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann", .kind_assumed = true});
  const ActorId bea = *network.add_actor({.key = "bea"});
  const auto tie = [&](const char* key, bool model::Tie::*mark) {
    model::Tie made{.source = ann, .target = bea, .key = key};
    made.*mark = true;
    REQUIRE(network.add_tie(std::move(made)));
  };
  tie("t1", &model::Tie::kind_assumed);
  tie("t2", &model::Tie::key_made);
  tie("t3", &model::Tie::weight_said);
  const Step step = edit::remove(network, {{ann}}, {});
  auto read = edit::step_of(edit::to_value(step));
  REQUIRE(read.has_value());
  REQUIRE(edit::apply(network, *read, Direction::forward));
  REQUIRE(network.tie_count() == 0);
  REQUIRE(edit::apply(network, *read, Direction::backward));
  CHECK(network.actor(*network.find_actor("ann")).kind_assumed);
  CHECK_FALSE(network.actor(*network.find_actor("bea")).kind_assumed);
  const auto marks = [&](const char* key) {
    const model::Tie& held = network.tie(*network.find_tie(key));
    return std::array{held.kind_assumed, held.key_made, held.weight_said};
  };
  CHECK(marks("t1") == std::array{true, false, false});
  CHECK(marks("t2") == std::array{false, true, false});
  CHECK(marks("t3") == std::array{false, false, true});
}

TEST_CASE("what is no step is refused, wherever it breaks") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann", .name = "Anna"});
  const ActorId bea = *network.add_actor({.key = "bea"});
  Step step = edit::rename_actor(network, ann, "", "B");
  step = edit::combine({"edit.several", {"a", "b"}},
                       {step, edit::add_tie(network, {.source = ann, .target = bea}),
                        edit::set_actor_attribute(network, {{ann, bea}}, "age", 40),
                        edit::move_actors(network, {{{ann, {}, {Position{1, 2}, true}}}}, 1),
                        edit::declare_kind(network, model::TieKind{.id = "barter"}),
                        edit::set_view(network, "look", "x")});
  const Value good = edit::to_value(step);
  REQUIRE(edit::step_of(good).has_value());
  // Each value of it in turn becomes one of another type, or goes.
  std::size_t refused = 0;
  const std::function<void(Value, const std::function<bool(const Value&)>&)> damage =
      [&](const Value& value, const std::function<bool(const Value&)>& with) {
        for (const Value& other : {Value(), Value(true), Value(1.5), Value(model::List{1})}) {
          refused += with(other) ? 0 : 1;
        }
        if (const auto* object = value.object()) {
          for (std::size_t i = 0; i < object->size(); ++i) {
            damage((*object)[i].second, [&, i](const Value& part) {
              model::Object changed = *object;
              changed[i].second = part;
              return with(Value(std::move(changed)));
            });
          }
        } else if (const auto* list = value.list()) {
          for (std::size_t i = 0; i < list->size(); ++i) {
            damage((*list)[i], [&, i](const Value& part) {
              model::List changed = *list;
              changed[i] = part;
              return with(Value(std::move(changed)));
            });
          }
        }
      };
  damage(good, [&](const Value& damaged) {
    auto read = edit::step_of(damaged);
    if (!read) return false;
    // What can still be read is done or refused; a refusal changes nothing.
    model::Network copy = network;
    if (!edit::apply(copy, *read, Direction::forward)) CHECK(copy.same_content(network));
    return true;
  });
  CHECK(refused > 100);
}

}  // namespace
