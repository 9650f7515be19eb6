// SPDX-License-Identifier: Apache-2.0
#include "src/cli/chosen_part.h"

#include <algorithm>

namespace saite::cli {

Result<project::Index> ChosenPart::actor(const std::string& key) const {
  const auto id = network.find_actor(key);
  const auto index = id ? projection.index_of(*id) : std::nullopt;
  if (!index) return Error{"unknown_actor", key};
  return *index;
}

Result<std::vector<project::Index>> ChosenPart::actors(const std::vector<std::string>& keys) const {
  std::vector<project::Index> indices;
  for (const std::string& one : keys) {
    const auto index = actor(one);
    if (!index) return index.error();
    indices.push_back(*index);
  }
  return indices;
}

Result<std::vector<project::Index>> ChosenPart::providers(
    const std::vector<std::string>& names) const {
  std::vector<project::Index> indices;
  for (const std::string& name : names) {
    const std::size_t before = indices.size();
    for (project::Index u = 0; u < projection.size(); ++u) {
      const model::Actor& one = network.actor(projection.actor(u));
      if (one.key == name || one.details->subtype == name ||
          network.actor_kinds()[one.kind].id == name) {
        indices.push_back(u);
      }
    }
    if (indices.size() == before) return Error{"unknown_actor", name};
  }
  std::ranges::sort(indices);
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

std::optional<ChosenPart> load_part(const Cli& cli, const std::string& file,
                                    const FilterOptions& filter, int& status) {
  auto options = filter.projection();
  if (!options) {
    status = cli.fail(options.error());
    return std::nullopt;
  }
  auto network = load(cli, file, status);
  if (!network) return std::nullopt;
  auto projection = project::Projection::create(*network, *options);
  if (!projection) {
    status = cli.fail(projection.error());
    return std::nullopt;
  }
  return ChosenPart{std::move(*network), std::move(*projection)};
}

}  // namespace saite::cli
