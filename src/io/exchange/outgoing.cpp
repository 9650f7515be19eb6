// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/outgoing.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "src/io/exchange/letters.h"

namespace saite::exchange {
namespace {

constexpr std::size_t not_written = ~std::size_t{0};

std::string free_label(std::string label, std::unordered_set<std::string>& taken) {
  const std::string stem = label;
  for (std::size_t n = 2; !taken.insert(lower(label)).second; ++n) {
    label = stem + " (" + std::to_string(n) + ")";
  }
  return label;
}

template <class Kind>
std::size_t kinds_with_more(const model::KindTable<Kind>& table) {
  std::size_t count = 0;
  for (const model::KindIndex index : table.declarations()) {
    Kind bare;
    bare.id = table[index].id;
    count += table[index] == bare ? 0 : 1;
  }
  return count;
}

}  // namespace

Outgoing::Outgoing(const model::Network& network, const io::NetworkPart& part, const Room& room,
                   const WriteOptions& options)
    : network_(network), part_(part), room_(room), options_(options) {
  place_of_.assign(network.actor_id_bound(), not_written);
  for (std::size_t i = 0; i < part.actors.size(); ++i) place_of_[part.actors[i].value()] = i;
  name_actors();
  gather_columns();
  for (std::size_t i = 0; i < actor_count(); ++i) count_actor_losses(i);
  for (std::size_t i = 0; i < tie_count(); ++i) count_tie_losses(i);
  count_network_losses();
}

void Outgoing::name_actors() {
  std::unordered_set<std::string> taken;
  ids_.reserve(actor_count());
  for (std::size_t i = 0; i < actor_count(); ++i) {
    const model::Actor& actor = network_.actor(part_.actors[i]);
    switch (room_.identity) {
      case Identity::id:
        ids_.push_back(field(actor.key, &losses_));
        continue;
      case Identity::number:
        ids_.push_back(std::to_string(i + 1));
        break;
      case Identity::label: {
        std::string label = field(actor.display_name(options_.language), nullptr);
        if (label.empty()) label = field(actor.key, nullptr);
        ids_.push_back(free_label(std::move(label), taken));
        break;
      }
    }
    if (ids_.back() != actor.key) losses_.add("ids");
  }
}

void Outgoing::gather_columns() {
  for (const ActorId id : part_.actors) {
    gather(actors_, network_.actor(id).details->attributes);
  }
  for (const TieId id : part_.ties) {
    gather(ties_, network_.tie(id).details->attributes);
    const bool directed = network_.is_directed(id);
    any_directed_ = any_directed_ || directed;
    any_undirected_ = any_undirected_ || !directed;
    std::string kind = kind_of(network_.tie(id));
    if (std::ranges::find(tie_kinds_, kind) == tie_kinds_.end()) tie_kinds_.push_back(kind);
  }
  add_field_columns();
  settle_types(actors_);
  settle_types(ties_);
}

std::string Outgoing::kind_of(const model::Actor& actor) const {
  if (actor.kind_assumed && actor.kind == 0) return {};
  return network_.actor_kinds()[actor.kind].id;
}

std::string Outgoing::kind_of(const model::Tie& tie) const {
  const std::string& id = network_.tie_kinds()[tie.kind].id;
  return tie.kind_assumed && id == "collaboration" ? std::string() : id;
}

OutActor Outgoing::actor(std::size_t index) const {
  return actor(index, nullptr);
}

OutTie Outgoing::tie(std::size_t index) const {
  return tie(index, nullptr);
}

OutActor Outgoing::actor(std::size_t index, Losses* losses) const {
  const model::Actor& actor = network_.actor(part_.actors[index]);
  const model::ActorDetails& details = *actor.details;
  OutActor out{.id = ids_[index]};
  const auto put = [&](Slot slot, std::string_view name, const std::string& text,
                       std::string& own) {
    if (slot == Slot::own) own = text;
    if (slot == Slot::value && !text.empty()) add_field(actors_, name, text, out.values);
  };
  if (room_.name == Slot::own && !actor.name.empty()) {
    out.name = field(actor.name.in(options_.language), losses);
  }
  put(room_.kind, "kind", field(kind_of(actor), nullptr), out.kind);
  std::string none;
  if (room_.details != Slot::none) {
    put(Slot::value, "subtype", field(details.subtype, losses), none);
  }
  if (actor.part_of && place_of_[actor.part_of->value()] != not_written) {
    put(room_.part_of, "part_of", ids_[place_of_[actor.part_of->value()]], out.part_of);
  }
  if (details.place && room_.place == Slot::own) out.place = details.place;
  if (details.place && room_.place == Slot::value) {
    add_field(actors_, "lat", details.place->lat, out.values);
    add_field(actors_, "lon", details.place->lon, out.values);
  }
  if (room_.position == Slot::own) out.position = actor.position;
  if (actor.position && room_.position == Slot::value) {
    add_field(actors_, "x", actor.position->x, out.values);
    add_field(actors_, "y", actor.position->y, out.values);
  }
  if (room_.dates == Slot::own) {
    out.dates = actor.dates;
    out.spells = details.spells;
  }
  if (room_.dates != Slot::none) add_spells(actors_, details.spells, out.values);
  if (room_.dates == Slot::value) add_dates(actors_, actor.dates, out.values);
  if (room_.details != Slot::none) {
    if (actor.pinned) add_field(actors_, "pinned", true, out.values);
    out.tags = tags_of(actor, losses);
    if (room_.details == Slot::value && !out.tags.empty()) add_tags(out.tags, out.values);
    put(Slot::value, "consent", field(details.consent, losses), none);
    put(room_.details, "note", field(details.note, losses), out.note);
    put(Slot::value, "source", field(details.source, losses), none);
  }
  add_attributes(actors_, details.attributes, room_.colour, out.colour, out.values, losses);
  for (std::size_t i = 0; i < options_.measures.size() && room_.values != ValueRule::none; ++i) {
    const auto& value = options_.measures[i].values[index];
    const std::size_t column = actors_.columns.size() - options_.measures.size() + i;
    if (value) out.values.push_back({column, *value});
  }
  return out;
}

OutTie Outgoing::tie(std::size_t index, Losses* losses) const {
  const TieId id = part_.ties[index];
  const model::Tie& tie = network_.tie(id);
  const model::TieDetails& details = *tie.details;
  OutTie out{.source = place_of_[tie.source.value()], .target = place_of_[tie.target.value()]};
  const auto put = [&](Slot slot, std::string_view name, const std::string& text,
                       std::string& own) {
    if (slot == Slot::own) own = text;
    if (slot == Slot::value && !text.empty()) add_field(ties_, name, text, out.values);
  };
  put(room_.tie_key, "key", tie.key_made ? std::string() : field(tie.key, losses), out.key);
  put(room_.tie_kind, "kind", field(kind_of(tie), nullptr), out.kind);
  out.directed = network_.is_directed(id);
  if (room_.directed == Slot::value) add_field(ties_, "directed", out.directed, out.values);
  out.weight = tie.weight;
  out.weight_said = tie.weight_said || tie.weight != 1;
  if (room_.tie_dates == Slot::own) {
    out.dates = tie.dates;
    out.spells = details.spells;
  }
  if (room_.tie_dates != Slot::none) add_spells(ties_, details.spells, out.values);
  if (room_.tie_dates == Slot::value) add_dates(ties_, tie.dates, out.values);
  if (room_.tie_details != Slot::none) {
    if (tie.disputed) add_field(ties_, "disputed", true, out.values);
    put(room_.tie_details, "note", field(details.note, losses), out.note);
    std::string none;
    put(Slot::value, "evidence", field(details.evidence, losses), none);
  }
  add_attributes(ties_, details.attributes, room_.colour, out.colour, out.values, losses);
  return out;
}

void Outgoing::count_actor_losses(std::size_t index) {
  const model::Actor& actor = network_.actor(part_.actors[index]);
  const model::ActorDetails& details = *actor.details;
  const auto lost = [&](bool there, Slot slot, std::string_view code) {
    if (there && slot == Slot::none) losses_.add(code);
  };
  has_dates_ = has_dates_ || actor.dates.since || actor.dates.until || !details.spells.empty();
  if (room_.identity != Identity::label) {
    lost(!actor.name.empty(), room_.name, "names");
  } else if (!actor.name.empty() && ids_[index] != actor.name.in(options_.language)) {
    losses_.add("texts");
  }
  if (!actor.name.by_language().empty() && room_.name != Slot::none) losses_.add("languages");
  lost(!kind_of(actor).empty() && actor.kind != 0, room_.kind, "kinds");
  lost(actor.part_of && place_of_[actor.part_of->value()] != not_written, room_.part_of,
       "containment");
  lost(details.place.has_value(), room_.place, "places");
  lost(actor.position.has_value(), room_.position, "positions");
  lost(actor.pinned, room_.details, "pins");
  lost(actor.dates != DateSpan() || !details.spells.empty(), room_.dates, "actor_dates");
  lost(!details.subtype.empty(), room_.details, "subtypes");
  lost(!details.tags.empty(), room_.details, "tags");
  lost(!details.consent.empty(), room_.details, "consents");
  lost(!details.note.empty(), room_.details, "notes");
  lost(!details.source.empty(), room_.details, "statement_sources");
  if (room_.values == ValueRule::none) losses_.add("attributes", details.attributes.size());
  losses_.add("unread", details.extra.size());
  for (const OutValue& value : this->actor(index, &losses_).values) {
    actors_.columns[value.column].used = true;
  }
}

void Outgoing::count_tie_losses(std::size_t index) {
  const model::Tie& tie = network_.tie(part_.ties[index]);
  const model::TieDetails& details = *tie.details;
  const auto lost = [&](bool there, Slot slot, std::string_view code) {
    if (there && slot == Slot::none) losses_.add(code);
  };
  has_dates_ = has_dates_ || tie.dates.since || tie.dates.until || !details.spells.empty();
  lost(!tie.key_made, room_.tie_key, "tie_keys");
  lost(!kind_of(tie).empty() && kind_of(tie) != "collaboration", room_.tie_kind, "tie_kinds");
  lost(tie.weight != 1, room_.weight, "weights");
  lost(tie.dates != DateSpan() || !details.spells.empty(), room_.tie_dates, "tie_dates");
  lost(tie.disputed, room_.tie_details, "disputes");
  lost(!details.note.empty(), room_.tie_details, "notes");
  lost(!details.evidence.empty(), room_.tie_details, "evidence");
  if (room_.values == ValueRule::none) losses_.add("attributes", details.attributes.size());
  losses_.add("unread", details.extra.size());
  for (const OutValue& value : this->tie(index, &losses_).values) {
    ties_.columns[value.column].used = true;
  }
}

void Outgoing::count_network_losses() {
  const model::NetworkInfo& info = network_.info;
  if (room_.title == Slot::own) {
    title_ = field(info.title, &losses_);
  } else if (!info.title.empty()) {
    losses_.add("title");
  }
  if (room_.description == Slot::own) {
    description_ = field(info.description, &losses_);
  } else if (!info.description.empty()) {
    losses_.add("description");
  }
  losses_.add("network_members", (info.language.empty() ? 0U : 1U) + info.sources.size() +
                                     (info.views.is_null() ? 0U : 1U) +
                                     (info.history.is_null() ? 0U : 1U) + info.graph_extra.size() +
                                     info.file_extra.size());
  losses_.add("annotations", info.annotations.size());
  losses_.add("kind_details",
              kinds_with_more(network_.actor_kinds()) + kinds_with_more(network_.tie_kinds()));
}

}  // namespace saite::exchange
