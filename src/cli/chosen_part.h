// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/cli/cli.h"
#include "src/cli/filter_options.h"
#include "src/study/naming.h"

namespace saite::cli {

/// A network that was read, and the part of it that the filters leave.
struct ChosenPart {
  model::Network network;
  std::shared_ptr<const project::Projection> projection;

  [[nodiscard]] const std::string& key(project::Index u) const {
    return network.actor(projection->actor(u)).key;
  }
  [[nodiscard]] std::string name(project::Index u, std::string_view language) const {
    return network.actor(projection->actor(u)).display_name(language);
  }
  /// Everybody by name: a person at a terminal plans.
  [[nodiscard]] study::Naming naming(const std::string& language) const {
    return {network, projection->actors(), study::Audience::planner, language};
  }
  /// The actor called so. Errors: unknown_actor.
  [[nodiscard]] Result<project::Index> actor(const std::string& key) const;
  /// Likewise of several. Errors: unknown_actor.
  [[nodiscard]] Result<std::vector<project::Index>> actors(
      const std::vector<std::string>& keys) const;
  /// Actors by their key, or all of a subtype or kind of that name. Errors: unknown_actor.
  [[nodiscard]] Result<std::vector<project::Index>> providers(
      const std::vector<std::string>& names) const;
};

/// Reads a file and filters it. Nothing, and `status` set, where that cannot be.
std::optional<ChosenPart> load_part(const Cli& cli, const std::string& file,
                                    const FilterOptions& filter, int& status);

/// Of what a result that names actors one by one is: the projection, and what it is not for.
void tell_about(const Cli& cli, const ChosenPart& part);

}  // namespace saite::cli
