// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/assemble.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "graph/base/utf8.h"
#include "graph/model/rules.h"
#include "src/io/exchange/folded.h"
#include "src/io/exchange/own_fields.h"

namespace saite::exchange {
namespace {

template <class Kind>
std::optional<model::KindIndex> kind_called(const model::KindTable<Kind>& table,
                                            std::string_view text) {
  if (const auto found = table.find(text)) return found;
  const std::string wanted = folded(text);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto index = static_cast<model::KindIndex>(i);
    if (folded(table[index].id) == wanted) return index;
    if (folded(table[index].label.plain()) == wanted) return index;
    for (const auto& [language, label] : table[index].label.by_language()) {
      if (folded(label) == wanted) return index;
    }
  }
  return std::nullopt;
}

/// The kind that a file calls so, by id or by label; declared where there is none, nothing where
/// there are too many already.
template <class Kind, class Known>
std::optional<model::KindIndex> use_kind(model::KindTable<Kind>& table, Known& known,
                                         std::string_view text) {
  const auto seen = known.find(text);
  if (seen != known.end()) return seen->second;
  auto index = kind_called(table, text);
  if (!index) {
    if (table.size() >= model::max_kinds) return std::nullopt;
    Kind kind;
    kind.id = std::string(text);
    index = table.declare(std::move(kind));
  }
  known.emplace(std::string(text), *index);
  return index;
}

std::string joined(std::string_view name, std::string_view kind) {
  return std::string(name) + '\x1F' + std::string(kind);
}

}  // namespace

Assembler::Assembler(const ReadOptions& options)
    : options_(options),
      directed_(options.directed),
      actor_kinds_(model::builtin_actor_kinds()),
      tie_kinds_(model::builtin_tie_kinds()),
      actor_types_(options.decimal),
      tie_types_(options.decimal) {}

void Assembler::expect(std::string_view file, std::string_view format) {
  report_.files.push_back({std::string(file), std::string(format), 0});
}

std::uint16_t Assembler::file_now() {
  const auto& files = report_.files;
  if (file_now_ < files.size() && files[file_now_].name == notes().file()) return file_now_;
  const auto at = std::ranges::find(files, notes().file(), &ImportReport::File::name);
  const auto found = at == files.end() ? 0 : at - files.begin();
  constexpr std::ptrdiff_t most = std::numeric_limits<std::uint16_t>::max();
  file_now_ = static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(found, most));
  return file_now_;
}

Assembler::HeldPlace Assembler::held(const Place& place) {
  return {static_cast<std::uint32_t>(place.line), file_now()};
}

void Assembler::rows_read(std::size_t rows) {
  if (report_.files.empty()) expect(notes().file(), {});
  report_.files[file_now()].rows += rows;
}

void Assembler::network(const NetworkRecord& record) {
  if (!record.title.empty()) info_.title = record.title;
  if (!record.description.empty()) info_.description = record.description;
  if (record.directed && !options_.directed) directed_ = record.directed;
  for (const Attribute& attribute : record.attributes) {
    const auto* text = std::get_if<std::string_view>(&attribute.value);
    model::assign(info_.graph_extra, attribute.name,
                  text != nullptr ? model::Value(*text) : std::get<model::Value>(attribute.value));
  }
}

void Assembler::kind(const KindRecord& record) {
  const std::string id(trimmed(record.id));
  if (id.empty()) return;
  const auto colour = colour_of(record.colour, {});
  const auto declare = [&](auto& table, auto& known, auto set) {
    if (!use_kind(table, known, id)) return;
    auto kind = table[known.find(id)->second];
    if (!record.label.empty()) kind.label = model::LocalText(std::string(record.label));
    if (colour) kind.color = colour;
    set(kind);
    table.declare(std::move(kind));
  };
  if (record.of_ties) {
    declare(tie_kinds_, tie_kind_of_text_, [&](model::TieKind& kind) {
      if (record.directed) kind.directed = record.directed;
    });
  } else {
    declare(actor_kinds_, kind_of_text_, [](model::ActorKind&) {});
  }
}

/// Without the blanks around it, which is said.
std::string_view Assembler::tidy(std::string_view text, std::string_view what, const Place& place) {
  const std::string_view bare = trimmed(text);
  if (bare.size() != text.size() && !bare.empty()) {
    notes().count(NoteSort::changed, "trimmed", what, place, {std::string(what)});
  }
  return bare;
}

void Assembler::conflict(const HeldActor& held, std::string_view what, const std::string& kept,
                         std::string_view other, const Place& place) {
  notes().add(NoteSort::conflict, "conflict", place,
              {held.actor.key, std::string(what), kept, std::string(other)});
}

/// The actor that a record is about, a new one where it has not been told of yet.
Assembler::Index Assembler::held_actor(const ActorRecord& record, std::string_view id,
                                       std::string_view name, std::string_view kind) {
  NameTable& table = id.empty() ? by_name_and_kind_ : by_id_;
  auto [at, fresh] = table.try_emplace(id.empty() ? joined(name, kind) : std::string(id),
                                       static_cast<Index>(actors_.size()));
  if (!fresh) {
    ++report_.actors.merged;
    return at->second;
  }
  HeldActor held;
  held.actor.key = id.empty() ? std::string(name) : std::string(id);
  held.actor.kind_assumed = true;
  held.has_id = !id.empty();
  held.place = this->held(record.place);
  actors_.push_back(std::move(held));
  return at->second;
}

void Assembler::fill_text(std::string& field, std::string_view value, std::string_view what,
                          const HeldActor& held, const Place& place) {
  if (value.empty() || field == value) return;
  if (field.empty()) {
    field = value;
  } else {
    conflict(held, what, field, value, place);
  }
}

void Assembler::fill_kind(HeldActor& held, std::string_view kind, const Place& place) {
  if (kind.empty()) return;
  const auto index = use_kind(actor_kinds_, kind_of_text_, kind);
  if (!index) {
    notes().count(NoteSort::changed, "kinds_beyond_limit", {}, place, {std::string(kind)});
    add_text(held.actor.details.edit().attributes, actor_types_, "kind", kind, place,
             &held.actor.key);
    return;
  }
  if (held.actor.kind_assumed) {
    held.actor.kind = *index;
    held.actor.kind_assumed = false;
  } else if (held.actor.kind != *index) {
    conflict(held, "kind", actor_kinds_[held.actor.kind].id, kind, place);
  }
}

void Assembler::fill_place(HeldActor& held, const ActorRecord& record) {
  if (record.position && !held.actor.position) {
    if (model::valid(*record.position)) {
      held.actor.position = record.position;
    } else {
      notes().count(NoteSort::dropped, "position_beyond", {}, record.place, {held.actor.key});
    }
  }
  if (record.lat.empty() && record.lon.empty()) return;
  const auto number = [&](std::string_view text) {
    const bool comma = text.find(',') != std::string_view::npos;
    if (comma)
      notes().count(NoteSort::changed, "degrees_with_comma", {}, record.place, {std::string(text)});
    return number_in_table(text, comma ? ',' : '.');
  };
  const auto lat = number(record.lat);
  const auto lon = number(record.lon);
  model::ActorDetails& details = held.actor.details.edit();
  if (lat && lon && model::valid(model::GeoPoint{*lat, *lon})) {
    details.place = model::GeoPoint{*lat, *lon};
    return;
  }
  const bool swapped = lat && lon && model::valid(model::GeoPoint{*lon, *lat});
  notes().add(NoteSort::changed, swapped ? "degrees_swapped" : "no_degrees", record.place,
              {std::string(record.lat) + ", " + std::string(record.lon), held.actor.key});
  add_text(details.attributes, actor_types_, "lat", record.lat, record.place, &held.actor.key);
  add_text(details.attributes, actor_types_, "lon", record.lon, record.place, &held.actor.key);
}

void Assembler::actor(const ActorRecord& record) {
  if (!OwnFields::may_have(record)) return add_actor(record);
  OwnFields fields;
  add_actor(fields.of(record));
}

void Assembler::add_actor(const ActorRecord& record) {
  const Place& place = record.place;
  const std::string_view id = tidy(record.id, "id", place);
  const std::string_view name = tidy(record.name, "name", place);
  const std::string_view kind = tidy(record.kind, "kind", place);
  if (id.empty() && is_blank(name)) {
    notes().add(NoteSort::dropped, "actor_without_name", place);
    return;
  }
  const std::size_t before = actors_.size();
  const Index index = held_actor(record, id, name, kind);
  HeldActor& held = actors_[index];
  const bool again = actors_.size() == before;
  const std::string key = held.actor.key;
  std::string known_name = held.actor.name.plain();
  fill_text(known_name, name, "name", held, place);
  held.actor.name = model::LocalText(std::move(known_name));
  if (!name.empty()) {
    by_name_.try_emplace(std::string(name), index);
  }
  fill_kind(held, kind, place);
  fill_text(held.container, tidy(record.part_of, "part_of", place), "part_of", held, place);
  fill_place(held, record);
  held.actor.pinned = held.actor.pinned || record.pinned;
  if (!record.subtype.empty() || !record.note.empty() || !record.source.empty() ||
      !record.consent.empty() || !record.tags.empty()) {
    model::ActorDetails& details = held.actor.details.edit();
    fill_text(details.subtype, tidy(record.subtype, "subtype", place), "subtype", held, place);
    fill_text(details.note, trimmed(record.note), "note", held, place);
    fill_text(details.source, trimmed(record.source), "source", held, place);
    fill_text(details.consent, tidy(record.consent, "consent", place), "consent", held, place);
    for (const std::string_view raw : record.tags) {
      const std::string_view tag = trimmed(raw);
      if (tag.empty() || find_name(details.tags, tag) != details.tags.end()) continue;
      details.tags.emplace_back(tag);
    }
  }
  const bool timed = !record.since.empty() || !record.until.empty() || !record.spells.empty();
  if (record.attributes.empty() && record.colour.empty() && !timed) return;
  model::Object& attributes = held.actor.details.edit().attributes;
  actor_types_.next_record();
  add_attributes(attributes, actor_types_, record.attributes, place, again ? &key : nullptr);
  if (const auto colour = colour_of(record.colour, place)) {
    add_value(attributes, "color", *colour, place, &key);
  }
  if (!timed) return;
  auto [dates, spells] = read_times({record.since, record.until, record.spells}, attributes, place);
  model::Actor& known = held.actor;
  if (known.dates == DateSpan{} && !spells.empty()) {
    known.dates = dates;
    known.details.edit().spells = std::move(spells);
    return;
  }
  const bool other = !spells.empty() && spells != known.details->spells;
  if (other) conflict(held, "spells", text_of({known.dates}), text_of(spells), place);
  if (!spells.empty() || !known.details->spells.empty()) return;
  if (!known.dates.since) known.dates.since = dates.since;
  if (!known.dates.until) known.dates.until = dates.until;
}

Assembler::Index Assembler::mention(std::string_view text, Ends ends, const Place& place) {
  if (const auto known = mention_of_.find(text)) {
    if (ends == Ends::by_name) mentions_[*known].ends = ends;
    return *known;
  }
  const auto index = static_cast<Index>(mentions_.size());
  mentions_.push_back({std::string(text), ends, held(place)});
  mention_of_.insert(text, index);
  return index;
}

model::KindIndex Assembler::tie_kind(std::string_view kind, const Place& place) {
  const auto index = use_kind(tie_kinds_, tie_kind_of_text_, kind);
  if (index) return *index;
  notes().count(NoteSort::changed, "kinds_beyond_limit", {}, place, {std::string(kind)});
  return *tie_kinds_.find("collaboration");
}

void Assembler::fill_weight(HeldTie& held, const TieRecord& record) {
  std::optional<double> weight = record.weight;
  const std::string_view text = trimmed(record.weight_text);
  if (!weight && text.empty()) return;
  if (!weight) {
    const bool comma = options_.decimal != '.' && text.find(',') != std::string_view::npos;
    weight = number_in_table(text, comma ? ',' : '.');
  }
  if (weight && model::valid_weight(*weight)) {
    held.tie.weight = *weight;
    held.tie.weight_said = true;
    return;
  }
  const std::string shown = weight ? model::Value(*weight).display() : std::string(text);
  notes().count(NoteSort::changed, "no_strength", {}, record.place, {shown});
  if (weight) {
    add_value(held.tie.details.edit().attributes, "weight", *weight, record.place, nullptr);
  } else {
    add_text(held.tie.details.edit().attributes, tie_types_, "weight", text, record.place, nullptr);
  }
}

void Assembler::tie(const TieRecord& record) {
  if (!OwnFields::may_have(record)) return add_tie(record);
  OwnFields fields;
  add_tie(fields.of(record));
}

void Assembler::add_tie(const TieRecord& record) {
  const Place& place = record.place;
  const std::string_view source = tidy(record.source, "source", place);
  const std::string_view target = tidy(record.target, "target", place);
  if (source.empty() || target.empty()) {
    ++report_.ties.dropped;
    notes().add(NoteSort::dropped, "tie_without_end", place,
                {std::string(source.empty() ? target : source)});
    return;
  }
  HeldTie held;
  held.place = this->held(place);
  held.source = mention(source, record.ends, place);
  held.target = mention(target, record.ends, place);
  held.tie.key = trimmed(record.key);
  const std::string_view kind = tidy(record.kind, "kind", place);
  held.tie.kind_assumed = kind.empty();
  held.tie.kind = kind.empty() ? *tie_kinds_.find("collaboration") : tie_kind(kind, place);
  held.tie.directed = options_.directed ? options_.directed
                      : record.directed ? record.directed
                                        : directed_;
  fill_weight(held, record);
  if (!record.note.empty()) held.tie.details.edit().note = trimmed(record.note);
  held.tie.disputed = record.disputed;
  if (!record.evidence.empty()) held.tie.details.edit().evidence = trimmed(record.evidence);
  const bool timed = !record.since.empty() || !record.until.empty() || !record.spells.empty();
  if (!record.attributes.empty() || !record.colour.empty() || !record.label.empty() || timed) {
    model::Object& attributes = held.tie.details.edit().attributes;
    tie_types_.next_record();
    add_attributes(attributes, tie_types_, record.attributes, place, nullptr);
    if (!record.label.empty()) {
      add_text(attributes, tie_types_, "label", record.label, place, nullptr);
    }
    if (const auto colour = colour_of(record.colour, place)) {
      add_value(attributes, "color", *colour, place, nullptr);
    }
    if (timed) {
      auto times = read_times({record.since, record.until, record.spells}, attributes, place);
      held.tie.dates = times.dates;
      if (!times.spells.empty()) held.tie.details.edit().spells = std::move(times.spells);
    }
  }
  ties_.push_back(std::move(held));
}

void Assembler::part_of(const ContainmentRecord& record) {
  const std::string_view part = tidy(record.part, "id", record.place);
  const std::string_view whole = tidy(record.whole, "part_of", record.place);
  if (part.empty() || whole.empty()) return;
  containments_.push_back({mention(part, Ends::by_name, record.place),
                           mention(whole, Ends::by_name, record.place), held(record.place)});
}

}  // namespace saite::exchange
