// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <utility>

#include "graph/model/annotation.h"
#include "graph/model/rules.h"
#include "src/io/network_builder.h"

namespace saite::io {
namespace {

/// Calls with (object, field path) for each object in a list of Saite's own; reports the rest,
/// which may be what another program has under that name.
template <class Call>
void for_objects(const Member& list, std::string_view path, FieldValues& values, Call call) {
  if (!values.is_list(list, path) || list.value.is_null()) return;
  list.value.for_items([&](std::size_t i, TokenView item) {
    const std::string item_path = std::string(path) + "/" + std::to_string(i);
    if (item.kind() != TokenKind::object) {
      values.wrong_type("expected_object", {{}, item.offset(), item}, item_path);
    } else {
      const StrictValues strict(values);
      call(item, item_path);
    }
  });
}

std::string read_plain_id(const Member& member, const std::string& field, FieldValues& values) {
  auto id = values.id(member, field);
  return id ? std::move(id->text) : std::string();
}

/// Reads the members that both sorts of kinds have; false where it is none of them.
template <class Kind>
bool read_kind_member(const Member& member, const std::string& field, FieldValues& values,
                      Problems& problems, Kind& kind) {
  if (member.key == "id") {
    kind.id = read_plain_id(member, field, values);
  } else if (member.key == "label") {
    kind.label = values.local_text(member, field).value_or(model::LocalText());
  } else if (member.key == "color") {
    kind.color = values.text(member, field);
    if (kind.color && !model::valid_color(*kind.color)) {
      problems.record_error("bad_color", member.value.offset(), field, {*kind.color});
      kind.color.reset();
    }
  } else {
    return false;
  }
  return true;
}

}  // namespace

void NetworkBuilder::read_graph(const Member& graph) {
  // NetworkX 1 wrote a list of pairs; an empty one says nothing.
  if (graph.value.is_null()) return;
  if (graph.value.kind() == TokenKind::list && graph.value.empty()) return;
  if (graph.value.kind() != TokenKind::object) {
    values_.wrong_type("expected_object", graph, "graph");
    if (graph.value.kind() != TokenKind::bad) unread_.add("graph", to_value(graph.value));
    return;
  }
  graph.value.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
    const std::size_t before = problems_.kept() + problems_.left_out();
    read_graph_member({key, offset, value});
    if (problems_.kept() + problems_.left_out() != before) unread_.add(key, to_value(value));
  });
  take_title_from_name();
}

void NetworkBuilder::read_graph_member(const Member& member) {
  const std::string field = "graph/" + pointer_part(member.key);
  model::NetworkInfo& info = network_.info;
  if (member.key == "format") {
    check_format(member);
  } else if (member.key == "version") {
    check_version(member);
  } else if (member.key == "title") {
    info.title = values_.text(member, field).value_or("");
  } else if (member.key == "description") {
    info.description = values_.text(member, field).value_or("");
  } else if (member.key == "language") {
    info.language = values_.text(member, field).value_or("");
  } else if (member.key == "sources") {
    read_sources(member);
  } else if (member.key == "actor_kinds") {
    read_actor_kinds(member);
  } else if (member.key == "tie_kinds") {
    read_tie_kinds(member);
  } else if (member.key == "annotations") {
    read_annotations(member);
  } else if (member.key == "views") {
    info.views = to_value(member.value);
  } else if (member.key == "history") {
    info.history = to_value(member.value);
  } else {
    values_.keep(info.graph_extra, graph_places_, member, "graph");
  }
}

/// Other programs call the title of a graph its name; it stays where it was as well.
void NetworkBuilder::take_title_from_name() {
  const model::Value* name = model::find(network_.info.graph_extra, "name");
  if (!network_.info.title.empty() || name == nullptr) return;
  if (name->text() != nullptr || name->is_number()) network_.info.title = name->display();
}

void NetworkBuilder::check_format(const Member& member) {
  const auto format = values_.text(member, "graph/format");
  if (!format) return;
  if (*format == "saite") {
    signs_.say_saite();
    return;
  }
  problems_.warning("foreign_format", member.value.offset(), "graph/format", {*format});
  unread_.add("format", to_value(member.value));
}

void NetworkBuilder::check_version(const Member& member) {
  version_ = Version{to_value(member.value), member.value.offset()};
  if (member.value.kind() != TokenKind::whole && !member.value.is_null()) {
    values_.wrong_type("expected_number", member, "graph/version", Misfit::read);
  }
}

void NetworkBuilder::settle_version() {
  if (!version_) return;
  const auto* number = std::get_if<std::int64_t>(&version_->value.held());
  if (!signs_.is_saite()) {
    unread_.add("version", version_->value);
  } else if (number != nullptr && *number != 1) {
    problems_.leave();
    problems_.warning("newer_version", version_->offset, "graph/version",
                      {std::to_string(*number)});
  }
}

/// What is another program's, or was left out, stands apart, so that a Saite file can hold it.
void NetworkBuilder::write_unread() {
  std::move(unread_).settle(network_.info.graph_extra);
}

void NetworkBuilder::read_sources(const Member& list) {
  for_objects(list, "graph/sources", values_, [&](TokenView item, const std::string& path) {
    model::Source source;
    model::KeyPlaces places;
    item.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
      const Member member{key, offset, value};
      const std::string field = path + "/" + pointer_part(key);
      if (key == "id") {
        source.id = read_plain_id(member, field, values_);
      } else if (key == "title") {
        source.title = values_.text(member, field).value_or("");
      } else if (key == "url") {
        source.url = values_.text(member, field).value_or("");
      } else if (key == "date") {
        source.date = values_.text(member, field).value_or("");
      } else {
        values_.keep(source.extra, places, member, path);
      }
    });
    network_.info.sources.push_back(std::move(source));
  });
}

void NetworkBuilder::read_annotations(const Member& list) {
  constexpr std::string_view path = "graph/annotations";
  if (!values_.is_list(list, path) || list.value.is_null()) return;
  std::vector<model::Annotation>& all = network_.info.annotations;
  list.value.for_items([&](std::size_t, TokenView item) {
    const Member one{list.key, list.key_offset, item};
    if (item.kind() != TokenKind::object) return values_.wrong_type("expected_object", one, path);
    auto annotation = model::annotation_of(to_value(item));
    if (!annotation) {  // another program's, maybe: they call all sorts of things so
      problems_.misfit(Misfit::kept, "bad_annotation", item.offset(), path,
                       {shown(item), annotation.error().args.front()});
    } else if (model::find(all, annotation->id) != nullptr) {
      problems_.record_error("duplicate_annotation", item.offset(), path, {annotation->id});
    } else {
      all.push_back(*std::move(annotation));
    }
  });
}

void NetworkBuilder::read_actor_kinds(const Member& list) {
  for_objects(list, "graph/actor_kinds", values_, [&](TokenView item, const std::string& path) {
    model::ActorKind kind;
    model::KeyPlaces places;
    item.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
      const Member member{key, offset, value};
      const std::string field = path + "/" + pointer_part(key);
      if (read_kind_member(member, field, values_, problems_, kind)) return;
      if (key == "shape") {
        kind.shape = values_.text(member, field);
      } else if (key == "power") {
        const auto power = values_.number(member, field);
        const bool fine = power && *power >= 0 && *power <= 1000 && *power == std::floor(*power);
        if (power && !fine) values_.wrong_type("bad_power", member, field);
        if (fine) kind.power = static_cast<int>(*power);
      } else {
        values_.keep(kind.extra, places, member, path);
      }
    });
    declare(network_.edit_actor_kinds(), std::move(kind), item, path);
  });
}

void NetworkBuilder::read_tie_kinds(const Member& list) {
  for_objects(list, "graph/tie_kinds", values_, [&](TokenView item, const std::string& path) {
    model::TieKind kind;
    model::KeyPlaces places;
    item.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
      const Member member{key, offset, value};
      const std::string field = path + "/" + pointer_part(key);
      if (read_kind_member(member, field, values_, problems_, kind)) return;
      if (key == "directed") {
        kind.directed = values_.flag(member, field);
      } else if (key == "polarity") {
        const auto polarity = values_.number(member, field);
        const bool fine = polarity && (*polarity == 1 || *polarity == -1);
        if (polarity && !fine) values_.wrong_type("bad_polarity", member, field);
        if (fine) kind.polarity = static_cast<int>(*polarity);
      } else {
        values_.keep(kind.extra, places, member, path);
      }
    });
    declare(network_.edit_tie_kinds(), std::move(kind), item, path);
  });
}

template <class Kind>
void NetworkBuilder::declare(model::KindTable<Kind>& table, Kind kind, TokenView item,
                             std::string_view path) {
  if (kind.id.empty()) {
    problems_.record_error("missing_id", item.offset(), path);
    return;
  }
  const auto known = table.find(kind.id);
  if (!known && table.size() >= model::max_kinds) {
    problems_.record_error("too_many_kinds", item.offset(), path, {kind.id});
  } else if (known && table.declared(*known)) {
    problems_.record_error("duplicate_kind", item.offset(), path, {kind.id});
  } else {
    table.declare(std::move(kind));
  }
}

}  // namespace saite::io
