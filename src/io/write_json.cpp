// SPDX-License-Identifier: Apache-2.0
#include "src/io/write_json.h"

#include <array>

#include "graph/base/text.h"
#include "graph/model/key_places.h"
#include "src/io/field_names.h"
#include "src/io/network_writer.h"

namespace saite::io {
namespace {

using Names = std::set<std::string, NameLess>;

/// Those that an element may have beside its "attributes": not the names that Saite itself uses.
template <std::size_t count>
Names outside(const Names& names, const std::array<std::string_view, count>& own) {
  Names kept = names;
  for (const std::string_view name : own) {
    if (const auto at = kept.find(name); at != kept.end()) kept.erase(at);
  }
  return kept;
}

class SaiteWriter final : public NetworkWriter {
 public:
  SaiteWriter(const model::Network& network, const NetworkPart& part, const ByteSink& sink,
              Progress& progress)
      : NetworkWriter(network, part, sink, progress),
        actor_keys_(outside(network.info.actor_keys, actor_field_names)),
        tie_keys_(outside(network.info.tie_keys, tie_field_names)) {}

 private:
  void write_graph() override {
    w_.member("format", "saite");
    w_.plain_key("version");
    w_.number(std::int64_t{1});
    write_graph_members(true);
    w_.members(network_.info.graph_extra);
  }

  void write_actor(const model::Actor& actor) override {
    const model::ActorDetails& details = *actor.details;
    w_.begin_object();
    write_id("id", actor);
    if (!actor.name.empty()) write_name(actor.name);
    w_.member("kind", network_.actor_kinds()[actor.kind].id);
    w_.member_if("subtype", details.subtype);
    if (actor.part_of && is_written(*actor.part_of)) write_id("part_of", *actor.part_of);
    if (details.place) write_point("lat", details.place->lat, "lon", details.place->lon);
    if (actor.position) write_point("x", actor.position->x, "y", actor.position->y);
    if (actor.pinned) write_flag("pinned", true);
    write_dates(actor.dates, details.spells);
    Outside outside(details.extra, actor_keys_);
    write_attributes(details.attributes, outside);
    write_tags(details.tags);
    w_.member_if("consent", details.consent);
    w_.member_if("note", details.note);
    w_.member_if("source", details.source);
    write_outside(details.attributes, outside);
    w_.members(details.extra);
    w_.end_object();
  }

  void write_tie(std::size_t, const model::Tie& tie) override {
    const model::TieDetails& details = *tie.details;
    w_.begin_object();
    write_id("source", tie.source);
    write_id("target", tie.target);
    w_.member("key", tie.key);
    w_.member("kind", network_.tie_kinds()[tie.kind].id);
    if (tie.weight != 1) {
      w_.plain_key("weight");
      w_.number(tie.weight);
    }
    if (tie.directed) write_flag("directed", *tie.directed);
    write_dates(tie.dates, details.spells);
    Outside outside(details.extra, tie_keys_);
    write_attributes(details.attributes, outside);
    if (tie.disputed) write_flag("disputed", true);
    w_.member_if("note", details.note);
    w_.member_if("evidence", details.evidence);
    write_outside(details.attributes, outside);
    w_.members(details.extra);
    w_.end_object();
  }

  /// Which attributes stand beside "attributes". Where an element has a name in both places the
  /// other one is written back as it stood.
  class Outside {
   public:
    Outside(const model::Object& extra, const Names& names) : names_(names), extra_(extra) {}
    [[nodiscard]] bool has(const std::string& name) {
      return !names_.empty() && names_.contains(name) && !places_.find(extra_, name);
    }

   private:
    const Names& names_;
    const model::Object& extra_;
    model::KeyPlaces places_;
  };

  void write_attributes(const model::Object& attributes, Outside& outside) {
    bool begun = false;
    for (const auto& [name, value] : attributes) {
      if (outside.has(name)) continue;
      if (!begun) {
        w_.plain_key("attributes");
        w_.begin_object();
        begun = true;
      }
      w_.key(name);
      w_.value(value);
    }
    if (begun) w_.end_object();
  }

  void write_outside(const model::Object& attributes, Outside& outside) {
    for (const auto& [name, value] : attributes) {
      if (!outside.has(name)) continue;
      w_.key(name);
      w_.value(value);
    }
  }

  Names actor_keys_;
  Names tie_keys_;
};

}  // namespace

Status write_json(const model::Network& network, const NetworkPart& part, const ByteSink& sink,
                  Progress& progress) {
  return SaiteWriter(network, part, sink, progress).write(saite_form(network, part.ties), "edges");
}

Status write_json(const model::Network& network, const ByteSink& sink, Progress& progress) {
  return write_json(network, NetworkPart(network), sink, progress);
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
