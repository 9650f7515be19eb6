// SPDX-License-Identifier: Apache-2.0
#include "src/study/referring.h"

#include <algorithm>

#include "src/study/providers.h"

namespace saite::study {
namespace {

using analysis::ReferralWay;
using project::Index;

constexpr const char* nothing = "–";

/// What is below a tenth keeps a decimal, so that few are not nobody.
std::string share(double value, const i18n::Translator& t) {
  constexpr double least = 0.001;
  if (value > 0 && value < least) return "< " + t.percent(least, 1);
  return t.percent(value, value < 0.1 ? 1 : 0);
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

/// Names of actors of a result, the first of them where they are many.
class Names {
 public:
  Names(const model::Network& network, const Referring& result, const i18n::Translator& t)
      : network_(network), projection_(*result.projection), t_(t) {}

  [[nodiscard]] std::string of(Index actor) const {
    return network_.actor(projection_.actor(actor)).display_name(t_.language());
  }

  [[nodiscard]] std::string of(const std::vector<Index>& actors) const {
    constexpr std::size_t most = 12;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most, actors.size()); ++i) names.push_back(of(actors[i]));
    std::string text = joined(names, ", ");
    if (actors.size() > most) {
      text += " " + t_.trn("referrals.more", static_cast<std::int64_t>(actors.size() - most));
    }
    return text;
  }

 private:
  const model::Network& network_;
  const project::Projection& projection_;
  const i18n::Translator& t_;
};

/// The ways that there are, by door as they were found, from each the nearest service first.
std::vector<const ReferralWay*> ways_there(const Referring& result) {
  std::vector<const ReferralWay*> ways;
  for (const ReferralWay& way : result.found.ways) {
    if (way.handovers) ways.push_back(&way);
  }
  std::ranges::stable_sort(ways, [](const ReferralWay* a, const ReferralWay* b) {
    if (a->door != b->door) return a->door < b->door;
    return a->handovers != b->handovers ? a->handovers < b->handovers
                                        : a->best_chance > b->best_chance;
  });
  return ways;
}

/// Who of these is on no way as `side` of it.
std::vector<Index> without_way(const Referring& result, std::vector<Index> actors,
                               Index ReferralWay::*side) {
  std::vector<std::uint8_t> on_some(result.projection->size());
  for (const ReferralWay& way : result.found.ways) {
    if (way.handovers) on_some[way.*side] = 1;
  }
  std::erase_if(actors, [&](Index u) { return on_some[u] != 0; });
  return actors;
}

/// The least and the greatest share that arrives, of doors where it is known and some way leads on.
void add_arriving(const Referring& result, const Names& names, const i18n::Translator& t,
                  std::vector<std::string>& text) {
  const auto closed = without_way(result, result.doors, &ReferralWay::door);
  std::vector<std::pair<double, Index>> known;
  for (std::size_t d = 0; d < result.doors.size(); ++d) {
    const auto arriving = result.found.arriving[d];
    if (arriving && !std::ranges::binary_search(closed, result.doors[d])) {
      known.emplace_back(*arriving, result.doors[d]);
    }
  }
  if (known.empty()) return;
  const auto [least, most] = std::ranges::minmax(known);
  if (known.size() == 1) {
    text.push_back(t.tr("referrals.arriving.one", share(least.first, t), names.of(least.second)));
    return;
  }
  text.push_back(t.tr("referrals.arriving", share(least.first, t), names.of(least.second),
                      share(most.first, t), names.of(most.second)));
}

void add_list(const char* key, const std::vector<Index>& actors, const Names& names,
              const i18n::Translator& t, std::vector<std::string>& text) {
  if (!actors.empty()) text.push_back(t.tr(key, names.of(actors)));
}

void add_loops(const std::vector<std::vector<Index>>& loops, const Names& names,
               const i18n::Translator& t, std::vector<std::string>& text) {
  constexpr std::size_t most = 6;
  std::vector<std::string> members;
  for (std::size_t i = 0; i < std::min(most, loops.size()); ++i) {
    members.push_back(names.of(loops[i]));
  }
  if (members.empty()) return;
  std::string all = joined(members, "; ");
  if (loops.size() > most) {
    all += "; " + t.trn("referrals.more", static_cast<std::int64_t>(loops.size() - most));
  }
  text.push_back(t.tr("referrals.loops", all));
}

void add_unknown(const analysis::ReferralNumbers& numbers, const i18n::Translator& t,
                 std::vector<std::string>& text) {
  const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  if (numbers.ties_without_numbers > 0) {
    text.push_back(t.trn("referrals.unknown", count(numbers.ties_without_numbers), numbers.ties));
  }
  if (numbers.ties_without_direction > 0) {
    text.push_back(t.trn("referrals.undirected", count(numbers.ties_without_direction)));
  }
  if (numbers.ties_untried > 0) {
    text.push_back(t.trn("referrals.untried", count(numbers.ties_untried)));
  }
  if (numbers.ties_of_few > 0) {
    text.push_back(t.trn("referrals.few", count(numbers.ties_of_few),
                         static_cast<std::int64_t>(analysis::few_sent)));
  }
}

}  // namespace

Result<Referring> refer(const model::Network& network,
                        std::shared_ptr<const project::Projection> projection,
                        const ReferringQuery& query, Progress& progress) {
  if (projection->ties().empty()) {
    return Error{"no_referrals", {}, {joined(projection->options().filter.tie_kinds, ", ")}};
  }
  auto services = providers_of(network, *projection, query.services);
  if (!services) return services.error();
  auto doors = providers_of(network, *projection, query.doors);
  if (!doors) return doors.error();
  if (query.doors.empty()) *doors = analysis::referral_doors(*projection, *services);
  if (doors->empty()) return Error{"no_doors"};
  auto numbers = analysis::referral_numbers(network, *projection);
  if (!numbers) return numbers.error();
  auto found = analysis::referrals(*projection, *numbers, *doors, *services, progress);
  if (!found) return found.error();
  return Referring{std::move(projection), *std::move(doors), *std::move(services),
                   *std::move(numbers), *std::move(found)};
}

std::vector<ReferringLine> referring_lines(const model::Network& network, const Referring& result,
                                           const i18n::Translator& t) {
  const Names names(network, result, t);
  const auto chance = [&](const std::optional<double>& value) {
    return value ? share(*value, t) : std::string(nothing);
  };
  const auto ways = ways_there(result);
  std::vector<ReferringLine> lines;
  auto at = ways.begin();
  for (const Index door : result.doors) {
    if (at == ways.end() || (*at)->door != door) {
      lines.push_back({names.of(door), nothing, nothing, nothing, nothing});
    }
    for (; at != ways.end() && (*at)->door == door; ++at) {
      const ReferralWay& way = **at;
      lines.push_back({names.of(door), names.of(way.service),
                       t.number(std::int64_t{*way.handovers}), chance(way.best_chance),
                       chance(way.chance_now)});
    }
  }
  return lines;
}

std::vector<std::string> referring_sentences(const model::Network& network, const Referring& result,
                                             const i18n::Translator& t) {
  const Names names(network, result, t);
  const auto closed = without_way(result, result.doors, &ReferralWay::door);
  std::vector<std::string> text;
  text.push_back(t.tr("referrals.doors", result.doors.size() - closed.size(), result.doors.size(),
                      result.services.size()));
  add_list("referrals.closed", closed, names, t, text);
  add_list("referrals.unreached", without_way(result, result.services, &ReferralWay::service),
           names, t, text);
  add_arriving(result, names, t, text);
  add_list("referrals.dead_ends", result.found.dead_ends, names, t, text);
  add_loops(result.found.loops, names, t, text);
  add_unknown(result.numbers, t, text);
  text.emplace_back(t.text("referrals.meaning"));
  return text;
}

}  // namespace saite::study
