// SPDX-License-Identifier: Apache-2.0
// Measures that planners and surveys bring: classes of ties beside chance, who is hard to reach,
// ratings of trust and value, influence.
#include <algorithm>

#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;

std::size_t ties_in(const Context& context) {
  return value_count(context.projection(), Subject::tie);
}

/// Of every actor: ties of a class, or how many chance would give.
template <TieClass wanted, bool by_chance>
Result<Measured> actor_class(Context& context, Progress& progress) {
  auto why = why_no_classes(context, progress);
  if (!why) return why.error();
  if (*why) return all_absent(context.projection().size(), **why);
  auto counts = shared_class_counts(context, progress);
  if (!counts) return counts.error();
  auto notes = class_notes(context, progress);
  if (!notes) return notes.error();
  constexpr auto at = static_cast<std::size_t>(wanted);
  Measured result;
  for (const ClassBalance& balance : (*counts)->actors) {
    result.values.emplace_back(by_chance ? balance.expected[at]
                                         : static_cast<double>(balance.count[at]));
  }
  result.notes = std::move(*notes);
  return result;
}

/// Of the network: the share of a class that chance would give.
template <TieClass wanted>
Result<Measured> chance_of_class(Context& context, Progress& progress) {
  auto why = why_no_classes(context, progress);
  if (!why) return why.error();
  if (*why) return all_absent(1, **why);
  auto counts = shared_class_counts(context, progress);
  if (!counts) return counts.error();
  auto notes = class_notes(context, progress);
  if (!notes) return notes.error();
  const ClassBalance& map = (*counts)->map;
  Measured result =
      one_number(map.expected[static_cast<std::size_t>(wanted)] / static_cast<double>(map.ties()));
  result.notes = std::move(*notes);
  return result;
}

Result<Measured> hanging_actors(Context& context, Progress& progress) {
  auto found = shared_isolation(context, progress);
  if (!found) return found.error();
  std::vector<double> flags(context.projection().size());
  for (const Index u : (*found)->hanging) flags[u] = 1;
  return measured(flags);
}

Result<Measured> actors_behind(Context& context, Progress& progress) {
  auto found = shared_isolation(context, progress);
  if (!found) return found.error();
  std::vector<double> behind(context.projection().size());
  for (const BehindOne& one : (*found)->behind) {
    behind[one.gate] = static_cast<double>(one.actors.size());
  }
  return measured(behind);
}

Result<Measured> count_hanging(Context& context, Progress& progress) {
  auto found = shared_isolation(context, progress);
  if (!found) return found.error();
  return one_number(static_cast<double>((*found)->hanging.size()));
}

Result<Measured> count_behind(Context& context, Progress& progress) {
  auto found = shared_isolation(context, progress);
  if (!found) return found.error();
  std::size_t behind = 0;
  for (const BehindOne& one : (*found)->behind) behind += one.actors.size();
  return one_number(static_cast<double>(behind));
}

Result<Measured> count_small_parts(Context& context, Progress& progress) {
  auto found = shared_isolation(context, progress);
  if (!found) return found.error();
  return one_number(static_cast<double>((*found)->small_parts.size()));
}

bool has_ratings(const Context& context) {
  return context.facts.trust.organisations.size() == context.projection().size() &&
         context.projection().size() > 0 &&
         std::ranges::any_of(context.facts.trust.organisations,
                             [](const OrganisationTrust& o) { return o.raters > 0; });
}

/// Of every actor, from what others rated it; `value_of` reads it.
template <class ValueOf>
Measured rated(const Context& context, const ValueOf& value_of) {
  if (!has_ratings(context)) {
    return all_absent(context.projection().size(), Error{"note.no_ratings"});
  }
  Measured result;
  for (const OrganisationTrust& one : context.facts.trust.organisations) {
    result.values.push_back(value_of(one));
  }
  if (context.facts.trust.ignored > 0) {
    result.notes.push_back(
        Error{"note.ratings_ignored", {}, {std::to_string(context.facts.trust.ignored)}});
  }
  return result;
}

/// Of organisations and places; people are not ranked by how far others trust or value them.
template <std::optional<double> Ratings::*rating>
Result<Measured> actor_rating(Context& context, Progress&) {
  Measured result = rated(context, [&](const OrganisationTrust& one) {
    const auto value = one.received.*rating;
    return context.normalised() ? Ratings::share(value) : value;
  });
  const std::vector<int>& power = context.facts.power;
  bool kept_back = false;
  for (std::size_t u = 0; u < result.values.size() && u < power.size(); ++u) {
    if (power[u] > 0 || !result.values[u]) continue;
    result.values[u].reset();
    kept_back = true;
  }
  if (kept_back) result.notes.push_back(Error{"note.people_not_ranked"});
  return result;
}

Result<Measured> actor_raters(Context& context, Progress&) {
  return rated(context,
               [](const OrganisationTrust& one) { return std::optional<double>(one.raters); });
}

Result<Measured> actor_influence(Context& context, Progress&) {
  const Influence& towers = context.facts.influence;
  if (towers.order.empty()) {
    return all_absent(context.projection().size(), Error{"note.no_influence"});
  }
  Measured result;
  result.values = towers.height;
  result.notes.push_back(Error{"note.ordinal"});
  return result;
}

Result<Measured> trust_differences(Context& context, Progress&) {
  if (!has_ratings(context)) return all_absent(ties_in(context), Error{"note.no_ratings"});
  const auto& projection = context.projection();
  const auto& mutual = context.facts.trust.mutual;
  Measured result;
  for (std::size_t i = 0; i < projection.ties().size(); ++i) {
    auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    if (a > b) std::swap(a, b);
    const auto at = std::lower_bound(
        mutual.begin(), mutual.end(), std::pair(a, b),
        [](const MutualRating& m, const auto& pair) { return std::pair(m.a, m.b) < pair; });
    const bool both = at != mutual.end() && at->a == a && at->b == b;
    result.values.push_back(both ? at->difference() : std::nullopt);
  }
  return result;
}

Result<Measured> unconfirmed_ties(Context& context, Progress&) {
  if (!has_ratings(context)) return all_absent(ties_in(context), Error{"note.no_ratings"});
  Measured result;
  for (const TieId id : context.projection().ties()) {
    result.values.emplace_back(
        std::ranges::binary_search(context.facts.trust.unconfirmed, id) ? 1.0 : 0.0);
  }
  return result;
}

template <std::optional<double> TrustReport::*number>
Result<Measured> network_rating(Context& context, Progress&) {
  if (!has_ratings(context)) return all_absent(1, Error{"note.no_ratings"});
  return one_number(context.facts.trust.*number);
}

Result<Measured> count_unconfirmed(Context& context, Progress&) {
  if (!has_ratings(context)) return all_absent(1, Error{"note.no_ratings"});
  return one_number(static_cast<double>(context.facts.trust.unconfirmed.size()));
}

constexpr const char* capital_source = "Szreter & Woolcock 2004, doi:10.1093/ije/dyh013";
constexpr const char* torn_source = "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272";
constexpr const char* partner_source = "Varda et al. 2008, J. Public Health Manag. Pract. 14(5)";
constexpr const char* netmap_source = "Schiffer & Hauck 2010, doi:10.1177/1525822X10374798";

constexpr MeasureInfo planned(Subject subject, std::string_view id, std::string_view source,
                              Scale scale = Scale::sequential) {
  return {.id = id, .subject = subject, .scale = scale, .cost = "O(n + m)", .source = source};
}

constexpr auto of_actor = Subject::actor;
constexpr auto of_tie = Subject::tie;
constexpr auto of_map = Subject::network;

constexpr MeasureRow planner_rows[] = {
    {planned(of_actor, "ties_bonding", capital_source), actor_class<TieClass::bonding, false>},
    {own_rule(planned(of_actor, "chance_bonding", capital_source)),
     actor_class<TieClass::bonding, true>},
    {planned(of_actor, "ties_bridging", capital_source), actor_class<TieClass::bridging, false>},
    {own_rule(planned(of_actor, "chance_bridging", capital_source)),
     actor_class<TieClass::bridging, true>},
    {planned(of_actor, "ties_linking", capital_source), actor_class<TieClass::linking, false>},
    {own_rule(planned(of_actor, "chance_linking", capital_source)),
     actor_class<TieClass::linking, true>},
    {own_rule(planned(of_actor, "hanging", torn_source, Scale::flag)), hanging_actors},
    {own_rule(planned(of_actor, "behind", torn_source)), actors_behind},
    {planned(of_actor, "trust", partner_source), actor_rating<&Ratings::trust>},
    {planned(of_actor, "value", partner_source), actor_rating<&Ratings::value>},
    {planned(of_actor, "raters", partner_source), actor_raters},
    {planned(of_actor, "influence", netmap_source), actor_influence},
    {own_rule(planned(of_tie, "trust_difference", partner_source)), trust_differences},
    {own_rule(planned(of_tie, "unconfirmed", partner_source, Scale::flag)), unconfirmed_ties},
    {own_rule(planned(of_map, "chance_bonding", capital_source)),
     chance_of_class<TieClass::bonding>},
    {own_rule(planned(of_map, "chance_bridging", capital_source)),
     chance_of_class<TieClass::bridging>},
    {own_rule(planned(of_map, "chance_linking", capital_source)),
     chance_of_class<TieClass::linking>},
    {own_rule(planned(of_map, "hanging", torn_source)), count_hanging},
    {own_rule(planned(of_map, "behind", torn_source)), count_behind},
    {own_rule(planned(of_map, "small_parts", torn_source)), count_small_parts},
    {planned(of_map, "trust", partner_source), network_rating<&TrustReport::trust>},
    {planned(of_map, "value", partner_source), network_rating<&TrustReport::value>},
    {own_rule(planned(of_map, "trust_agreement", partner_source)),
     network_rating<&TrustReport::agreement>},
    {own_rule(planned(of_map, "unconfirmed", partner_source)), count_unconfirmed},
};

}  // namespace

std::span<const MeasureRow> planner_measures() {
  return planner_rows;
}

}  // namespace saite::analysis
