// SPDX-License-Identifier: Apache-2.0
#include "src/io/write_node_link.h"

#include <algorithm>
#include <set>

#include "graph/base/text.h"
#include "graph/model/key_places.h"
#include "src/io/edge_keys.h"
#include "src/io/field_names.h"
#include "src/io/network_writer.h"

namespace saite::io {
namespace {

using Names = std::set<std::string, NameLess>;

/// Which of the members that Saite names itself an element has been given.
template <class Field, std::size_t count>
class WrittenFields {
 public:
  explicit WrittenFields(const std::array<std::string_view, count>& names) : names_(names) {}
  void add(Field field) { written_ |= std::uint32_t{1} << static_cast<unsigned>(field); }
  [[nodiscard]] bool has(std::string_view name) const {
    const auto at = std::ranges::find(names_, name);
    return at != names_.end() && ((written_ >> (at - names_.begin())) & 1U) != 0;
  }
  [[nodiscard]] bool is_own(std::string_view name) const {
    return std::ranges::find(names_, name) != names_.end();
  }

 private:
  const std::array<std::string_view, count>& names_;
  std::uint32_t written_ = 0;
};

using ActorFields = WrittenFields<ActorField, actor_field_names.size()>;
using TieFields = WrittenFields<TieField, tie_field_names.size()>;

class NodeLinkWriter final : public NetworkWriter {
 public:
  NodeLinkWriter(const model::Network& network, const NetworkPart& part, const FileForm& form,
                 const ByteSink& sink, Progress& progress)
      : NetworkWriter(network, part, sink, progress),
        form_(form),
        keys_(edge_keys(network, part.ties, form.directed, form.multigraph)),
        usual_tie_kind_(network.tie_kinds().find("collaboration")) {}

 private:
  void write_graph() override {
    const model::NetworkInfo& info = network_.info;
    const model::Value* name = model::find(info.graph_extra, "name");
    write_graph_members(name == nullptr || name->display() != info.title);
    for (const auto& [key, value] : info.graph_extra) {
      const bool unread = key == unread_key && value.object() != nullptr;
      if (unread) {
        write_unread(*value.object());
      } else {
        w_.key(key);
        w_.value(value);
      }
    }
  }

  /// Back under its own name, unless Saite's own stands there by now.
  void write_unread(const model::Object& unread) {
    const model::NetworkInfo& info = network_.info;
    const auto is_free = [&](std::string_view key) {
      if (key == "title") return info.title.empty();
      if (key == "description") return info.description.empty();
      if (key == "language") return info.language.empty();
      if (key == "sources") return info.sources.empty();
      if (key == "actor_kinds") return network_.actor_kinds().declarations().empty();
      if (key == "tie_kinds") return network_.tie_kinds().declarations().empty();
      return model::find(info.graph_extra, key) == nullptr;
    };
    for (const auto& [key, value] : unread) {
      if (!is_free(key)) continue;
      w_.key(key);
      w_.value(value);
    }
  }

  void write_actor(const model::Actor& actor) override {
    const model::ActorDetails& details = *actor.details;
    ActorFields fields(actor_field_names);
    const auto text = [&](ActorField field, const std::string& value) {
      if (value.empty()) return;
      w_.member(actor_field_names[static_cast<std::size_t>(field)], value);
      fields.add(field);
    };
    w_.begin_object();
    write_id("id", actor);
    fields.add(ActorField::id);
    if (!actor.name.empty() && !is_label(actor)) {
      write_name(actor.name);
      fields.add(ActorField::name);
    }
    // Kind 0 is what read_json() takes where there is none.
    if (!actor.kind_assumed || actor.kind != 0) {
      text(ActorField::kind, network_.actor_kinds()[actor.kind].id);
    }
    text(ActorField::subtype, details.subtype);
    if (actor.part_of && is_written(*actor.part_of)) {
      write_id("part_of", *actor.part_of);
      fields.add(ActorField::part_of);
    }
    if (details.place) {
      write_point("lat", details.place->lat, "lon", details.place->lon);
      fields.add(ActorField::lat);
      fields.add(ActorField::lon);
    }
    if (actor.position) {
      write_point("x", actor.position->x, "y", actor.position->y);
      fields.add(ActorField::x);
      fields.add(ActorField::y);
    }
    if (actor.pinned) {
      write_flag("pinned", true);
      fields.add(ActorField::pinned);
    }
    note_dates(actor.dates, fields, ActorField::since, ActorField::until);
    if (!details.spells.empty()) fields.add(ActorField::spells);
    write_dates(actor.dates, details.spells);
    if (!details.tags.empty()) fields.add(ActorField::tags);
    write_tags(details.tags);
    text(ActorField::consent, details.consent);
    text(ActorField::note, details.note);
    text(ActorField::source, details.source);
    write_attributes(details, network_.info.actor_keys, fields, {});
    w_.end_object();
  }

  void write_tie(std::size_t position, const model::Tie& tie) override {
    const bool two_arcs = form_.directed && !is_directed(tie) && !tie.is_loop();
    write_arc(position, tie, tie.source, tie.target);
    if (two_arcs) write_arc(position, tie, tie.target, tie.source);
  }

  void write_arc(std::size_t position, const model::Tie& tie, ActorId from, ActorId to) {
    const model::TieDetails& details = *tie.details;
    TieFields fields(tie_field_names);
    const auto text = [&](TieField field, const std::string& value) {
      if (value.empty()) return;
      w_.member(tie_field_names[static_cast<std::size_t>(field)], value);
      fields.add(field);
    };
    w_.begin_object();
    write_id("source", from);
    write_id("target", to);
    fields.add(TieField::source);
    fields.add(TieField::target);
    if (!keys_[position].empty()) {
      w_.plain_key("key");
      w_.raw(keys_[position]);
      fields.add(TieField::key);
    }
    const bool with_kind = !tie.kind_assumed || tie.kind != usual_tie_kind_;
    if (with_kind) text(TieField::kind, network_.tie_kinds()[tie.kind].id);
    if (tie.weight != 1 || tie.weight_said) {
      w_.plain_key("weight");
      w_.number(tie.weight);
      fields.add(TieField::weight);
    }
    if (const auto said = said_direction(tie, with_kind)) {
      write_flag("directed", *said);
      fields.add(TieField::directed);
    }
    note_dates(tie.dates, fields, TieField::since, TieField::until);
    if (!details.spells.empty()) fields.add(TieField::spells);
    write_dates(tie.dates, details.spells);
    if (tie.disputed) {
      write_flag("disputed", true);
      fields.add(TieField::disputed);
    }
    text(TieField::note, details.note);
    text(TieField::evidence, details.evidence);
    if (form_.directed && !is_directed(tie)) write_flag(both_ways_mark, true);
    // The number among parallel ties that stood in the file has become the key again.
    const bool number_is_key = form_.multigraph && tie.key_made;
    write_attributes(details, network_.info.tie_keys, fields,
                     number_is_key ? std::string_view("key") : std::string_view());
    w_.end_object();
  }

  [[nodiscard]] bool is_directed(const model::Tie& tie) const {
    return tie.directed.value_or(network_.tie_kinds()[tie.kind].directed.value_or(false));
  }

  /// Nothing where read_json() would take the direction from the document and the kind as it is.
  [[nodiscard]] std::optional<bool> said_direction(const model::Tie& tie, bool with_kind) const {
    const bool directed = is_directed(tie);
    if (form_.directed && !directed) return std::nullopt;  // the mark says it
    const auto of_kind = network_.tie_kinds()[tie.kind].directed;
    const bool understood =
        form_.directed && !(with_kind && of_kind) ? true : of_kind.value_or(false);
    return directed == understood ? std::nullopt : std::optional(directed);
  }

  template <class Fields, class Field>
  static void note_dates(const DateSpan& dates, Fields& fields, Field since, Field until) {
    if (dates.since) fields.add(since);
    if (dates.until) fields.add(until);
  }

  /// Whether the name came from the label, which is written as an attribute.
  [[nodiscard]] static bool is_label(const model::Actor& actor) {
    const model::Value* label = model::find(actor.details->attributes, "label");
    return label != nullptr && actor.name.by_language().empty() &&
           label->display() == actor.name.plain();
  }

  /// Attributes on the element itself; what would stand there twice in "attributes".
  template <class Details, class Fields>
  void write_attributes(const Details& details, const Names& names, const Fields& fields,
                        std::string_view needless) {
    model::KeyPlaces places;
    std::vector<const std::pair<std::string, model::Value>*> inside;
    for (const auto& attribute : details.attributes) {
      const std::string& name = attribute.first;
      if (name == needless) continue;
      const bool clashes = fields.is_own(name)
                               ? fields.has(name) || !names.contains(name) || name == "attributes"
                               : places.find(details.extra, name).has_value();
      if (clashes || name == both_ways_mark) {
        inside.push_back(&attribute);
      } else {
        w_.key(name);
        w_.value(attribute.second);
      }
    }
    w_.members(details.extra);
    if (inside.empty()) return;
    w_.plain_key("attributes");
    const bool is_attributes =
        inside.size() == 1 && inside.front()->first == "attributes" && names.contains("attributes");
    if (is_attributes) {
      w_.value(inside.front()->second);
      return;
    }
    w_.begin_object();
    for (const auto* attribute : inside) {
      w_.key(attribute->first);
      w_.value(attribute->second);
    }
    w_.end_object();
  }

  FileForm form_;
  std::vector<std::string> keys_;  // by position among the ties written
  std::optional<model::KindIndex> usual_tie_kind_;
};

}  // namespace

Status write_node_link(const model::Network& network, const NetworkPart& part,
                       std::string_view edges_key, const ByteSink& sink, Progress& progress) {
  const FileForm form = node_link_form(network, part.ties);
  return NodeLinkWriter(network, part, form, sink, progress).write(form, edges_key);
}

std::size_t two_way_ties(const model::Network& network, const NetworkPart& part) {
  if (!node_link_form(network, part.ties).directed) return 0;
  return static_cast<std::size_t>(
      std::ranges::count_if(part.ties, [&](TieId id) { return !network.is_directed(id); }));
}

}  // namespace saite::io
