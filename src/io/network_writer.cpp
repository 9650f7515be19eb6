// SPDX-License-Identifier: Apache-2.0
#include "src/io/network_writer.h"

#include <algorithm>

namespace saite::io {
namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;

template <class Kind>
void write_kind_start(JsonWriter& w, const Kind& kind) {
  w.begin_object();
  w.member("id", kind.id);
  if (kind.label.empty()) return;
  w.plain_key("label");
  w.local_text(kind.label);
}

}  // namespace

NetworkWriter::NetworkWriter(const model::Network& network, const NetworkPart& part,
                             const ByteSink& sink, Progress& progress)
    : network_(network),
      part_(part),
      sink_(sink),
      progress_(progress),
      is_written_(network.actor_id_bound(), false) {
  for (const ActorId id : part.actors) is_written_[id.value()] = true;
}

bool NetworkWriter::is_written(ActorId actor) const {
  return is_written_[actor.value()];
}

Status NetworkWriter::write(const FileForm& form, std::string_view edges_key) {
  w_.out.reserve(piece + piece / 8);
  w_.begin_object();
  write_flag("directed", form.directed);
  write_flag("multigraph", form.multigraph);
  w_.plain_key("graph");
  w_.begin_object();
  write_graph();
  w_.end_object();
  w_.plain_key("nodes");
  const auto actor = [&](std::size_t, ActorId id) { write_actor(network_.actor(id)); };
  if (auto ok = write_list(part_.actors, actor); !ok) return ok;
  w_.plain_key(edges_key);
  const auto tie = [&](std::size_t i, TieId id) { write_tie(i, network_.tie(id)); };
  if (auto ok = write_list(part_.ties, tie); !ok) return ok;
  w_.members(network_.info.file_extra);
  w_.end_object();
  w_.out += '\n';
  return hand_on();
}

Status NetworkWriter::hand_on() {
  auto ok = sink_(w_.out);
  w_.out.clear();
  return ok;
}

template <class Ids, class Write>
Status NetworkWriter::write_list(const Ids& ids, Write write_one) {
  w_.begin_list();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    write_one(i, ids[i]);
    ++count_;
    if (w_.out.size() < piece) continue;
    if (auto ok = hand_on(); !ok) return ok;
    const double all = static_cast<double>(part_.actors.size() + part_.ties.size());
    progress_.report(static_cast<double>(count_) / all);
    if (progress_.cancelled()) return cancelled_error();
  }
  w_.end_list();
  return {};
}

void NetworkWriter::write_id(std::string_view key, const model::Actor& actor) {
  w_.plain_key(key);
  if (actor.key_is_json) {
    w_.raw(actor.key);
  } else {
    w_.text(actor.key);
  }
}

void NetworkWriter::write_name(const model::LocalText& name) {
  w_.plain_key("name");
  w_.local_text(name);
}

void NetworkWriter::write_flag(std::string_view key, bool value) {
  w_.plain_key(key);
  w_.flag(value);
}

void NetworkWriter::write_dates(const DateSpan& dates, const Spells& spells) {
  if (dates.since) w_.member("since", dates.since->text());
  if (dates.until) w_.member("until", dates.until->text());
  if (spells.empty()) return;
  w_.plain_key("spells");
  w_.begin_list();
  for (const DateSpan& spell : spells) {
    w_.begin_object();
    write_dates(spell, {});
    w_.end_object();
  }
  w_.end_list();
}

void NetworkWriter::write_tags(const std::vector<std::string>& tags) {
  w_.member_list_if("tags", tags);
}

void NetworkWriter::write_graph_members(bool with_title) {
  const model::NetworkInfo& info = network_.info;
  if (with_title) w_.member_if("title", info.title);
  w_.member_if("description", info.description);
  w_.member_if("language", info.language);
  write_sources();
  write_actor_kinds();
  write_tie_kinds();
  if (!info.annotations.empty()) {
    w_.plain_key("annotations");
    w_.begin_list();
    for (const model::Annotation& annotation : info.annotations) w_.value(value_of(annotation));
    w_.end_list();
  }
  if (!info.views.is_null()) {
    w_.plain_key("views");
    w_.value(info.views);
  }
  if (!info.history.is_null()) {
    w_.plain_key("history");
    w_.value(info.history);
  }
}

void NetworkWriter::write_sources() {
  if (network_.info.sources.empty()) return;
  w_.plain_key("sources");
  w_.begin_list();
  for (const model::Source& source : network_.info.sources) {
    w_.begin_object();
    w_.member_if("id", source.id);
    w_.member_if("title", source.title);
    w_.member_if("url", source.url);
    w_.member_if("date", source.date);
    w_.members(source.extra);
    w_.end_object();
  }
  w_.end_list();
}

void NetworkWriter::write_actor_kinds() {
  const auto& table = network_.actor_kinds();
  if (table.declarations().empty()) return;
  const auto builtin = model::builtin_actor_kinds();
  w_.plain_key("actor_kinds");
  w_.begin_list();
  for (const model::KindIndex index : table.declarations()) {
    const model::ActorKind& kind = table[index];
    const auto known = std::ranges::find(builtin, kind.id, &model::ActorKind::id);
    const model::ActorKind own = known == builtin.end() ? model::ActorKind() : *known;
    write_kind_start(w_, kind);
    if (kind.shape && kind.shape != own.shape) w_.member("shape", *kind.shape);
    if (kind.color && kind.color != own.color) w_.member("color", *kind.color);
    if (kind.power && kind.power != own.power) {
      w_.plain_key("power");
      w_.number(std::int64_t{*kind.power});
    }
    w_.members(kind.extra);
    w_.end_object();
  }
  w_.end_list();
}

void NetworkWriter::write_tie_kinds() {
  const auto& table = network_.tie_kinds();
  if (table.declarations().empty()) return;
  const auto builtin = model::builtin_tie_kinds();
  w_.plain_key("tie_kinds");
  w_.begin_list();
  for (const model::KindIndex index : table.declarations()) {
    const model::TieKind& kind = table[index];
    const auto known = std::ranges::find(builtin, kind.id, &model::TieKind::id);
    const model::TieKind own = known == builtin.end() ? model::TieKind() : *known;
    write_kind_start(w_, kind);
    if (kind.directed) {
      w_.plain_key("directed");
      w_.flag(*kind.directed);
    }
    if (kind.polarity && (*kind.polarity < 0 || kind.polarity != own.polarity)) {
      w_.plain_key("polarity");
      w_.number(std::int64_t{*kind.polarity});
    }
    if (kind.color && kind.color != own.color) w_.member("color", *kind.color);
    w_.members(kind.extra);
    w_.end_object();
  }
  w_.end_list();
}

}  // namespace saite::io
