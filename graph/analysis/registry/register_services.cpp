// SPDX-License-Identifier: Apache-2.0
// Reach of a service: of actors, of the network and of groups. All absent where nobody was named
// who provides it (Context::providers).
#include <algorithm>

#include "graph/analysis/registry/measured.h"
#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;

Error no_service() {
  return Error{"note.no_providers"};
}

Result<Measured> service_steps(Context& context, Progress&) {
  const Index n = context.projection().size();
  if (context.providers.empty()) return all_absent(n, no_service());
  Measured result;
  for (const auto& steps : shared_service(context).steps) {
    result.values.push_back(steps ? std::optional<double>(*steps) : std::nullopt);
  }
  result.notes.push_back(Error{"note.unreached_absent"});
  return result;
}

Result<Measured> service_kilometres(Context& context, Progress&) {
  const Index n = context.projection().size();
  if (context.providers.empty()) return all_absent(n, no_service());
  Measured result;
  result.values = shared_service(context).kilometres;
  const bool any =
      std::ranges::any_of(result.values, [](const auto& km) { return km.has_value(); });
  result.notes.push_back(Error{any ? "note.straight_line" : "note.no_places"});
  return result;
}

Result<Measured> count_unreached(Context& context, Progress&) {
  if (context.providers.empty()) return all_absent(1, no_service());
  return one_number(static_cast<double>(shared_service(context).unreached.size()));
}

/// Of those who are no providers themselves.
template <Index steps>
Result<Measured> share_reached(Context& context, Progress&) {
  if (context.providers.empty()) return all_absent(1, no_service());
  return one_number(shared_service(context).all.share(steps));
}

template <Index steps>
Result<Measured> groups_reached(Context& context, Progress&) {
  const project::Grouping& grouping = *context.grouping();
  if (context.providers.empty()) return all_absent(grouping.group_count(), no_service());
  const auto& reached = shared_service(context).groups;
  Measured result;
  for (const std::string& name : grouping.names) {
    // Only groups that have members besides providers are in the list.
    const auto at = std::ranges::find(reached, name, &ReachShare::group);
    result.values.push_back(at == reached.end() ? std::nullopt : at->share(steps));
  }
  return result;
}

constexpr const char* reach_source = "Borgatti 2006, doi:10.1007/s10588-006-7084-x";
constexpr const char* haversine_source = "Sinnott 1984, Sky & Telescope 68:159";

constexpr MeasureInfo of_service(Subject subject, std::string_view id) {
  return {.id = id,
          .subject = subject,
          .needs_groups = subject == Subject::group,
          .cost = "O(n + m)",
          .source = reach_source};
}

constexpr MeasureRow service_rows[] = {
    {of_service(Subject::actor, "service_steps"), service_steps},
    {{.id = "service_km", .cost = "O(n·providers)", .source = haversine_source},
     service_kilometres},
    {of_service(Subject::network, "service_1"), share_reached<1>},
    {of_service(Subject::network, "service_2"), share_reached<2>},
    {of_service(Subject::network, "service_3"), share_reached<3>},
    {of_service(Subject::network, "unreached"), count_unreached},
    {of_service(Subject::group, "service_1"), groups_reached<1>},
    {of_service(Subject::group, "service_2"), groups_reached<2>},
    {of_service(Subject::group, "service_3"), groups_reached<3>},
};

}  // namespace

std::span<const MeasureRow> service_measures() {
  return service_rows;
}

}  // namespace saite::analysis
