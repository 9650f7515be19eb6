// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_dl.h"

namespace saite::exchange {

constexpr Room dl_room{.identity = Identity::label,
                       .texts = TextRule::line,
                       .name = Slot::none,
                       .kind = Slot::none,
                       .part_of = Slot::none,
                       .place = Slot::none,
                       .position = Slot::none,
                       .colour = Slot::none,
                       .dates = Slot::none,
                       .details = Slot::none,
                       .tie_key = Slot::none,
                       .tie_kind = Slot::own,
                       .tie_dates = Slot::none,
                       .tie_details = Slot::none};

namespace {

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

std::string dl_line(const Outgoing& net, std::size_t source, std::size_t target, double weight) {
  return quoted(net.id(source)) + " " + quoted(net.id(target)) + " " + plain_text(weight) + "\n";
}

}  // namespace

Status write_dl(const WriteJob& job) {
  Outgoing& net = job.network;
  const auto& kinds = net.tie_kinds();
  const bool named = kinds.size() > 1 || (kinds.size() == 1 && !kinds.front().empty());
  std::string out = "dl n=" + std::to_string(net.actor_count());
  if (named) out += " nm=" + std::to_string(kinds.size());
  out += " format=edgelist1\nlabels:\n";
  for (std::size_t i = 0; i < net.actor_count(); ++i) out += quoted(net.id(i)) + "\n";
  if (named) {
    out += "matrix labels:\n";
    for (const std::string& kind : kinds)
      out += quoted(kind.empty() ? "collaboration" : kind) + "\n";
  }
  out += "data:\n";
  std::size_t both_ways = 0;
  for (const std::string& kind : kinds) {
    if (&kind != &kinds.front()) out += "!\n";
    for (std::size_t i = 0; i < net.tie_count(); ++i) {
      if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
      const OutTie tie = net.tie(i);
      if (tie.kind != kind) continue;
      out += dl_line(net, tie.source, tie.target, tie.weight);
      both_ways += tie.directed ? 0 : 1;
      if (!tie.directed && tie.source != tie.target) {
        out += dl_line(net, tie.target, tie.source, tie.weight);
      }
    }
  }
  net.losses().add("directions", both_ways);
  job.files.push_back({{}, std::move(out)});
  return {};
}

}  // namespace saite::exchange
