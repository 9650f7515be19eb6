// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_dot.h"

namespace saite::exchange {

constexpr Room dot_room{
    .values = ValueRule::text,
    .texts = TextRule::dot,
    .trims_values = true,
    .title = Slot::own,
    .name = Slot::own,
    .position = Slot::own,
    .reserved = "pos|shape|style|width|height|pin|image|rank|group|href|url",
    .reserved_of_ties = "dir|headport|tailport|style|pos|href|url|len|constraint"};

namespace {

std::string dot_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '\\';
    out += c;
  }
  return out + '"';
}

/// The attributes of an element, in brackets.
class DotList {
 public:
  void add(std::string_view name, std::string_view text) {
    list_ += list_.empty() ? " [" : ", ";
    list_ += dot_quoted(name) + "=" + dot_quoted(text);
  }
  /// In labels ends of lines are written so.
  void add_label(std::string_view text) {
    std::string label;
    for (const char c : text) {
      label += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    add("label", label);
  }
  void add(const std::vector<OutColumn>& columns, const std::vector<OutValue>& values) {
    for (const OutValue& value : values) {
      const std::string& name = columns[value.column].name;
      name == "label" ? add_label(plain_text(value.value)) : add(name, plain_text(value.value));
    }
  }
  [[nodiscard]] std::string text() const { return list_.empty() ? ";\n" : list_ + "];\n"; }

 private:
  std::string list_;
};

Status dot_actors(const WriteJob& job, std::string& out) {
  const Outgoing& net = job.network;
  for (std::size_t i = 0; i < net.actor_count(); ++i) {
    if (!job.goes_on(i)) return cancelled_error();
    const OutActor actor = net.actor(i);
    DotList list;
    if (!actor.name.empty()) list.add_label(actor.name);
    if (actor.position) {
      list.add("pos", plain_text(actor.position->x) + "," + plain_text(0 - actor.position->y));
    }
    list.add(net.actor_columns(), actor.values);
    out += "  " + dot_quoted(actor.id) + list.text();
  }
  return {};
}

}  // namespace

Status write_dot(const WriteJob& job) {
  const Outgoing& net = job.network;
  const bool directed = net.any_directed();
  std::string out = directed ? "digraph" : "graph";
  if (!net.title().empty()) out += " " + dot_quoted(net.title());
  out += " {\n";
  if (auto done = dot_actors(job, out); !done) return done;
  for (std::size_t i = 0; i < net.tie_count(); ++i) {
    if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
    const OutTie tie = net.tie(i);
    DotList list;
    if (tie.weight_said) list.add("weight", plain_text(tie.weight));
    if (directed && !tie.directed) list.add("dir", "none");
    list.add(net.tie_columns(), tie.values);
    out += "  " + dot_quoted(net.id(tie.source)) + (directed ? " -> " : " -- ") +
           dot_quoted(net.id(tie.target)) + list.text();
  }
  job.files.push_back({{}, out + "}\n"});
  return {};
}

}  // namespace saite::exchange
