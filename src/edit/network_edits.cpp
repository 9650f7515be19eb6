// SPDX-License-Identifier: Apache-2.0
#include "src/edit/network_edits.h"
#include "graph/base/utf8.h"

#include <algorithm>
#include <utility>

#include "src/edit/field_edits.h"

namespace saite::edit {
namespace {

using model::Network;

Label with_count(std::string key, std::size_t count) {
  return {std::move(key), {std::to_string(count)}};
}

/// Who is moved, where it is one; else how many.
Label move_label(const Network& network, std::string key, std::span<const Move> moves) {
  if (moves.size() != 1 || !network.has(moves[0].actor)) {
    return with_count(std::move(key), moves.size());
  }
  return {std::move(key), {network.actor(moves[0].actor).display_name(network.info.language)}};
}

Label remove_label(const Network& network, std::span<const ActorId> actors,
                   std::span<const TieId> ties) {
  if (actors.size() == 1 && ties.empty() && network.has(actors[0])) {
    return {"edit.remove_actor", {network.actor(actors[0]).display_name(network.info.language)}};
  }
  if (actors.empty()) return with_count("edit.remove_ties", ties.size());
  return with_count("edit.remove_actors", actors.size());
}

template <class IdType>
std::vector<IdType> tidy(std::span<const IdType> ids) {
  std::vector<IdType> tidied(ids.begin(), ids.end());
  std::ranges::sort(tidied);
  tidied.erase(std::unique(tidied.begin(), tidied.end()), tidied.end());
  return tidied;
}

/// Parts of those who go, deepest things last, become parts of nothing.
void detach_parts(const Network& network, const std::vector<ActorId>& gone, Step& step) {
  const auto goes = [&](ActorId id) { return std::ranges::binary_search(gone, id); };
  const bool any = std::ranges::any_of(
      gone, [&](ActorId id) { return network.has(id) && network.has_parts(id); });
  if (!any) return;
  for (const ActorId id : network.actors()) {
    const model::Actor& actor = network.actor(id);
    if (!actor.part_of || !goes(*actor.part_of)) continue;
    step.changes.emplace_back(
        ActorSet{actor.key,
                 {.field = model::ActorField::part_of,
                  .before = model::Value(network.actor(*actor.part_of).key)}});
  }
}

Step moved(const Network& network, std::span<const Move> moves, Label label) {
  auto keys = std::make_shared<KeyList>();
  ActorsMoved change;
  for (const Move& move : moves) {
    keys->add(network.actor(move.actor).key);
    change.before.add(move.from);
    change.after.add(move.to);
  }
  change.actors = std::move(keys);
  Step step{.label = std::move(label)};
  step.changes.emplace_back(std::move(change));
  return step;
}

template <class Kind>
std::optional<std::uint32_t> declaration_place(const model::KindTable<Kind>& table,
                                               model::KindIndex index) {
  const auto& declared = table.declarations();
  const auto at = std::ranges::find(declared, index);
  if (at == declared.end()) return std::nullopt;
  return static_cast<std::uint32_t>(at - declared.begin());
}

template <class Kind>
Step declared(const model::KindTable<Kind>& table, Kind kind) {
  KindDeclared<Kind> change{.id = kind.id};
  model::KindTable<Kind> after = table;
  if (const auto known = table.find(kind.id); known && table.declared(*known)) {
    change.before = table[*known];
    change.place = declaration_place(table, *known);
  }
  Step step{.label = {"edit.kind", {kind.id}}};
  change.after = after[after.declare(std::move(kind))];
  step.changes.emplace_back(std::move(change));
  return step;
}

template <class Kind>
Step undeclared(const model::KindTable<Kind>& table, const Kind& kind) {
  KindDeclared<Kind> change{.id = kind.id};
  if (const auto known = table.find(kind.id); known && table.declared(*known)) {
    change.before = table[*known];
    change.place = declaration_place(table, *known);
  }
  Step step{.label = {"edit.kind", {kind.id}}};
  step.changes.emplace_back(std::move(change));
  return step;
}

/// "edit.annotation.add" and its like, each with the words of the annotation or, where it has none,
/// under the name of its kind: "edit.annotation.add.arrow".
Label annotation_label(std::string_view what, const model::Annotation& annotation) {
  constexpr std::size_t max_words = 60;  // bytes of a line of the history
  std::string key = "edit.annotation." + std::string(what);
  if (!annotation.text.empty()) {
    std::string words = annotation.text.substr(0, annotation.text.find('\n'));
    if (words.size() > max_words) {
      std::size_t end = max_words;
      while (end > 0 && continues_letter(words[end])) --end;
      words = words.substr(0, end) + "…";
    }
    return {std::move(key), {std::move(words)}};
  }
  key += '.';
  key += model::annotation_kind_keys.at(static_cast<std::size_t>(annotation.kind));
  return {std::move(key)};
}

/// Of a field that is an object, or nothing yet.
FieldChange<model::InfoField> member_change(const Network& network, model::InfoField field,
                                            std::string_view key, model::Value value) {
  const auto place = model::member_place(network.info, field, key);
  FieldChange<model::InfoField> change{.field = field,
                                       .member = std::string(key),
                                       .before = model::value_of(network.info, field, key),
                                       .after = std::move(value)};
  if (place) {
    change.place = static_cast<std::uint32_t>(*place);
    change.member = field_edits::spelling(model::value_of(network.info, field), *change.member);
    change.null_before = change.before.is_null();
  }
  return change;
}

}  // namespace

Step add_actor(const Network& network, model::Actor actor) {
  if (actor.key.empty()) actor.key = network.fresh_actor_key();
  Step step{.label = {"edit.add_actor", {actor.display_name(network.info.language)}}};
  step.changes.emplace_back(ActorAdded{record_of(network, actor)});
  return step;
}

Step add_tie(const Network& network, model::Tie tie) {
  if (tie.key.empty()) {
    tie.key = network.fresh_tie_key();
    tie.key_made = true;
  }
  Step step{.label = {"edit.add_tie"}};
  for (const ActorId end : {tie.source, tie.target}) {
    step.label.args.push_back(network.actor(end).display_name(network.info.language));
  }
  step.changes.emplace_back(TieAdded{record_of(network, tie)});
  return step;
}

Step remove(const Network& network, std::span<const ActorId> actors, std::span<const TieId> ties) {
  Step step{.label = remove_label(network, actors, ties)};
  const std::vector<ActorId> gone = tidy(actors);
  std::vector<TieId> gone_ties(ties.begin(), ties.end());
  for (const ActorId id : gone) {
    const auto own = network.ties_of(id);
    gone_ties.insert(gone_ties.end(), own.begin(), own.end());
  }
  for (const TieId id : tidy(std::span<const TieId>(gone_ties))) {
    step.changes.emplace_back(TieRemoved{record_of(network, network.tie(id)), id.value()});
  }
  detach_parts(network, gone, step);
  for (const ActorId id : gone) {
    ActorRemoved change{record_of(network, network.actor(id)), id.value()};
    const auto& container = network.actor(id).part_of;
    // That it was part of somebody who goes too is told by the change that detached it.
    if (container && std::ranges::binary_search(gone, *container)) change.record.part_of.reset();
    step.changes.emplace_back(std::move(change));
  }
  return step;
}

Step move_actors(const Network& network, std::span<const Move> moves, std::uint64_t gesture,
                 std::string label_key) {
  Step step = moved(network, moves, move_label(network, std::move(label_key), moves));
  if (gesture != 0) step.merge_key = "gesture:" + std::to_string(gesture);
  return step;
}

Step pin_actors(const Network& network, std::span<const Move> moves, bool pinned) {
  return moved(network, moves, move_label(network, pinned ? "edit.pin" : "edit.unpin", moves));
}

Step settle_positions(const Network& network, std::span<const Move> moves) {
  Step step = moved(network, moves, with_count("edit.layout", moves.size()));
  step.derived = true;
  return step;
}

Step set_info(const Network& network, model::InfoField field, model::Value value, Label label) {
  const auto name = model::info_field_keys.at(static_cast<std::size_t>(field));
  Step step{.label = std::move(label)};
  step.changes.emplace_back(InfoSet{
      {.field = field, .before = model::value_of(network.info, field), .after = std::move(value)}});
  step.merge_key = "info:" + std::string(name);
  return step;
}

Step set_graph_member(const Network& network, std::string_view key, model::Value value,
                      Label label) {
  Step step{.label = std::move(label)};
  step.changes.emplace_back(
      InfoSet{member_change(network, model::InfoField::graph, key, std::move(value))});
  step.merge_key = "graph:" + std::string(key);
  return step;
}

Step set_view(const Network& network, std::string_view key, model::Value value, Label label,
              bool merges) {
  Step step{.label = std::move(label)};
  const model::Value& views = network.info.views;
  FieldChange<model::InfoField> change{.field = model::InfoField::views};
  if (views.is_null() || views.object() != nullptr) {
    change = member_change(network, change.field, key, std::move(value));
  } else {  // another program's, of another form
    model::Object object{{"other", views}};
    if (!value.is_null()) model::assign(object, key, std::move(value));
    change.before = views;
    change.after = model::Value(std::move(object));
  }
  step.changes.emplace_back(InfoSet{std::move(change)});
  if (merges) step.merge_key = "view:" + std::string(key);
  return step;
}

Step set_annotation(const Network& network, const model::Annotation& annotation,
                    std::uint64_t gesture) {
  const model::Annotation* held = model::find(network.info.annotations, annotation.id);
  Step step{.label = annotation_label(held == nullptr                   ? "add"
                                      : held->text != annotation.text   ? "text"
                                      : held->color != annotation.color ? "color"
                                                                        : "move",
                                      annotation)};
  step.changes.emplace_back(InfoSet{member_change(network, model::InfoField::annotations,
                                                  annotation.id, model::value_of(annotation))});
  if (gesture != 0) step.merge_key = "gesture:" + std::to_string(gesture);
  return step;
}

Step remove_annotation(const Network& network, std::string_view id) {
  Step step;
  if (const model::Annotation* held = model::find(network.info.annotations, id)) {
    step.label = annotation_label("remove", *held);
  }
  step.changes.emplace_back(
      InfoSet{member_change(network, model::InfoField::annotations, id, model::Value())});
  return step;
}

Step declare_kind(const Network& network, model::ActorKind kind) {
  return declared(network.actor_kinds(), std::move(kind));
}

Step declare_kind(const Network& network, model::TieKind kind) {
  return declared(network.tie_kinds(), std::move(kind));
}

Step undeclare_kind(const Network& network, const model::ActorKind& kind) {
  return undeclared(network.actor_kinds(), kind);
}

Step undeclare_kind(const Network& network, const model::TieKind& kind) {
  return undeclared(network.tie_kinds(), kind);
}

}  // namespace saite::edit
