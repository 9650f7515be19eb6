// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "src/present/column.h"

namespace saite::present {

/// What a person calls a detected group, with those who were in it then. Groups are found anew
/// after every change, so a name belongs to whichever group holds most of them now. Stands in the
/// file under graph/views/group_names.
struct GivenName {
  std::string name;
  std::vector<ActorId> members;
};

/// What is of another form in the file, or about nobody who is here, is left out.
[[nodiscard]] std::vector<GivenName> given_names(const model::Network& network);
/// [{"name", "members": [id, …]}, …]; null where there are none.
[[nodiscard]] model::Value given_names_value(const model::Network& network,
                                             std::span<const GivenName> names);

/// Which of the names each group of a column has. A group has a name where it holds at least half
/// of those members who are among `actors`, and they are at least a third of the group; the most
/// members in common come first, each name and each group once.
/// Cost: O(actors + members + names · groups · log).
[[nodiscard]] std::vector<std::optional<std::size_t>> match_names(const Column& column,
                                                                  std::span<const ActorId> actors,
                                                                  std::span<const GivenName> names);

/// The names once `group` is called so; an empty name gives it back to the program.
[[nodiscard]] std::vector<GivenName> with_name(std::vector<GivenName> names, const Column& column,
                                               std::span<const ActorId> actors, std::size_t group,
                                               std::string name);

}  // namespace saite::present
