// SPDX-License-Identifier: Apache-2.0
#include "src/edit/actor_edits.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "graph/base/text.h"
#include "src/edit/field_edits.h"

namespace saite::edit {
namespace {

using model::Actor;
using model::ActorField;
using model::Network;
using model::Value;
using namespace field_edits;

/// Names the actor where there is one, the number of them otherwise.
Label actors_label(const char* key, const Network& network, ActorIds actors,
                   std::string detail = {}) {
  std::string whom = actors.size() == 1
                         ? network.actor(actors[0]).display_name(network.info.language)
                         : std::to_string(actors.size());
  return {key, {std::move(whom), std::move(detail)}};
}

using OfActor = field_edits::Target<ActorField>;

Value tag_list(const std::vector<std::string>& tags) {
  return tags.empty() ? Value() : Value(model::List(tags.begin(), tags.end()));
}

/// The value of a tie's `reported_by` with another id in the place of one; nothing where that one
/// is not in it.
std::optional<Value> renamed_in(const Value& said, const std::string& was, const std::string& is) {
  const auto one = [&](const Value& value) {
    return same_name(value.display(), was) ? Value(is) : value;
  };
  const model::List* list = said.list();
  if (list == nullptr) {
    return same_name(said.display(), was) ? std::optional(Value(is)) : std::nullopt;
  }
  model::List renamed;
  for (const Value& value : *list) renamed.push_back(one(value));
  return renamed == *list ? std::nullopt : std::optional(Value(std::move(renamed)));
}

/// Ties say by ids who reported them: they go on saying so.   Cost: O(ties).
void rename_reporter(Step& step, const Network& network, const std::string& was,
                     const std::string& is) {
  using model::TieField;
  for (const TieId id : network.ties()) {
    const model::TieDetails& details = *network.tie(id).details;
    for (const auto& [field, held] : {std::pair(TieField::attributes, &details.attributes),
                                      std::pair(TieField::extra, &details.extra)}) {
      const Value* said = model::find(*held, model::reported_by_key);
      auto after = said == nullptr ? std::nullopt : renamed_in(*said, was, is);
      if (!after) continue;
      add_change(step, network, id,
                 field_edits::Target<TieField>{field, std::string(model::reported_by_key)}, *after);
    }
  }
}

}  // namespace

Step rename_actor(const Network& network, ActorId actor, std::string_view language,
                  std::string name) {
  Label label = actors_label("edit.rename", network, {&actor, 1}, name);
  OfActor target{ActorField::name};
  const bool one_for_all = network.actor(actor).name.by_language().empty() || language.empty();
  if (!one_for_all) target.member = std::string(language);
  return set_all(network, ActorIds(&actor, 1), target, text(std::move(name)), std::move(label),
                 "name:" + std::string(language));
}

Step set_actor_key(const Network& network, ActorId actor, std::string key) {
  Step step{.label = actors_label("edit.key", network, {&actor, 1}, key)};
  rename_reporter(step, network, network.actor(actor).key, key);
  // Whatever a person writes is a text.
  if (network.actor(actor).key_is_json) {
    add_change(step, network, actor, OfActor{ActorField::id_is_json}, Value());
  }
  add_change(step, network, actor, OfActor{ActorField::id}, Value(std::move(key)));
  return step;
}

Step set_actor_kind(const Network& network, ActorIds actors, model::KindIndex kind) {
  const std::string& id = network.actor_kinds()[kind].id;
  return set_all(network, actors, OfActor{ActorField::kind}, Value(id),
                 actors_label("edit.actor_kind", network, actors, id));
}

Step set_subtype(const Network& network, ActorIds actors, std::string subtype) {
  Label label = actors_label("edit.subtype", network, actors, subtype);
  return set_all(network, actors, OfActor{ActorField::subtype}, text(std::move(subtype)),
                 std::move(label), "subtype");
}

Step set_actor_dates(const Network& network, ActorIds actors, DateSpan dates) {
  Step step{.label = actors_label("edit.dates", network, actors), .merge_key = "dates"};
  add_dates<ActorField>(step, network, actors, dates);
  return step;
}

Step set_actor_date(const Network& network, ActorIds actors, DateEnd end,
                    std::optional<PartialDate> date) {
  Step step{.label = actors_label("edit.dates", network, actors), .merge_key = "date"};
  add_date<ActorField>(step, network, actors, end, date);
  return step;
}

Step set_actor_spells(const Network& network, ActorIds actors, const Spells& spells) {
  Step step{.label = actors_label("edit.dates", network, actors), .merge_key = "spells"};
  add_spells<ActorField>(step, network, actors, spells);
  return step;
}

Step set_part_of(const Network& network, ActorIds actors, std::optional<ActorId> container) {
  std::string where =
      container ? network.actor(*container).display_name(network.info.language) : "–";
  return set_all(network, actors, OfActor{ActorField::part_of},
                 container ? Value(network.actor(*container).key) : Value(),
                 actors_label("edit.part_of", network, actors, std::move(where)));
}

Step set_place(const Network& network, ActorIds actors, std::optional<model::GeoPoint> place) {
  const Value value = place ? Value(model::List{Value(place->lat), Value(place->lon)}) : Value();
  return set_all(network, actors, OfActor{ActorField::place}, value,
                 actors_label("edit.place", network, actors), "place");
}

Step set_actor_attribute(const Network& network, ActorIds actors, std::string key,
                         const Value& value) {
  std::string merge_key = "attribute:" + key;
  Label label = actors_label("edit.attribute", network, actors, key);
  return set_all(network, actors, OfActor{ActorField::attributes, std::move(key)}, value,
                 std::move(label), std::move(merge_key));
}

Step set_tags(const Network& network, ActorIds actors, const std::vector<std::string>& tags) {
  return set_all(network, actors, OfActor{ActorField::tags}, tag_list(tags),
                 actors_label("edit.tags", network, actors), "tags");
}

Step add_tag(const Network& network, ActorIds actors, const std::string& tag) {
  Step step{.label = actors_label("edit.add_tag", network, actors, tag)};
  for (const ActorId id : actors) {
    std::vector<std::string> tags = network.actor(id).details->tags;
    if (find_name(tags, tag) == tags.end()) tags.push_back(tag);
    add_change(step, network, id, OfActor{ActorField::tags}, tag_list(tags));
  }
  return step;
}

Step remove_tag(const Network& network, ActorIds actors, const std::string& tag) {
  Step step{.label = actors_label("edit.remove_tag", network, actors, tag)};
  for (const ActorId id : actors) {
    std::vector<std::string> tags = network.actor(id).details->tags;
    std::erase_if(tags, [&](const std::string& one) { return same_name(one, tag); });
    add_change(step, network, id, OfActor{ActorField::tags}, tag_list(tags));
  }
  return step;
}

Step set_consent(const Network& network, ActorIds actors, std::string consent) {
  Label label = actors_label("edit.consent", network, actors, consent);
  return set_all(network, actors, OfActor{ActorField::consent}, text(std::move(consent)),
                 std::move(label));
}

Step set_actor_note(const Network& network, ActorIds actors, std::string note) {
  return set_all(network, actors, OfActor{ActorField::note}, text(std::move(note)),
                 actors_label("edit.note", network, actors), "note");
}

Step set_actor_source(const Network& network, ActorIds actors, std::string source) {
  Label label = actors_label("edit.source", network, actors, source);
  return set_all(network, actors, OfActor{ActorField::source}, text(std::move(source)),
                 std::move(label), "source");
}

}  // namespace saite::edit
