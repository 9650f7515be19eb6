// SPDX-License-Identifier: Apache-2.0
#include "src/report/risk.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace saite::report {
namespace {

using model::Network;

class Look {
 public:
  explicit Look(const Network& network) : network_(network) {
    neighbours_.resize(network.actor_id_bound());
    for (const TieId id : network.ties()) {
      const model::Tie& tie = network.tie(id);
      if (tie.is_loop()) continue;
      neighbours_[tie.source.value()].push_back(tie.target);
      neighbours_[tie.target.value()].push_back(tie.source);
    }
    for (auto& others : neighbours_) {
      std::ranges::sort(others);
      others.erase(std::unique(others.begin(), others.end()), others.end());
    }
  }

  [[nodiscard]] std::string of(ActorId actor, Knowledge knowledge) const {
    switch (knowledge) {
      case Knowledge::degree:
        return std::to_string(degree(actor));
      case Knowledge::neighbours:
        return shape(actor);
      case Knowledge::attributes:
        return attributes(actor);
      case Knowledge::all:
        return shape(actor) + '\x1F' + attributes(actor);
    }
    return {};
  }

 private:
  [[nodiscard]] std::size_t degree(ActorId actor) const {
    return neighbours_[actor.value()].size();
  }

  [[nodiscard]] std::string shape(ActorId actor) const {
    std::vector<std::size_t> degrees;
    for (const ActorId other : neighbours_[actor.value()]) degrees.push_back(degree(other));
    std::ranges::sort(degrees);
    std::string text;
    for (const std::size_t d : degrees) text += std::to_string(d) + " ";
    return text;
  }

  [[nodiscard]] std::string attributes(ActorId id) const {
    const model::Actor& actor = network_.actor(id);
    std::string text = network_.actor_kinds()[actor.kind].id;
    text += '\x1F';
    if (actor.part_of) text += network_.actor(*actor.part_of).key;
    for (const auto& date : {actor.dates.since, actor.dates.until}) {
      text += '\x1F';
      if (date) text += date->text();
    }
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& [key, value] : actor.details->attributes) {
      all.emplace_back(key, value.display());
    }
    std::ranges::sort(all);
    for (const auto& [key, value] : all) text += '\x1F' + key + '=' + value;
    return text;
  }

  const Network& network_;
  std::vector<std::vector<ActorId>> neighbours_;
};

Risk look_at(const Network& network, const Look& look, Knowledge knowledge, std::size_t k) {
  Risk risk{.knowledge = knowledge, .too_few = {}};
  std::unordered_map<std::string, std::size_t> sizes;
  std::vector<std::pair<ActorId, std::string>> told;
  for (const ActorId id : network.actors()) {
    if (network.actor_kinds()[network.actor(id).kind].id == "municipality") continue;
    told.emplace_back(id, look.of(id, knowledge));
    ++sizes[told.back().second];
  }
  for (const auto& [id, text] : told) {
    const std::size_t size = sizes.find(text)->second;
    risk.smallest = risk.smallest == 0 ? size : std::min(risk.smallest, size);
    risk.unique += size == 1 ? 1 : 0;
    if (size < k) risk.too_few.push_back(id);
  }
  return risk;
}

}  // namespace

std::vector<Risk> reidentification(const Network& network, std::size_t k) {
  const Look look(network);
  std::vector<Risk> risks;
  for (std::size_t i = 0; i < knowledge_ids.size(); ++i) {
    risks.push_back(look_at(network, look, static_cast<Knowledge>(i), k));
  }
  return risks;
}

std::size_t drop_small_groups(Network& network, Knowledge knowledge, std::size_t k) {
  std::size_t dropped = 0;
  for (;;) {
    const Risk risk = look_at(network, Look(network), knowledge, k);
    if (risk.too_few.empty()) return dropped;
    for (const ActorId id : risk.too_few) {
      for (const TieId tie : network.ties_of(id)) network.remove(tie);
      for (const ActorId part : network.parts_of(id)) (void)network.set_part_of(part, std::nullopt);
      (void)network.remove(id);
      ++dropped;
    }
  }
}

}  // namespace saite::report
