// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "graph/model/actor.h"

namespace saite::edit {

/// What reading a file notes of an actor or a tie beside what it says: no field that people edit,
/// but part of what is written back. By the names that records of steps have for them.
template <class Thing>
using Mark = std::pair<std::string_view, bool Thing::*>;

inline constexpr std::array<Mark<model::Actor>, 1> actor_marks = {
    {{"kind_assumed", &model::Actor::kind_assumed}}};
inline constexpr std::array<Mark<model::Tie>, 3> tie_marks = {
    {{"kind_assumed", &model::Tie::kind_assumed},
     {"key_made", &model::Tie::key_made},
     {"weight_said", &model::Tie::weight_said}}};

}  // namespace saite::edit
