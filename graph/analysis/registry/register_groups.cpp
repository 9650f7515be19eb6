// SPDX-License-Identifier: Apache-2.0
// Measures of the groups of the chosen grouping, such as municipalities.

#include "graph/analysis/cohesion/ei_index.h"
#include "graph/analysis/cohesion/homophily.h"
#include "graph/analysis/cohesion/mixing.h"
#include "graph/analysis/community/isolation.h"
#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;

Result<Measured> actors_of_groups(Context& context, Progress&) {
  return measured(group_sizes(*context.grouping()));
}

/// Pairs of tied actors with both ends in the group, or with one.
template <bool across>
Result<Measured> ties_of_groups(Context& context, Progress&) {
  const Grouping& grouping = *context.grouping();
  std::vector<double> ties(grouping.group_count());
  for (const auto [a, b] : context.projection().edges()) {
    const Index of_a = grouping.group_of[a];
    const Index of_b = grouping.group_of[b];
    if (of_a == no_index || of_b == no_index || (of_a != of_b) != across) continue;
    ++ties[of_a];
    if (across) ++ties[of_b];
  }
  return measured(ties);
}

Result<Measured> outside_ties_of_groups(Context& context, Progress&) {
  return measured(shared_outside(context).of_group);
}

Result<Measured> count_outside(Context& context, Progress&) {
  return one_number(shared_outside(context).actors);
}

Result<Measured> count_outside_ties(Context& context, Progress&) {
  return one_number(static_cast<double>(shared_outside(context).edges));
}

Result<Measured> count_across(Context& context, Progress&) {
  return one_number(static_cast<double>(shared_outside(context).between));
}

Result<Measured> ei_of_groups(Context& context, Progress&) {
  Measured result;
  result.values = ei_index(context.projection(), *context.grouping()).groups;
  return result;
}

template <Scores (*index)(const Mixing&)>
Result<Measured> mixing_of_groups(Context& context, Progress&) {
  const auto mixing = mixing_matrix(context.projection(), *context.grouping());
  if (!mixing) {
    return all_absent(context.grouping()->group_count(),
                      Error{"note.too_many_groups", {}, {std::to_string(max_mixing_groups)}});
  }
  Measured result;
  result.values = index(*mixing);
  return result;
}

template <TieClass wanted, bool by_chance>
Result<Measured> class_of_groups(Context& context, Progress& progress) {
  auto why = why_no_classes(context, progress);
  if (!why) return why.error();
  if (*why) return all_absent(context.grouping()->group_count(), **why);
  auto groups = shared_group_classes(context, progress);
  if (!groups) return groups.error();
  auto notes = class_notes(context, progress);
  if (!notes) return notes.error();
  constexpr auto at = static_cast<std::size_t>(wanted);
  Measured result;
  for (const ClassBalance& balance : **groups) {
    result.values.emplace_back(by_chance ? balance.expected[at]
                                         : static_cast<double>(balance.count[at]));
  }
  result.notes = std::move(*notes);
  return result;
}

Result<Measured> unbridged_groups(Context& context, Progress&) {
  std::vector<double> flags(context.grouping()->group_count());
  for (const Index g : groups_without_bridge(context.projection(), *context.grouping()))
    flags[g] = 1;
  return measured(flags);
}

Result<Measured> count_unbridged(Context& context, Progress&) {
  return one_number(
      static_cast<double>(groups_without_bridge(context.projection(), *context.grouping()).size()));
}

constexpr const char* power_source = "Szreter & Woolcock 2004, doi:10.1093/ije/dyh013";
constexpr const char* group_mixing_source = "Newman 2003, doi:10.1103/PhysRevE.67.026126";

constexpr MeasureInfo of_groups(std::string_view id, std::string_view source,
                                Scale scale = Scale::sequential, Subject subject = Subject::group) {
  return {.id = id,
          .subject = subject,
          .scale = scale,
          .needs_groups = true,
          .cost = "O(n + m)",
          .source = source};
}

constexpr MeasureRow group_rows[] = {
    {of_groups("unbridged", group_mixing_source, Scale::sequential, Subject::network),
     count_unbridged},
    {of_groups("ties_across", group_mixing_source, Scale::sequential, Subject::network),
     count_across},
    {of_groups("outside", group_mixing_source, Scale::sequential, Subject::network), count_outside},
    {of_groups("ties_outside", group_mixing_source, Scale::sequential, Subject::network),
     count_outside_ties},
    {of_groups("actors", group_mixing_source), actors_of_groups},
    {of_groups("ties_within", group_mixing_source), ties_of_groups<false>},
    {of_groups("ties_across", group_mixing_source), ties_of_groups<true>},
    {of_groups("ties_outside", group_mixing_source), outside_ties_of_groups},
    {of_groups("ei_index", "Krackhardt & Stern 1988, doi:10.2307/2786835", Scale::diverging),
     ei_of_groups},
    {of_groups("segregation", "Freeman 1978, doi:10.1177/004912417800600401"),
     mixing_of_groups<segregation>},
    {of_groups("homophily", "Coleman 1958, doi:10.17730/humo.17.4.q5604m676260q8n7",
               Scale::diverging),
     mixing_of_groups<homophily>},
    {of_groups("ties_bonding", power_source), class_of_groups<TieClass::bonding, false>},
    {of_groups("chance_bonding", power_source), class_of_groups<TieClass::bonding, true>},
    {of_groups("ties_bridging", power_source), class_of_groups<TieClass::bridging, false>},
    {of_groups("chance_bridging", power_source), class_of_groups<TieClass::bridging, true>},
    {of_groups("ties_linking", power_source), class_of_groups<TieClass::linking, false>},
    {of_groups("chance_linking", power_source), class_of_groups<TieClass::linking, true>},
    {of_groups("unbridged", group_mixing_source, Scale::flag), unbridged_groups},
};

}  // namespace

std::span<const MeasureRow> group_measures() {
  return group_rows;
}

}  // namespace saite::analysis
