// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_dl.h"

namespace saite::exchange {

constexpr Room dl_room = [] {
  Room room = bare_room(TextRule::line);
  room.tie_kind = Slot::own;
  return room;
}();

namespace {

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

/// Whether ends of ties can be numbers: no label looks like one.
bool has_no_numbers(const Outgoing& net) {
  for (std::size_t i = 0; i < net.actor_count(); ++i) {
    if (net.id(i).find_first_not_of("0123456789") == std::string::npos) return false;
  }
  return true;
}

/// Ends as numbers, which all programs read, or as labels.
struct DlEnds {
  const Outgoing& net;
  bool numbers;

  [[nodiscard]] std::string operator()(std::size_t actor) const {
    return numbers ? std::to_string(actor + 1) : quoted(net.id(actor));
  }
  [[nodiscard]] std::string line(std::size_t source, std::size_t target, double weight) const {
    return (*this)(source) + " " + (*this)(target) + " " + plain_text(weight) + "\n";
  }
};

}  // namespace

Status write_dl(const WriteJob& job) {
  Outgoing& net = job.network;
  const auto& kinds = net.tie_kinds();
  const bool named = kinds.size() > 1 || (kinds.size() == 1 && !kinds.front().empty());
  std::string out = "dl n=" + std::to_string(net.actor_count());
  if (named) out += " nm=" + std::to_string(kinds.size());
  out += "\nformat = edgelist1\nlabels:\n";
  for (std::size_t i = 0; i < net.actor_count(); ++i) out += quoted(net.id(i)) + "\n";
  if (named) {
    out += "matrix labels:\n";
    for (const std::string& kind : kinds)
      out += quoted(kind.empty() ? "collaboration" : kind) + "\n";
  }
  out += "data:\n";
  const DlEnds ends{net, has_no_numbers(net)};
  std::size_t both_ways = 0;
  for (const std::string& kind : kinds) {
    if (&kind != &kinds.front()) out += "!\n";
    for (std::size_t i = 0; i < net.tie_count(); ++i) {
      if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
      const OutTie tie = net.tie(i);
      if (tie.kind != kind) continue;
      out += ends.line(tie.source, tie.target, tie.weight);
      both_ways += tie.directed ? 0 : 1;
      if (!tie.directed && tie.source != tie.target) {
        out += ends.line(tie.target, tie.source, tie.weight);
      }
    }
  }
  net.losses().add("directions", both_ways);
  job.files.push_back({{}, std::move(out)});
  return {};
}

}  // namespace saite::exchange
