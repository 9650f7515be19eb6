// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_jgf.h"

#include "src/io/exchange/json_members.h"

namespace saite::exchange {

constexpr Room jgf_room{.values = ValueRule::json,
                        .title = Slot::own,
                        .name = Slot::own,
                        .tie_key = Slot::own,
                        .tie_kind = Slot::own};

Status write_jgf(const WriteJob& job) {
  const Outgoing& net = job.network;
  io::JsonWriter w;
  w.begin_object();
  w.plain_key("graph");
  w.begin_object();
  w.plain_key("directed");
  w.flag(net.any_directed());
  w.member_if("label", net.title());
  w.plain_key("nodes");
  w.begin_object();
  for (std::size_t i = 0; i < net.actor_count(); ++i) {
    if (!job.goes_on(i)) return cancelled_error();
    const OutActor actor = net.actor(i);
    w.key(actor.id);
    w.begin_object();
    w.member_if("label", actor.name);
    if (!actor.values.empty()) write_object(w, "metadata", net.actor_columns(), actor.values);
    w.end_object();
  }
  w.end_object();
  w.plain_key("edges");
  w.begin_list();
  for (std::size_t i = 0; i < net.tie_count(); ++i) {
    if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
    const OutTie tie = net.tie(i);
    w.begin_object();
    w.member_if("id", tie.key);
    w.member("source", net.id(tie.source));
    w.member("target", net.id(tie.target));
    w.member_if("relation", tie.kind);
    w.plain_key("directed");
    w.flag(tie.directed);
    if (tie.weight_said || !tie.values.empty()) {
      w.plain_key("metadata");
      w.begin_object();
      write_weight(w, "weight", tie);
      write_members(w, net.tie_columns(), tie.values);
      w.end_object();
    }
    w.end_object();
  }
  w.end_list();
  w.end_object();
  w.end_object();
  job.files.push_back({{}, w.out + "\n"});
  return {};
}

}  // namespace saite::exchange
