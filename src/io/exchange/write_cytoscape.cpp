// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_cytoscape.h"

#include <unordered_set>

#include "src/io/exchange/json_members.h"

namespace saite::exchange {

constexpr Room cytoscape_room{.values = ValueRule::json,
                              .label_by_text = true,
                              .title = Slot::own,
                              .name = Slot::own,
                              .part_of = Slot::own,
                              .position = Slot::own,
                              .tie_key = Slot::own,
                              .tie_kind = Slot::own,
                              .reserved = "parent|classes",
                              .reserved_of_ties = "interaction|classes"};

namespace {

void write_node(io::JsonWriter& w, const Outgoing& net, const OutActor& actor) {
  w.begin_object();
  w.plain_key("data");
  w.begin_object();
  w.member("id", actor.id);
  w.member_if("name", actor.name);
  w.member_if("parent", actor.part_of);
  write_members(w, net.actor_columns(), actor.values);
  w.end_object();
  if (actor.position) write_position(w, "position", *actor.position);
  w.end_object();
}

void write_edge(io::JsonWriter& w, const Outgoing& net, const OutTie& tie, bool own_id) {
  w.begin_object();
  w.plain_key("data");
  w.begin_object();
  w.member_if(own_id ? "id" : "key", tie.key);
  w.member("source", net.id(tie.source));
  w.member("target", net.id(tie.target));
  w.member_if("interaction", tie.kind);
  w.plain_key("directed");
  w.flag(tie.directed);
  write_weight(w, "weight", tie);
  write_members(w, net.tie_columns(), tie.values);
  w.end_object();
  w.end_object();
}

}  // namespace

Status write_cytoscape(const WriteJob& job) {
  const Outgoing& net = job.network;
  std::unordered_set<std::string_view> ids;
  io::JsonWriter w;
  w.begin_object();
  w.plain_key("data");
  w.begin_object();
  w.member_if("name", net.title());
  w.end_object();
  w.plain_key("elements");
  w.begin_object();
  w.plain_key("nodes");
  w.begin_list();
  for (std::size_t i = 0; i < net.actor_count(); ++i) {
    if (!job.goes_on(i)) return cancelled_error();
    ids.insert(net.id(i));
    write_node(w, net, net.actor(i));
  }
  w.end_list();
  w.plain_key("edges");
  w.begin_list();
  for (std::size_t i = 0; i < net.tie_count(); ++i) {
    if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
    const OutTie tie = net.tie(i);
    write_edge(w, net, tie, !ids.contains(tie.key));
  }
  w.end_list();
  w.end_object();
  w.end_object();
  job.files.push_back({{}, w.out + "\n"});
  return {};
}

}  // namespace saite::exchange
