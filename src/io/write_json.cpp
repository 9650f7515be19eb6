// SPDX-License-Identifier: Apache-2.0
#include "src/io/write_json.h"

#include <algorithm>

#include "src/io/json_writer.h"

namespace saite::io {
namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;

/// Writes one network; hands the bytes on whenever a piece is full.
class NetworkWriter {
 public:
  NetworkWriter(const model::Network& network, const ByteSink& sink, Progress& progress)
      : network_(network), sink_(sink), progress_(progress) {}

  Status write() {
    w_.out.reserve(piece + piece / 8);
    w_.begin_object();
    w_.plain_key("directed");
    w_.flag(false);
    w_.plain_key("multigraph");
    w_.flag(true);
    w_.plain_key("graph");
    write_graph();
    w_.plain_key("nodes");
    if (auto ok = write_list(network_.actors()); !ok) return ok;
    w_.plain_key("edges");
    if (auto ok = write_list(network_.ties()); !ok) return ok;
    w_.members(network_.info.file_extra);
    w_.end_object();
    w_.out += '\n';
    return hand_on();
  }

 private:
  Status hand_on() {
    auto ok = sink_(w_.out);
    w_.out.clear();
    return ok;
  }

  template <class Ids>
  Status write_list(const Ids& ids) {
    w_.begin_list();
    for (const auto id : ids) {
      write_element(id);
      ++written_;
      if (w_.out.size() < piece) continue;
      if (auto ok = hand_on(); !ok) return ok;
      const double all = static_cast<double>(network_.actor_count() + network_.tie_count());
      progress_.report(static_cast<double>(written_) / all);
      if (progress_.cancelled()) return cancelled_error();
    }
    w_.end_list();
    return {};
  }

  void write_graph() {
    const model::NetworkInfo& info = network_.info;
    w_.begin_object();
    w_.member("format", "saite");
    w_.plain_key("version");
    w_.number(std::int64_t{1});
    w_.member_if("title", info.title);
    w_.member_if("description", info.description);
    w_.member_if("language", info.language);
    write_sources();
    write_actor_kinds();
    write_tie_kinds();
    if (!info.views.is_null()) {
      w_.plain_key("views");
      w_.value(info.views);
    }
    if (!info.history.is_null()) {
      w_.plain_key("history");
      w_.value(info.history);
    }
    w_.members(info.graph_extra);
    w_.end_object();
  }

  void write_sources() {
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

  template <class Kind>
  void write_kind_start(const Kind& kind) {
    w_.begin_object();
    w_.member("id", kind.id);
    if (kind.label.empty()) return;
    w_.plain_key("label");
    w_.local_text(kind.label);
  }

  void write_actor_kinds() {
    const auto& table = network_.actor_kinds();
    if (table.declarations().empty()) return;
    const auto builtin = model::builtin_actor_kinds();
    w_.plain_key("actor_kinds");
    w_.begin_list();
    for (const model::KindIndex index : table.declarations()) {
      const model::ActorKind& kind = table[index];
      const auto known = std::ranges::find(builtin, kind.id, &model::ActorKind::id);
      const model::ActorKind own = known == builtin.end() ? model::ActorKind() : *known;
      write_kind_start(kind);
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

  void write_tie_kinds() {
    const auto& table = network_.tie_kinds();
    if (table.declarations().empty()) return;
    const auto builtin = model::builtin_tie_kinds();
    w_.plain_key("tie_kinds");
    w_.begin_list();
    for (const model::KindIndex index : table.declarations()) {
      const model::TieKind& kind = table[index];
      const auto known = std::ranges::find(builtin, kind.id, &model::TieKind::id);
      const model::TieKind own = known == builtin.end() ? model::TieKind() : *known;
      write_kind_start(kind);
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

  void write_dates(const DateSpan& dates) {
    if (dates.since) w_.member("since", dates.since->text());
    if (dates.until) w_.member("until", dates.until->text());
  }

  void write_attributes(const model::Object& attributes) {
    if (attributes.empty()) return;
    w_.plain_key("attributes");
    w_.begin_object();
    w_.members(attributes);
    w_.end_object();
  }

  void write_point(std::string_view x_name, auto x, std::string_view y_name, auto y) {
    w_.plain_key(x_name);
    w_.number(x);
    w_.plain_key(y_name);
    w_.number(y);
  }

  void write_element(ActorId id) {
    const model::Actor& actor = network_.actor(id);
    const model::ActorDetails& details = *actor.details;
    w_.begin_object();
    w_.member("id", actor.key);
    if (!actor.name.empty()) {
      w_.plain_key("name");
      w_.local_text(actor.name);
    }
    w_.member("kind", network_.actor_kinds()[actor.kind].id);
    w_.member_if("subtype", details.subtype);
    if (actor.part_of) w_.member("part_of", network_.actor(*actor.part_of).key);
    if (details.place) write_point("lat", details.place->lat, "lon", details.place->lon);
    if (actor.position) write_point("x", actor.position->x, "y", actor.position->y);
    if (actor.pinned) {
      w_.plain_key("pinned");
      w_.flag(true);
    }
    write_dates(actor.dates);
    write_attributes(details.attributes);
    if (!details.tags.empty()) {
      w_.plain_key("tags");
      w_.begin_list();
      for (const std::string& tag : details.tags) w_.text(tag);
      w_.end_list();
    }
    w_.member_if("consent", details.consent);
    w_.member_if("note", details.note);
    w_.member_if("source", details.source);
    w_.members(details.extra);
    w_.end_object();
  }

  void write_element(TieId id) {
    const model::Tie& tie = network_.tie(id);
    const model::TieDetails& details = *tie.details;
    w_.begin_object();
    w_.member("source", network_.actor(tie.source).key);
    w_.member("target", network_.actor(tie.target).key);
    w_.member("key", tie.key);
    w_.member("kind", network_.tie_kinds()[tie.kind].id);
    if (tie.weight != 1) {
      w_.plain_key("weight");
      w_.number(tie.weight);
    }
    if (tie.directed) {
      w_.plain_key("directed");
      w_.flag(*tie.directed);
    }
    write_dates(tie.dates);
    write_attributes(details.attributes);
    if (tie.disputed) {
      w_.plain_key("disputed");
      w_.flag(true);
    }
    w_.member_if("note", details.note);
    w_.member_if("evidence", details.evidence);
    w_.members(details.extra);
    w_.end_object();
  }

  const model::Network& network_;
  const ByteSink& sink_;
  Progress& progress_;
  JsonWriter w_;
  std::size_t written_ = 0;
};

}  // namespace

Status write_json(const model::Network& network, const ByteSink& sink, Progress& progress) {
  return NetworkWriter(network, sink, progress).write();
}

std::string to_json(const model::Network& network) {
  std::string json;
  NullProgress progress;
  const ByteSink append = [&](std::string_view bytes) {
    json += bytes;
    return Status();
  };
  if (!write_json(network, append, progress)) broken("a writer into memory failed");
  return json;
}

}  // namespace saite::io
