// SPDX-License-Identifier: Apache-2.0
#include "src/present/words.h"

#include <doctest/doctest.h>

namespace {

using saite::present::spoken_key;

TEST_CASE("names of attributes are told as people read them, and people's own are kept") {
  CHECK(spoken_key("training_groups") == "Training groups");
  CHECK(spoken_key("participants") == "Participants");
  CHECK(spoken_key("wave_2") == "Wave 2");
  CHECK(spoken_key("2025_members") == "2025 members");
  CHECK(spoken_key("Dzimums") == "Dzimums");
  CHECK(spoken_key("reg. nr.") == "reg. nr.");
  CHECK(spoken_key("vecums gados") == "vecums gados");
  CHECK(spoken_key("_id") == "_id");
  CHECK(spoken_key("").empty());
}

}  // namespace
