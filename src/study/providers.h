// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"

namespace saite::study {

/// A service: who offers it, and over how many ties it reaches.
struct Service {
  std::vector<std::string> names;  // as providers_of() takes them
  std::vector<ActorId> actors;     // and these, such as who was selected
  project::Index steps = 2;

  [[nodiscard]] bool empty() const { return names.empty() && actors.empty(); }
  friend bool operator==(const Service&, const Service&) = default;
};

/// Actors by their key, or all of a subtype or kind of that name, rising.
/// Errors: unknown_actor.   Cost: O(names · actors).
[[nodiscard]] Result<std::vector<project::Index>> providers_of(
    const model::Network& network, const project::Projection& projection,
    const std::vector<std::string>& names);

/// Those of a service who are in the projection; a name that means nobody there counts for nobody.
[[nodiscard]] std::vector<project::Index> providers_of(const model::Network& network,
                                                       const project::Projection& projection,
                                                       const Service& service);

/// Who may be chosen together as those who offer a service: a kind or a subtype.
struct ProviderGroup {
  std::string name;   // for Service::names
  std::string label;  // in the language
  std::size_t count = 0;
};
/// Kinds in their order, then subtypes by name, without empty ones.   Cost: O(actors).
[[nodiscard]] std::vector<ProviderGroup> provider_groups(const model::Network& network,
                                                         std::string_view language);

}  // namespace saite::study
