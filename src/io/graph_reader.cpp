// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <utility>

#include "src/io/network_builder.h"

namespace saite::io {
namespace {

/// Calls with (member, field path) for the members of each object in a list; reports the rest.
template <class Call>
void for_objects(const Member& list, std::string_view path, FieldValues& values, Call call) {
  if (!values.is_list(list, path) || list.value.is_null()) return;
  list.value.for_items([&](std::size_t i, TokenView item) {
    const std::string item_path = std::string(path) + "/" + std::to_string(i);
    if (item.kind() != TokenKind::object) {
      values.wrong_type("expected_object", {{}, item.offset(), item}, item_path);
    } else {
      call(item, item_path);
    }
  });
}

bool is_hex_colour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

/// Reads the members that both sorts of kinds have; false where it is none of them.
template <class Kind>
bool read_kind_member(const Member& member, const std::string& field, FieldValues& values,
                      Problems& problems, Kind& kind) {
  if (member.key == "id") {
    kind.id = values.id(member, field).value_or("");
  } else if (member.key == "label") {
    kind.label = values.local_text(member, field).value_or(model::LocalText());
  } else if (member.key == "color") {
    kind.color = values.text(member, field);
    if (kind.color && !is_hex_colour(*kind.color)) {
      problems.error("bad_color", member.value.offset(), field, {*kind.color});
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
    return;
  }
  graph.value.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
    read_graph_member({key, offset, value});
  });
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
  } else if (member.key == "views") {
    info.views = to_value(member.value);
  } else if (member.key == "history") {
    info.history = to_value(member.value);
  } else {
    values_.keep(info.graph_extra, member, field);
  }
}

void NetworkBuilder::check_format(const Member& member) {
  const auto format = values_.text(member, "graph/format");
  if (!format) return;
  is_saite_ = *format == "saite";
  if (!is_saite_) {
    problems_.warning("foreign_format", member.value.offset(), "graph/format", {*format});
  }
}

void NetworkBuilder::check_version(const Member& member) {
  if (member.value.kind() != TokenKind::whole) {
    if (!member.value.is_null()) values_.wrong_type("expected_number", member, "graph/version");
  } else if (member.value.whole() != 1) {
    problems_.warning("newer_version", member.value.offset(), "graph/version",
                      {std::to_string(member.value.whole())});
  }
}

void NetworkBuilder::read_sources(const Member& list) {
  for_objects(list, "graph/sources", values_, [&](TokenView item, const std::string& path) {
    model::Source source;
    item.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
      const Member member{key, offset, value};
      const std::string field = path + "/" + pointer_part(key);
      if (key == "id") {
        source.id = values_.id(member, field).value_or("");
      } else if (key == "title") {
        source.title = values_.text(member, field).value_or("");
      } else if (key == "url") {
        source.url = values_.text(member, field).value_or("");
      } else if (key == "date") {
        source.date = values_.text(member, field).value_or("");
      } else {
        values_.keep(source.extra, member, field);
      }
    });
    network_.info.sources.push_back(std::move(source));
  });
}

void NetworkBuilder::read_actor_kinds(const Member& list) {
  for_objects(list, "graph/actor_kinds", values_, [&](TokenView item, const std::string& path) {
    model::ActorKind kind;
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
        values_.keep(kind.extra, member, field);
      }
    });
    declare(network_.edit_actor_kinds(), std::move(kind), item, path);
  });
}

void NetworkBuilder::read_tie_kinds(const Member& list) {
  for_objects(list, "graph/tie_kinds", values_, [&](TokenView item, const std::string& path) {
    model::TieKind kind;
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
        values_.keep(kind.extra, member, field);
      }
    });
    declare(network_.edit_tie_kinds(), std::move(kind), item, path);
  });
}

template <class Kind>
void NetworkBuilder::declare(model::KindTable<Kind>& table, Kind kind, TokenView item,
                             std::string_view path) {
  if (kind.id.empty()) {
    problems_.error("missing_id", item.offset(), path);
    return;
  }
  const auto known = table.find(kind.id);
  if (!known && table.size() >= model::max_kinds) {
    problems_.error("too_many_kinds", item.offset(), path, {kind.id});
  } else if (known && table.declared(*known)) {
    problems_.error("duplicate_kind", item.offset(), path, {kind.id});
  } else {
    table.declare(std::move(kind));
  }
}

}  // namespace saite::io
