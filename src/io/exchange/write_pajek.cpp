// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_pajek.h"

#include <algorithm>

namespace saite::exchange {

constexpr Room pajek_room = [] {
  Room room = bare_room(TextRule::line);
  room.identity = Identity::number;
  room.title = room.name = room.position = room.tie_kind = Slot::own;
  return room;
}();

namespace {

/// Brings all places into a square with room around it, as they are to each other.
class UnitSquare {
 public:
  void include(const Position& at) {
    left_ = std::min(left_, at.x);
    right_ = std::max(right_, at.x);
    top_ = std::min(top_, at.y);
    bottom_ = std::max(bottom_, at.y);
  }
  [[nodiscard]] bool holds_all() const {
    return left_ >= 0 && top_ >= 0 && right_ <= 1 && bottom_ <= 1;
  }
  [[nodiscard]] Position of(const Position& at) const {
    if (holds_all()) return at;
    const double side = std::max({right_ - left_, bottom_ - top_, 1e-9});
    return {0.05 + 0.9 * ((at.x - left_) / side), 0.05 + 0.9 * ((at.y - top_) / side)};
  }

 private:
  double left_ = 1e300;
  double right_ = -1e300;
  double top_ = 1e300;
  double bottom_ = -1e300;
};

class PajekWriter {
 public:
  explicit PajekWriter(const WriteJob& job) : job_(job), net_(job.network) {}

  Status write() {
    if (!net_.title().empty()) out_ += "*Network " + net_.title() + "\n";
    out_ += "*Vertices " + std::to_string(net_.actor_count()) + "\n";
    if (auto done = vertices(); !done) return done;
    const auto& kinds = net_.tie_kinds();
    // A section without a number is of relation 1, so that those with a name begin at 2 beside it.
    const bool unnamed = std::ranges::find(kinds, "") != kinds.end();
    std::size_t number = unnamed ? 2 : 1;
    for (const std::string& kind : kinds) {
      std::string relation;
      if (!kind.empty()) relation = " :" + std::to_string(number++) + " \"" + kind + "\"";
      if (auto done = ties(kind, relation); !done) return done;
    }
    job_.files.push_back({{}, std::move(out_)});
    return {};
  }

 private:
  Status vertices() {
    UnitSquare square;
    std::size_t placed = 0;
    for (std::size_t i = 0; i < net_.actor_count(); ++i) {
      const auto at = net_.actor(i).position;
      if (at) square.include(*at);
      placed += at ? 1 : 0;
    }
    if (placed > 0 && !square.holds_all()) net_.losses().add("positions_scaled", placed);
    for (std::size_t i = 0; i < net_.actor_count(); ++i) {
      if (!job_.goes_on(i)) return cancelled_error();
      const OutActor actor = net_.actor(i);
      out_ += actor.id + " \"" + (actor.name.empty() ? net_.key(i) : actor.name) + "\"";
      if (actor.position) {
        const Position at = square.of(*actor.position);
        out_ += " " + plain_text(at.x) + " " + plain_text(at.y) + " 0.5";
      }
      out_ += "\n";
    }
    return {};
  }

  Status ties(const std::string& kind, const std::string& relation) {
    std::string arcs;
    std::string edges;
    for (std::size_t i = 0; i < net_.tie_count(); ++i) {
      if (!job_.goes_on(net_.actor_count() + i)) return cancelled_error();
      const OutTie tie = net_.tie(i);
      if (tie.kind != kind) continue;
      std::string& lines = tie.directed ? arcs : edges;
      lines += net_.id(tie.source) + " " + net_.id(tie.target);
      if (tie.weight_said) lines += " " + plain_text(tie.weight);
      lines += "\n";
    }
    if (!arcs.empty()) out_ += "*Arcs" + relation + "\n" + arcs;
    if (!edges.empty()) out_ += "*Edges" + relation + "\n" + edges;
    return {};
  }

  const WriteJob& job_;
  Outgoing& net_;
  std::string out_;
};

}  // namespace

Status write_pajek(const WriteJob& job) {
  return PajekWriter(job).write();
}

}  // namespace saite::exchange
