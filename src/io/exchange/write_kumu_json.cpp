// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_kumu_json.h"

#include "src/io/exchange/json_members.h"

namespace saite::exchange {

constexpr Room kumu_json_room{
    .values = ValueRule::json,
    .label_by_text = true,
    .false_is_nothing = true,
    .title = Slot::own,
    .description = Slot::own,
    .name = Slot::own,
    .kind = Slot::own,
    .position = Slot::own,
    .details = Slot::own,
    .tie_key = Slot::own,
    .tie_kind = Slot::own,
    .tie_details = Slot::own,
    .reserved = "type|element type|description|image|position|_id|attributes",
    .reserved_of_ties =
        "from|to|direction|type|connection type|description|strength|_id|attributes|tags"};

namespace {

void write_element(io::JsonWriter& w, const Outgoing& net, const OutActor& actor) {
  w.begin_object();
  w.member("id", actor.id);
  w.member("label", actor.name.empty() ? actor.id : actor.name);
  w.member_if("type", actor.kind);
  w.member_if("description", actor.note);
  w.member_list_if("tags", actor.tags);
  if (actor.position) write_position(w, "position", *actor.position);
  write_members(w, net.actor_columns(), actor.values);
  w.end_object();
}

void write_connection(io::JsonWriter& w, const Outgoing& net, const OutTie& tie) {
  w.begin_object();
  w.member_if("id", tie.key);
  w.member("from", net.id(tie.source));
  w.member("to", net.id(tie.target));
  w.member("direction", tie.directed ? "directed" : "undirected");
  w.member_if("type", tie.kind);
  w.member_if("description", tie.note);
  write_weight(w, "strength", tie);
  write_members(w, net.tie_columns(), tie.values);
  w.end_object();
}

}  // namespace

Status write_kumu_json(const WriteJob& job) {
  const Outgoing& net = job.network;
  io::JsonWriter w;
  w.begin_object();
  w.member_if("name", net.title());
  w.member_if("description", net.description());
  w.plain_key("elements");
  w.begin_list();
  for (std::size_t i = 0; i < net.actor_count(); ++i) {
    if (!job.goes_on(i)) return cancelled_error();
    write_element(w, net, net.actor(i));
  }
  w.end_list();
  w.plain_key("connections");
  w.begin_list();
  for (std::size_t i = 0; i < net.tie_count(); ++i) {
    if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
    write_connection(w, net, net.tie(i));
  }
  w.end_list();
  w.end_object();
  job.files.push_back({{}, w.out + "\n"});
  return {};
}

}  // namespace saite::exchange
