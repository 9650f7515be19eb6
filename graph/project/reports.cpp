// SPDX-License-Identifier: Apache-2.0
#include "graph/project/reports.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>

#include "graph/base/text.h"

namespace saite::project {
namespace {

using model::Network;
using model::Tie;

/// What is reported of the ties of one kind between two actors, lesser id first.
struct Reported {
  std::array<bool, 2> undirected = {};
  std::array<bool, 2> up = {};     // of ties from the lesser to the greater
  std::array<bool, 2> down = {};   // of the others
  std::array<bool, 2> named = {};  // who names the other by a tie that does not say reported_by
};

using Pair = std::tuple<ActorId, ActorId, model::KindIndex>;

const model::Value* said_of(const Tie& tie) {
  const model::Value* said = model::find(tie.details->attributes, reported_by_key);
  if (said == nullptr) said = model::find(tie.details->extra, reported_by_key);
  return said == nullptr || said->is_null() ? nullptr : said;
}

bool names(const model::Value& said, const std::string& key) {
  const auto is_key = [&](const model::Value& one) { return same_name(one.display(), key); };
  const model::List* list = said.list();
  return list == nullptr ? is_key(said) : std::ranges::any_of(*list, is_key);
}

/// Reports of all ties, looked up by tie.
class ReportTable {
 public:
  ReportTable(const Network& network, std::span<const TieId> ties) : network_(network) {
    for (const TieId id : ties) add(id);
  }

  /// Ends that report the tie. `naming`: two who name each other confirm each other.
  [[nodiscard]] Ends of(TieId id, bool naming) const {
    const Tie& tie = network_.tie(id);
    const auto found = pairs_.find(pair_of(tie));
    if (found == pairs_.end()) return {};
    const Reported& all = found->second;
    const bool up = tie.source < tie.target;
    std::array<bool, 2> ends = all.undirected;
    const auto take = [&](const std::array<bool, 2>& more) {
      ends[0] = ends[0] || more[0];
      ends[1] = ends[1] || more[1];
    };
    const bool directed = network_.is_directed(id);
    if (!directed || up) take(all.up);
    if (!directed || !up) take(all.down);
    if (naming && directed && said_of(tie) == nullptr) take(all.named);
    return {ends[up ? 0 : 1], ends[up ? 1 : 0]};
  }

 private:
  static Pair pair_of(const Tie& tie) {
    const auto [a, b] = std::minmax(tie.source, tie.target);
    return {a, b, tie.kind};
  }

  void add(TieId id) {
    const auto reporters = reporters_of(network_, id);
    if (!reporters) return;
    const Tie& tie = network_.tie(id);
    Reported& all = pairs_[pair_of(tie)];
    const bool up = tie.source < tie.target;
    const std::size_t source = up ? 0 : 1;
    auto& ends = !network_.is_directed(id) ? all.undirected : up ? all.up : all.down;
    ends.at(source) = ends.at(source) || reporters->source;
    ends.at(1 - source) = ends.at(1 - source) || reporters->target;
    if (said_of(tie) == nullptr) all.named.at(source) = true;
  }

  const Network& network_;
  std::map<Pair, Reported> pairs_;
};

bool passes(const Network& network, TieId id, NamedBy wanted, const ReportTable& table) {
  if (wanted == NamedBy::either || network.tie(id).is_loop()) return true;
  if (!reporters_of(network, id)) return true;
  if (wanted == NamedBy::both) return table.of(id, true).both();
  if (!network.is_directed(id)) return true;
  const Ends ends = table.of(id, false);
  return wanted == NamedBy::sender ? ends.source : ends.target;
}

}  // namespace

Response response_of(const model::Actor& actor) {
  const model::Value* said = model::find(actor.details->attributes, "response");
  if (said == nullptr) said = model::find(actor.details->extra, "response");
  const std::string* word = said == nullptr ? nullptr : said->text();
  if (word == nullptr) return Response::unsaid;
  return *word == "answered"    ? Response::answered
         : *word == "refused"   ? Response::refused
         : *word == "not_asked" ? Response::not_asked
                                : Response::unsaid;
}

std::optional<Ends> reporters_of(const Network& network, TieId id) {
  const Tie& tie = network.tie(id);
  if (const model::Value* said = said_of(tie)) {
    return Ends{names(*said, network.actor(tie.source).key),
                names(*said, network.actor(tie.target).key)};
  }
  if (!network.is_directed(id)) return std::nullopt;
  const Response response = response_of(network.actor(tie.source));
  if (response == Response::refused || response == Response::not_asked) return std::nullopt;
  return Ends{true, false};
}

Status keep_reported(const Network& network, const Reports& reports, std::vector<TieId>& ties) {
  std::vector<NamedBy> wanted(network.tie_kinds().size(), reports.all);
  for (const auto& [kind, named_by] : reports.of_kinds) {
    const auto index = network.tie_kinds().find(kind);
    if (!index) return Error{"unknown_tie_kind", kind};
    wanted[*index] = named_by;
  }
  if (std::ranges::all_of(wanted, [](NamedBy by) { return by == NamedBy::either; })) return {};
  const ReportTable table(network, ties);
  std::erase_if(
      ties, [&](TieId id) { return !passes(network, id, wanted[network.tie(id).kind], table); });
  return {};
}

std::size_t ties_reported_by_strangers(const Network& network, std::span<const TieId> ties) {
  const auto is_stranger = [&](const model::Value& one) {
    return !one.is_null() && !network.find_actor(one.display());
  };
  return static_cast<std::size_t>(std::ranges::count_if(ties, [&](TieId id) {
    const model::Value* said = said_of(network.tie(id));
    if (said == nullptr) return false;
    const model::List* list = said->list();
    return list == nullptr ? is_stranger(*said) : std::ranges::any_of(*list, is_stranger);
  }));
}

bool any_reported_by(const Network& network, std::span<const TieId> ties) {
  return std::ranges::any_of(ties, [&](TieId id) { return said_of(network.tie(id)) != nullptr; });
}

Confirmation confirmation_of(const Network& network, std::span<const TieId> ties) {
  Confirmation counts;
  std::vector<bool> answered(network.actor_id_bound(), false);
  for (const ActorId id : network.actors()) {
    const Response response = response_of(network.actor(id));
    answered[id.value()] = response == Response::answered;
  }
  const auto reports = [&](ActorId id) {
    if (response_of(network.actor(id)) == Response::unsaid) answered[id.value()] = true;
  };
  for (const TieId id : ties) {
    const Tie& tie = network.tie(id);
    const auto ends = reporters_of(network, id);
    if (ends && ends->source) reports(tie.source);
    if (ends && ends->target) reports(tie.target);
  }
  const ReportTable table(network, ties);
  for (const TieId id : ties) {
    const Tie& tie = network.tie(id);
    if (tie.is_loop() || !reporters_of(network, id)) {
      ++counts.unsaid;
      continue;
    }
    const Ends ends = table.of(id, true);
    const bool denied = (!ends.source && answered[tie.source.value()]) ||
                        (!ends.target && answered[tie.target.value()]);
    ++(ends.both() ? counts.by_both : denied ? counts.unconfirmed : counts.open);
  }
  return counts;
}

}  // namespace saite::project
