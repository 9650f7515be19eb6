// SPDX-License-Identifier: Apache-2.0
#include "src/cli/chosen_part.h"

#include <memory>

#include "src/study/people_caution.h"
#include "src/study/projection_line.h"
#include "src/study/providers.h"

namespace saite::cli {

Result<project::Index> ChosenPart::actor(const std::string& key) const {
  const auto id = network.find_actor(key);
  const auto index = id ? projection->index_of(*id) : std::nullopt;
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
  return study::providers_of(network, *projection, names);
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
  filter.remark(cli, *network);
  auto projection = project::Projection::create(*network, *options);
  if (!projection) {
    status = cli.fail(projection.error());
    return std::nullopt;
  }
  return ChosenPart{std::move(*network),
                    std::make_shared<const project::Projection>(std::move(*projection))};
}

void tell_about(const Cli& cli, const ChosenPart& part) {
  cli.info(study::projection_line(part.network, *part.projection, cli.t));
  const auto caution = study::people_caution(part.network, part.projection->actors(), &cli.t);
  if (!caution.empty()) cli.info(caution);
}

}  // namespace saite::cli
