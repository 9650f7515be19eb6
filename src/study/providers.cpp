// SPDX-License-Identifier: Apache-2.0
#include "src/study/providers.h"

#include <algorithm>
#include <map>

#include "graph/base/text.h"

namespace saite::study {
namespace {

using project::Index;

void sort_once(std::vector<Index>& indices) {
  std::ranges::sort(indices);
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

/// Appends all who are called so.
void append_called(const model::Network& network, const project::Projection& projection,
                   const std::string& name, std::vector<Index>& indices) {
  for (Index u = 0; u < projection.size(); ++u) {
    const ActorId id = projection.actor(u);
    if (!network.has(id)) continue;
    const model::Actor& one = network.actor(id);
    if (same_name(one.key, name) || same_name(one.details->subtype, name) ||
        same_name(network.actor_kinds()[one.kind].id, name)) {
      indices.push_back(u);
    }
  }
}

}  // namespace

Result<std::vector<Index>> providers_of(const model::Network& network,
                                        const project::Projection& projection,
                                        const std::vector<std::string>& names) {
  std::vector<Index> indices;
  for (const std::string& name : names) {
    const std::size_t before = indices.size();
    append_called(network, projection, name, indices);
    if (indices.size() == before) return Error{"unknown_actor", name};
  }
  sort_once(indices);
  return indices;
}

std::vector<Index> providers_of(const model::Network& network,
                                const project::Projection& projection, const Service& service) {
  std::vector<Index> indices;
  for (const std::string& name : service.names) append_called(network, projection, name, indices);
  for (const ActorId id : service.actors) {
    if (const auto index = projection.index_of(id)) indices.push_back(*index);
  }
  sort_once(indices);
  return indices;
}

std::vector<ProviderGroup> provider_groups(const model::Network& network,
                                           std::string_view language) {
  const auto& kinds = network.actor_kinds();
  std::vector<ProviderGroup> groups;
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    const model::ActorKind& kind = kinds[static_cast<model::KindIndex>(k)];
    groups.push_back({kind.id, kind.label.empty() ? kind.id : kind.label.in(language), 0});
  }
  std::map<std::string, std::size_t, NameLess> subtypes;
  for (const ActorId id : network.actors()) {
    const model::Actor& actor = network.actor(id);
    ++groups[actor.kind].count;
    if (!actor.details->subtype.empty()) ++subtypes[composed(actor.details->subtype)];
  }
  std::erase_if(groups, [](const ProviderGroup& group) { return group.count == 0; });
  for (const auto& [name, count] : subtypes) groups.push_back({name, name, count});
  return groups;
}

}  // namespace saite::study
