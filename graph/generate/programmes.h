// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"

/// Made-up networks of three sorts of programmes, each of the size that its published description
/// states, with what is asked of such a programme in its `description`. Labels are numbers, never
/// names of people. Same seed, same network, on every platform.
namespace saite::generate {

inline constexpr std::array<std::string_view, 3> programme_ids{
    "active-communities",  // community() as it stands: 6,000 participants
    "social-workers",      // social_workers()
    "community-work"};     // community_work()

/// 701 social workers of 11 municipalities, trained at 7 sites in 27 groups over 18 months: does a
/// network of theirs come to be across municipalities, and does it hold afterwards? Colleagues
/// since before (collaboration), groups with dates (membership), talks that begin with a group and
/// of which some end (communication), a few who trust each other.
/// Cost: O(workers).   Errors: cancelled.
Result<model::Network> social_workers(std::uint64_t seed, Progress& progress);

/// Six communities of some 45 people, 12 workshops over 16 months of which every third is for all,
/// field work between them, a development plan in each: who took part, who never came, who
/// carries the plan. Workshops and plans are kinds of their own.
/// Cost: O(people).   Errors: cancelled.
Result<model::Network> community_work(std::uint64_t seed, Progress& progress);

/// Any of the three. Errors: bad_option (unknown id), cancelled.
Result<model::Network> programme(std::string_view id, std::uint64_t seed, Progress& progress);

}  // namespace saite::generate
