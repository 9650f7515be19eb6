// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"

namespace saite::generate {

/// How large a synthetic place is. The defaults are the published scale of the Latgale initiative
/// "Darbīgās kopienas".
struct CommunityOptions {
  std::uint32_t participants = 6000;  // 1 … 5,000,000
  std::uint32_t institutions = 300;   // 0 … 100,000, as the next two
  std::uint32_t initiatives = 150;
  std::uint32_t resource_centres = 10;
  std::uint32_t municipalities = 6;  // 1 … 1,000
  int first_year = 2019;             // 1900 … 2100
  int last_year = 2025;              // not before first_year
  std::uint64_t seed = 1;
};

/// A synthetic but believable network of a rural region: individuals in families, families in
/// villages, villages in municipalities; institutions, resource centres, initiatives; kinship,
/// membership, trust, support, communication, hosting, governance, collaboration and proximity
/// with strengths and dates. Three groups that few reach (unseen youth, men of 35 and more,
/// minorities; attribute `group` and a tag) have few ties. Labels are numbers, never names of
/// people. Same options, same network, on every platform: nothing but integer draws and exact
/// arithmetic is used.
/// Cost: O(participants) time, about 2.5 kB a participant.   Errors: bad_option (where: the option;
/// args: least, most), cancelled.
Result<model::Network> community(const CommunityOptions& options, Progress& progress);

}  // namespace saite::generate
