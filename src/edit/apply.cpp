// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "graph/base/utf8.h"
#include "graph/model/content.h"
#include "graph/model/find_actors.h"
#include "graph/model/rules.h"
#include "src/edit/step.h"

namespace saite::edit {
namespace {

using model::Network;

/// Does changes one after the other; consecutive changes of fields of one thing at once, so that
/// what holds of the whole thing is looked at when all are done.
class Applier {
 public:
  Applier(Network& network, Step& step, Direction direction)
      : network_(network), changes_(step.changes), direction_(direction) {}

  /// Does all; where one fails it undoes those done.
  Status run() {
    while (done_ < changes_.size()) {
      const std::size_t count = group_size();
      if (auto ok = do_group(count); !ok) {
        take_back();
        return ok;
      }
      done_ += count;
    }
    return {};
  }

  Touched touched;

 private:
  [[nodiscard]] bool forward() const { return direction_ == Direction::forward; }
  [[nodiscard]] Change& at(std::size_t i) {
    return forward() ? changes_[i] : changes_[changes_.size() - 1 - i];
  }

  void take_back() {
    std::vector<Change> done;
    for (std::size_t i = 0; i < done_; ++i) done.push_back(at(i));
    if (!forward()) std::ranges::reverse(done);
    Step rest{.changes = std::move(done)};
    const Direction back = forward() ? Direction::backward : Direction::forward;
    if (!Applier(network_, rest, back).run()) broken("half a step cannot be taken back");
  }

  /// How many changes from here on are of fields of one thing, its key as it is now.
  std::size_t group_size() {
    std::size_t count = 1;
    if (const auto* set = std::get_if<ActorSet>(&at(done_))) {
      if (set->change.field == model::ActorField::id) return 1;
      while (done_ + count < changes_.size() && continues(*set, at(done_ + count))) ++count;
    } else if (const auto* of_tie = std::get_if<TieSet>(&at(done_))) {
      if (of_tie->change.field == model::TieField::key) return 1;
      while (done_ + count < changes_.size() && continues(*of_tie, at(done_ + count))) ++count;
    }
    return count;
  }
  static bool continues(const ActorSet& first, const Change& next) {
    const auto* set = std::get_if<ActorSet>(&next);
    return set != nullptr && set->actor == first.actor &&
           set->change.field != model::ActorField::id;
  }
  static bool continues(const TieSet& first, const Change& next) {
    const auto* set = std::get_if<TieSet>(&next);
    return set != nullptr && set->tie == first.tie && set->change.field != model::TieField::key;
  }

  Status do_group(std::size_t count) {
    Change& first = at(done_);
    if (auto* added = std::get_if<ActorAdded>(&first)) {
      return forward() ? add(added->record, added->place) : remove_actor(added->record.actor.key);
    }
    if (auto* removed = std::get_if<ActorRemoved>(&first)) {
      return forward() ? remove_actor(removed->record.actor.key)
                       : add(removed->record, removed->place);
    }
    if (auto* tie_added = std::get_if<TieAdded>(&first)) {
      return forward() ? add(tie_added->record, tie_added->place)
                       : remove_tie(tie_added->record.tie.key);
    }
    if (auto* tie_removed = std::get_if<TieRemoved>(&first)) {
      return forward() ? remove_tie(tie_removed->record.tie.key)
                       : add(tie_removed->record, tie_removed->place);
    }
    if (std::holds_alternative<ActorSet>(first)) return set_actor(count);
    if (std::holds_alternative<TieSet>(first)) return set_tie(count);
    if (const auto* moved = std::get_if<ActorsMoved>(&first)) return move(*moved);
    if (const auto* actor_kind = std::get_if<ActorKindDeclared>(&first)) {
      return declare(network_.edit_actor_kinds(), *actor_kind);
    }
    if (const auto* tie_kind = std::get_if<TieKindDeclared>(&first)) {
      return declare(network_.edit_tie_kinds(), *tie_kind);
    }
    return set_info(std::get<InfoSet>(first).change);
  }

  Result<ActorId> actor(const std::string& key) const {
    const auto id = network_.find_actor(key);
    if (!id) return Error{"unknown_actor", key, {key}};
    return *id;
  }
  Result<TieId> tie(const std::string& key) const {
    const auto id = network_.find_tie(key);
    if (!id) return Error{"unknown_tie", key, {key}};
    return *id;
  }
  template <class Kind>
  static Result<model::KindIndex> kind(model::KindTable<Kind>& table, const std::string& id) {
    if (const auto index = table.find(id)) return *index;
    if (id.empty()) return Error{"bad_value", "kind"};
    if (first_ill_formed(id)) return Error{"bad_text", "kind"};
    if (table.size() >= model::max_kinds) return Error{"too_many_kinds", id, {id}};
    return table.find_or_add(id);
  }

  Status add(const ActorRecord& record, Place& place) {
    if (auto ok = content_of(record.actor); !ok) return ok;
    model::Actor actor_again = record.actor;
    const auto index = kind(network_.edit_actor_kinds(), record.kind);
    if (!index) return index.error();
    actor_again.kind = *index;
    if (record.part_of) {
      const auto container = actor(*record.part_of);
      if (!container) return container.error();
      actor_again.part_of = *container;
    }
    const auto id = network_.add_actor(std::move(actor_again),
                                       place ? std::optional(ActorId(*place)) : std::nullopt);
    if (!id) return id.error();
    place = id->value();
    touched.actors.push_back(*id);
    came_or_went_ = true;
    return {};
  }

  Status add(const TieRecord& record, Place& place) {
    if (auto ok = content_of(record.tie); !ok) return ok;
    model::Tie tie_again = record.tie;
    const auto index = kind(network_.edit_tie_kinds(), record.kind);
    if (!index) return index.error();
    tie_again.kind = *index;
    const auto source = actor(record.source);
    if (!source) return source.error();
    const auto target = actor(record.target);
    if (!target) return target.error();
    tie_again.source = *source;
    tie_again.target = *target;
    const auto id =
        network_.add_tie(std::move(tie_again), place ? std::optional(TieId(*place)) : std::nullopt);
    if (!id) return id.error();
    place = id->value();
    touched.ties.push_back(*id);
    return {};
  }

  Status remove_actor(const std::string& key) {
    const auto id = actor(key);
    if (!id) return id.error();
    if (auto ok = network_.remove(*id); !ok) return ok;
    touched.actors.push_back(*id);
    came_or_went_ = true;
    return {};
  }

  Status remove_tie(const std::string& key) {
    const auto id = tie(key);
    if (!id) return id.error();
    network_.remove(*id);
    removed_ties_.push_back(*id);
    return {};
  }

  /// Whether a file can hold it. What is brought back was in one.
  template <class Thing>
  [[nodiscard]] Status content_of(const Thing& thing) const {
    return forward() ? model::check_content(thing) : Status();
  }
  template <class Field>
  [[nodiscard]] Status content_of(const FieldChange<Field>& change) const {
    if (!forward()) return {};
    const model::Member member = change.member ? model::Member(*change.member) : std::nullopt;
    return model::check_content(change.field, member, change.after);
  }

  template <class Field>
  [[nodiscard]] const model::Value& wanted(const FieldChange<Field>& change) const {
    return forward() ? change.after : change.before;
  }
  /// Sets what needs no network.
  template <class Thing, class Field>
  Status set_plain(Thing& thing, const FieldChange<Field>& change) const {
    if (auto ok = content_of(change); !ok) return ok;
    if (change.null_before && !forward()) return hold_null(thing, change);
    const model::Member member = change.member ? model::Member(*change.member) : std::nullopt;
    return model::set_value(thing, change.field, member, wanted(change),
                            change.place ? *change.place : model::last_place);
  }

  /// A member that was there without a value comes back: to set it to null would remove it.
  template <class Thing, class Field>
  static Status hold_null(Thing& thing, const FieldChange<Field>& change) {
    const model::Value whole = model::value_of(thing, change.field);
    model::Object members = whole.object() != nullptr ? *whole.object() : model::Object();
    if (!change.member || (whole.object() == nullptr && !whole.is_null())) {
      return Error{"bad_value", std::string(change.member.value_or(""))};
    }
    const std::size_t place = change.place ? *change.place : model::last_place;
    model::insert(members, place, *change.member, {});
    return model::set_value(thing, change.field, {}, model::Value(std::move(members)));
  }

  Status set_actor(std::size_t count) {
    const auto& first = std::get<ActorSet>(at(done_));
    const bool renamed = first.change.field == model::ActorField::id && !forward();
    const model::Value& new_key = first.change.after;
    if (renamed && new_key.text() == nullptr) return Error{"bad_value", "id"};
    const auto id = actor(renamed ? *new_key.text() : first.actor);
    if (!id) return id.error();
    model::Actor changed = network_.actor(*id);
    for (std::size_t i = 0; i < count; ++i) {
      const auto& change = std::get<ActorSet>(at(done_ + i)).change;
      if (auto ok = set_field(changed, change); !ok) return ok;
    }
    if (auto ok = network_.replace_actor(*id, std::move(changed)); !ok) return ok;
    touch(*id);
    return {};
  }

  Status set_field(model::Actor& changed, const FieldChange<model::ActorField>& change) {
    const model::Value& value = wanted(change);
    if (change.field == model::ActorField::kind) {
      if (value.text() == nullptr) return Error{"bad_value", "kind"};
      const auto index = kind(network_.edit_actor_kinds(), *value.text());
      if (!index) return index.error();
      changed.kind = *index;
      changed.kind_assumed = false;
      return {};
    }
    if (change.field != model::ActorField::part_of) return set_plain(changed, change);
    changed.part_of.reset();
    if (value.is_null()) return {};
    if (value.text() == nullptr) return Error{"bad_value", "part_of"};
    const auto container = actor(*value.text());
    if (!container) return container.error();
    changed.part_of = *container;
    return {};
  }

  Status set_tie(std::size_t count) {
    const auto& first = std::get<TieSet>(at(done_));
    const bool renamed = first.change.field == model::TieField::key && !forward();
    if (renamed && first.change.after.text() == nullptr) return Error{"bad_value", "key"};
    const auto id = tie(renamed ? *first.change.after.text() : first.tie);
    if (!id) return id.error();
    model::Tie changed = network_.tie(*id);
    for (std::size_t i = 0; i < count; ++i) {
      const auto& change = std::get<TieSet>(at(done_ + i)).change;
      if (auto ok = set_field(changed, change); !ok) return ok;
    }
    if (auto ok = network_.replace_tie(*id, std::move(changed)); !ok) return ok;
    touch(*id);
    return {};
  }

  Status set_field(model::Tie& changed, const FieldChange<model::TieField>& change) {
    const model::Value& value = wanted(change);
    const bool is_source = change.field == model::TieField::source;
    if (change.field == model::TieField::kind || is_source ||
        change.field == model::TieField::target) {
      const auto name = model::tie_field_keys.at(static_cast<std::size_t>(change.field));
      if (value.text() == nullptr) return Error{"bad_value", std::string(name)};
    }
    if (change.field == model::TieField::kind) {
      const auto index = kind(network_.edit_tie_kinds(), *value.text());
      if (!index) return index.error();
      changed.kind = *index;
      changed.kind_assumed = false;
      return {};
    }
    if (!is_source && change.field != model::TieField::target) return set_plain(changed, change);
    const auto end = actor(*value.text());
    if (!end) return end.error();
    (is_source ? changed.source : changed.target) = *end;
    return {};
  }

  Status move(const ActorsMoved& moved) {
    const KeyList& keys = *moved.actors;
    const SpotList& spots = forward() ? moved.after : moved.before;
    std::vector<std::string_view> names;
    names.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) names.push_back(keys[i]);
    const auto ids = model::find_actors(network_, names);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (!ids[i]) return Error{"unknown_actor", std::string(keys[i]), {std::string(keys[i])}};
      const auto position = spots[i].at;
      if (position && !model::valid(*position)) return Error{"bad_position", std::string(keys[i])};
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Spot spot = spots[i];
      network_.set_position(*ids[i], spot.at, spot.pinned);
      touched.actors.push_back(*ids[i]);
    }
    return {};
  }

  template <class Kind>
  Status declare(model::KindTable<Kind>& table, const KindDeclared<Kind>& change) {
    const auto& wanted_kind = forward() ? change.after : change.before;
    if (change.id.empty() || (wanted_kind && wanted_kind->id != change.id)) {
      return Error{"empty_id"};
    }
    if (!wanted_kind) {
      table.undeclare(change.id);
      return {};
    }
    if (auto ok = content_of(*wanted_kind); !ok) return ok;
    if (!table.find(change.id) && table.size() >= model::max_kinds) {
      return Error{"too_many_kinds", change.id, {change.id}};
    }
    table.put(*wanted_kind, change.place ? *change.place : model::last_place);
    return {};
  }

  Status set_info(const FieldChange<model::InfoField>& change) {
    return set_plain(network_.info, change);
  }

  /// Of a step that adds or removes, whoever lost a container by it is beside the point.
  void touch(ActorId id) {
    if (!came_or_went_) changed_.push_back(id);
  }
  void touch(TieId id) { touched.ties.push_back(id); }

 public:
  /// The things that the step was about: actors that came or went rather than what hung on them.
  Touched finish() {
    const auto tidy = [](auto& ids) {
      std::ranges::sort(ids);
      ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    };
    if (!came_or_went_) {
      touched.actors.insert(touched.actors.end(), changed_.begin(), changed_.end());
      touched.ties.insert(touched.ties.end(), removed_ties_.begin(), removed_ties_.end());
    }
    tidy(touched.actors);
    tidy(touched.ties);
    if (came_or_went_) {
      std::erase_if(touched.ties, [&](TieId id) {
        const auto hangs_on = [&](ActorId end) {
          return std::ranges::binary_search(touched.actors, end);
        };
        return hangs_on(network_.tie(id).source) || hangs_on(network_.tie(id).target);
      });
    }
    return std::move(touched);
  }

 private:
  Network& network_;
  std::vector<Change>& changes_;
  Direction direction_;
  std::size_t done_ = 0;
  bool came_or_went_ = false;
  std::vector<ActorId> changed_;
  std::vector<TieId> removed_ties_;
};

}  // namespace

Result<Touched> apply(Network& network, Step& step, Direction direction) {
  Applier applier(network, step, direction);
  if (auto ok = applier.run(); !ok) return ok.error();
  return applier.finish();
}

}  // namespace saite::edit
