// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"
#include "src/edit/step.h"
#include "src/edit/tie_edits.h"

/// Any step that people can take, on any actors and ties, values at their limits and beyond; some
/// must be refused. `Choices` has below(n), a number less than n: random, or from the bytes of a
/// fuzzer.
namespace saite::test {

template <class Choices>
class RandomSteps {
 public:
  RandomSteps(const model::Network& network, Choices& choices)
      : n_(network), choices_(choices), actors_(network.actors()), ties_(network.ties()) {}

  edit::Step next() {
    if (actors_.size() < 2) return new_actor();
    switch (below(9)) {
      case 0:
        return new_actor();
      case 1:
      case 2:
        return new_tie();
      case 3:
        return removal();
      case 4:
      case 5:
        return of_actors();
      case 6:
        return of_ties();
      case 7:
        return of_places();
      default:
        return of_the_whole();
    }
  }

 private:
  std::size_t below(std::size_t bound) { return choices_.below(bound); }
  bool chance() { return below(2) == 0; }
  int number() { return static_cast<int>(below(100)); }
  std::string word(const char* prefix) { return prefix + std::to_string(below(6)); }
  ActorId actor() { return actors_[below(actors_.size())]; }
  std::vector<ActorId> some_actors() {
    std::vector<ActorId> some{actor()};
    if (chance()) some.push_back(actor());
    return some;
  }
  std::vector<TieId> some_ties() {
    std::vector<TieId> some;
    if (!ties_.empty()) some.push_back(ties_[below(ties_.size())]);
    return some;
  }
  /// One of a list.
  template <std::size_t count, class Item>
  Item one_of(const std::array<Item, count>& items) {
    return items.at(below(count));
  }
  /// A text as it comes, or one that few expect.
  std::string text(const char* prefix) {
    if (below(5) != 0) return word(prefix);
    static const std::array<std::string, 12> odd = {
        "",          " ",          "\t",   "\xC4\x81",  // one letter, and the same as two
        "a\xCC\x84", "\x01\n\"\\", "\xFF", std::string("a\0b", 3),
        "1.0",       "null",       "[1]",  std::string(3000, 'x')};
    return one_of(odd);
  }
  double amount() {
    using Limits = std::numeric_limits<double>;
    static constexpr std::array<double, 12> odd = {0,
                                                   -0.0,
                                                   -1,
                                                   1,
                                                   90,
                                                   180,
                                                   -180,
                                                   1e30,
                                                   Limits::max(),
                                                   Limits::denorm_min(),
                                                   Limits::infinity(),
                                                   Limits::quiet_NaN()};
    return chance() ? one_of(odd) : 0.5 + number();
  }
  DateSpan dates() {
    static constexpr std::array<const char*, 8> known = {
        "0001", "2019", "2020-03", "2020-03-31", "2020-02-29", "2019-12", "9999-12-31", "2021"};
    DateSpan span;
    if (chance()) span.since = PartialDate::parse(one_of(known));
    if (chance()) span.until = PartialDate::parse(one_of(known));
    return span;
  }
  Spells spells() {
    Spells made(1 + below(4));
    for (DateSpan& spell : made) spell = dates();
    return made;
  }
  model::Value value() {
    switch (below(9)) {
      case 0:
        return {};
      case 1:
        return number();
      case 2:
        return 0.5;
      case 3:
        return chance();
      case 4:
        return model::List{1, "two", model::Object{{"three", 3}}};
      case 5:
        return amount();
      case 6:
        return chance() ? model::Value(std::numeric_limits<std::int64_t>::min())
                        : model::Value(model::BigInteger{"123456789012345678901234567890"});
      case 7: {
        model::Value nested = chance() ? model::Value(model::List{}) : model::Value(text("leaf"));
        for (auto depth = below(70); depth > 0; --depth) {
          nested = chance() ? model::Value(model::List{nested, {}})
                            : model::Value(model::Object{{text("key"), nested}});
        }
        return nested;
      }
      default:
        return text("text");
    }
  }

  edit::Step new_actor() {
    model::Actor actor_made;
    if (chance()) actor_made.key = text("k");
    if (below(4) == 0) {
      actor_made.key = chance() ? std::to_string(below(1000)) : "[1,\"a\"]";
      actor_made.key_is_json = true;
    }
    if (chance()) actor_made.name = text("Name ");
    if (below(4) == 0) {
      actor_made.name = {};
      actor_made.name.set("lv", word("Vārds "));
      actor_made.name.set("en", word("Name "));
    }
    if (!actors_.empty() && below(3) == 0) actor_made.part_of = actor();
    if (chance()) actor_made.position = Position{0.1 * number(), amount()};
    actor_made.dates = dates();
    if (chance()) {
      actor_made.details.edit().tags = {text("tag"), text("tag")};
      // Null stands for an attribute that is absent wherever edits change one.
      if (model::Value held = value(); !held.is_null()) {
        model::assign(actor_made.details.edit().attributes, text("attribute"), std::move(held));
      }
    }
    return edit::add_actor(n_, std::move(actor_made));
  }

  edit::Step new_tie() {
    model::Tie tie{.source = actor(), .target = actor()};
    tie.kind = static_cast<model::KindIndex>(below(n_.tie_kinds().size()));
    tie.weight = amount();
    if (chance()) tie.details.edit().attributes = {{"how", value()}, {"what", value()}};
    return edit::add_tie(n_, std::move(tie));
  }

  edit::Step removal() {
    const std::vector<ActorId> gone = chance() ? some_actors() : std::vector<ActorId>();
    return edit::remove(n_, gone, some_ties());
  }

  edit::Step of_actors() {
    const auto some = some_actors();
    switch (below(14)) {
      case 0:
        return edit::rename_actor(n_, some[0], chance() ? "lv" : "ru", chance() ? text("n") : "");
      case 1:
        return edit::set_actor_key(n_, some[0], text("k"));
      case 2:
        return edit::set_actor_kind(n_, some,
                                    static_cast<model::KindIndex>(below(n_.actor_kinds().size())));
      case 3:
        return edit::set_subtype(n_, some, text("sub"));
      case 4:
        if (chance()) return edit::set_actor_spells(n_, some, spells());
        return edit::set_actor_dates(n_, some, dates());
      case 5:
        return edit::set_part_of(n_, some, chance() ? std::optional(actor()) : std::nullopt);
      case 6:
        return edit::set_place(n_, some, model::GeoPoint{amount(), chance() ? amount() : 26.7});
      case 7:
        return edit::set_actor_attribute(n_, some, text("attribute"), value());
      case 8:
        return edit::set_tags(
            n_, some,
            chance() ? std::vector{text("tag"), text("tag")} : std::vector<std::string>());
      case 9:
        return edit::add_tag(n_, some, text("tag"));
      case 10:
        return edit::remove_tag(n_, some, word("tag"));
      case 11:
        return edit::set_consent(n_, some, chance() ? "given" : text("consent"));
      case 12:
        return edit::set_actor_note(n_, some[0], text("note "));
      default:
        return edit::set_actor_source(n_, some, text("s"));
    }
  }

  model::Value reporters() {
    if (chance()) return n_.actor(actor()).key;
    model::List list;
    for (const ActorId id : some_actors()) list.emplace_back(n_.actor(id).key);
    return list;
  }

  edit::Step of_ties() {
    const auto some = some_ties();
    if (some.empty()) return new_tie();
    switch (below(9)) {
      case 0:
        return edit::set_tie_kind(n_, some,
                                  static_cast<model::KindIndex>(below(n_.tie_kinds().size())));
      case 1:
        return edit::set_weight(n_, some, amount());
      case 2:
        return edit::set_directed(n_, some, chance() ? std::optional(chance()) : std::nullopt);
      case 3:
        return edit::reverse_ties(n_, some);
      case 4:
        return edit::set_disputed(n_, some, chance());
      case 5:
        if (chance()) return edit::set_tie_spells(n_, some, spells());
        return edit::set_tie_dates(n_, some, dates());
      case 6:
        if (chance()) return edit::set_tie_attribute(n_, some, "reported_by", reporters());
        return edit::set_tie_attribute(n_, some, text("attribute"), value());
      case 7:
        return edit::set_tie_note(n_, some[0], text("note "));
      default:
        return edit::set_evidence(n_, some[0], text("seen "));
    }
  }

  edit::Step of_places() {
    std::vector<edit::Move> moves;
    for (const ActorId id : some_actors()) {
      const model::Actor& moved = n_.actor(id);
      moves.push_back(
          {id, {moved.position, moved.pinned}, {Position{amount(), -1.0 * number()}, chance()}});
    }
    if (moves.size() == 2 && moves[0].actor == moves[1].actor) moves.pop_back();
    if (below(4) == 0) {
      for (edit::Move& move : moves) move.to.at = move.from.at;
      return edit::pin_actors(n_, moves, chance());
    }
    return edit::move_actors(n_, moves, below(3));
  }

  /// One more on the map, another in the place of one, or one less.
  edit::Step of_annotations() {
    const auto& all = n_.info.annotations;
    model::Annotation annotation;
    if (!all.empty() && below(3) > 0) {
      annotation = all[below(all.size())];
      if (below(3) == 0) return edit::remove_annotation(n_, annotation.id);
    } else {
      annotation.id = model::fresh_annotation_id(all);
      annotation.kind = static_cast<model::AnnotationKind>(below(3));
    }
    const auto place = [&] { return Position{amount(), -1.0 * number()}; };
    annotation.at = place();
    if (annotation.kind != model::AnnotationKind::text) annotation.to = place();
    annotation.text = text("Words ");
    annotation.color = chance() ? std::optional<std::string>("#0072b2") : std::nullopt;
    return edit::set_annotation(n_, annotation, below(2));
  }

  edit::Step of_the_whole() {
    switch (below(8)) {
      case 0:
        return edit::declare_kind(
            n_, model::ActorKind{.id = chance() ? "family" : text("kind"), .label = text("Kind ")});
      case 1:
        if (below(3) == 0) {  // taken back, where there is one
          const auto& kinds = n_.tie_kinds();
          if (!kinds.declarations().empty()) {
            return edit::undeclare_kind(n_, kinds[kinds.declarations().back()]);
          }
        }
        return edit::declare_kind(n_, model::TieKind{.id = text("kind"), .directed = chance()});
      case 2:
        return edit::set_view(n_, text("view"), value());
      case 3:
        return edit::set_info(n_, model::InfoField::title, text("Title "), {"edit.title"});
      case 4:
        return edit::set_info(n_, model::InfoField::language, chance() ? "lv" : "en",
                              {"edit.language"});
      case 5:
      case 6:
        return of_annotations();
      default:
        return edit::set_info(
            n_, model::InfoField::sources,
            model::List{model::Object{{"id", text("s")}, {"title", "T"}, {"more", value()}}},
            {"edit.sources"});
    }
  }

  const model::Network& n_;
  Choices& choices_;
  std::vector<ActorId> actors_;
  std::vector<TieId> ties_;
};

template <class Choices>
edit::Step random_step(const model::Network& network, Choices& choices) {
  return RandomSteps<Choices>(network, choices).next();
}

}  // namespace saite::test
