// SPDX-License-Identifier: Apache-2.0
#include "tests/src/io/exchange/collect.h"

#include <doctest/doctest.h>

#include <utility>

namespace saite::exchange_test {
namespace {

using exchange::Attribute;
using exchange::Spell;

model::Value value_of_attribute(const Attribute& attribute) {
  if (const auto* text = std::get_if<std::string_view>(&attribute.value)) return *text;
  return std::get<model::Value>(attribute.value);
}

std::map<std::string, model::Value> kept(std::span<const Attribute> attributes) {
  std::map<std::string, model::Value> all;
  for (const Attribute& attribute : attributes) {
    all.emplace(attribute.name, value_of_attribute(attribute));
  }
  return all;
}

std::string kept(std::span<const Spell> spells) {
  std::string text;
  for (const Spell& spell : spells) {
    if (!text.empty()) text += ' ';
    text += spell.after_since ? '(' : '[';
    text += std::string(spell.since) + ".." + std::string(spell.until);
    text += spell.before_until ? ')' : ']';
  }
  return text;
}

}  // namespace

void Collector::network(const exchange::NetworkRecord& record) {
  if (!record.title.empty()) title = record.title;
  if (!record.description.empty()) description = record.description;
  if (record.directed) directed = record.directed;
  attributes.merge(kept(record.attributes));
}

void Collector::actor(const exchange::ActorRecord& record) {
  KeptActor actor;
  actor.id = record.id;
  actor.name = record.name;
  actor.kind = record.kind;
  actor.part_of = record.part_of;
  actor.colour = record.colour;
  actor.note = record.note;
  actor.lat = record.lat;
  actor.lon = record.lon;
  actor.spells = kept(record.spells);
  actor.position = record.position;
  actor.tags.assign(record.tags.begin(), record.tags.end());
  actor.attributes = kept(record.attributes);
  actor.line = record.place.line;
  actors.push_back(std::move(actor));
  merged_.clear();
}

void Collector::tie(const exchange::TieRecord& record) {
  if (record.source.empty() || record.target.empty()) {
    notes_.add(exchange::NoteSort::dropped, "tie_without_end", record.place);
    return;
  }
  KeptTie tie;
  tie.source = record.source;
  tie.target = record.target;
  tie.key = record.key;
  tie.kind = record.kind;
  tie.colour = record.colour;
  tie.label = record.label;
  tie.note = record.note;
  tie.weight = record.weight ? model::Value(*record.weight).display() : record.weight_text;
  tie.spells = kept(record.spells);
  tie.directed = record.directed;
  tie.attributes = kept(record.attributes);
  tie.line = record.place.line;
  ties.push_back(std::move(tie));
}

void Collector::part_of(const exchange::ContainmentRecord& record) {
  KeptActor actor;
  actor.id = record.part;
  actor.part_of = record.whole;
  actors.push_back(std::move(actor));
  merged_.clear();
}

std::map<std::string, KeptActor> Collector::merged() const {
  if (!merged_.empty()) return merged_;
  for (const KeptActor& said : actors) {
    const auto [at, fresh] = merged_.emplace(said.id.empty() ? said.name : said.id, said);
    if (fresh) continue;
    KeptActor& known = at->second;
    for (auto field :
         {&KeptActor::name, &KeptActor::kind, &KeptActor::part_of, &KeptActor::spells}) {
      if ((known.*field).empty()) known.*field = said.*field;
    }
    for (const auto& [name, value] : said.attributes) known.attributes.emplace(name, value);
  }
  return merged_;
}

const KeptActor& Collector::actor_of(std::string_view id) const {
  (void)merged();
  const auto found = merged_.find(std::string(id));
  REQUIRE_MESSAGE(found != merged_.end(), id);
  return found->second;
}

std::vector<std::string> Collector::codes(exchange::NoteSort sort) const {
  std::vector<std::string> codes;
  for (const exchange::Note& note : notes_.all()) {
    if (note.sort == sort) codes.push_back(note.code);
  }
  return codes;
}

bool Collector::noted(std::string_view code) const {
  for (const exchange::Note& note : notes_.all()) {
    if (note.code == code) return true;
  }
  return false;
}

std::size_t Collector::notes_line(std::string_view code) const {
  for (const exchange::Note& note : notes_.all()) {
    if (note.code == code) return note.line;
  }
  return 0;
}

std::string Collector::first_error() const {
  for (const exchange::Note& note : notes_.all()) {
    if (note.sort == exchange::NoteSort::error) return note.code;
  }
  return {};
}

std::size_t Collector::ordered_pairs() const {
  std::set<std::pair<std::string, std::string>> pairs;
  for (const KeptTie& tie : ties) pairs.emplace(tie.source, tie.target);
  return pairs.size();
}

std::vector<std::string> Collector::arrows() const {
  std::vector<std::string> all;
  for (const KeptTie& tie : ties) {
    all.push_back(tie.source + (tie.directed.value_or(false) ? ">" : "-") + tie.target);
  }
  return all;
}

void read_with(exchange::Read read, const Files& files, Collector& into,
               const exchange::ReadOptions& options) {
  std::vector<exchange::Input> inputs;
  for (const auto& [name, text] : files) inputs.push_back({name, text});
  NullProgress progress;
  const Status done = read({inputs, options, into, progress});
  REQUIRE(done.has_value());
}

Collector read_one(exchange::Read read, std::string_view text, std::string_view name) {
  Collector into;
  read_with(read, {{std::string(name), std::string(text)}}, into);
  return into;
}

exchange::Head head_of_text(std::string_view text, std::string_view ending) {
  return {.bytes = text, .text = text, .ending = ending, .whole = true};
}

std::string with_line_ends(std::string_view text, std::string_view end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += end;
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace saite::exchange_test
