// SPDX-License-Identifier: Apache-2.0
#include "graph/model/key_index.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "graph/base/random.h"

namespace saite::model {
namespace {

struct Keys {
  const std::vector<std::string>* keys;
  const std::string& operator()(std::uint32_t id) const { return (*keys)[id]; }
};

TEST_CASE("an empty index finds nothing and forgets nothing") {
  const std::vector<std::string> keys;
  KeyIndex index(Keys{&keys});
  CHECK_FALSE(index.find("a"));
  index.find_many(std::vector<std::string>{"a"},
                  [](std::size_t, std::optional<std::uint32_t> found) { CHECK_FALSE(found); });
  index.erase("a");
  CHECK_FALSE(index.find("a"));
}

TEST_CASE("random insertions and removals agree with a map") {
  std::vector<std::string> keys;
  for (int i = 0; i < 2000; ++i) keys.push_back("key" + std::to_string(i));
  KeyIndex index(Keys{&keys});
  std::map<std::string, std::uint32_t> reference;
  Random random(5);
  for (int step = 0; step < 20000; ++step) {
    const auto id = static_cast<std::uint32_t>(random.below(keys.size()));
    if (reference.contains(keys[id])) {
      index.erase(keys[id]);
      reference.erase(keys[id]);
    } else {
      index.insert(keys[id], id);
      reference[keys[id]] = id;
    }
    if (step % 1000 != 0) continue;
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      const auto found = index.find(keys[i]);
      REQUIRE(found.has_value() == reference.contains(keys[i]));
      if (found) REQUIRE(*found == i);
    }
    std::size_t answers = 0;
    index.find_many(keys, [&](std::size_t i, std::optional<std::uint32_t> found) {
      REQUIRE(i == answers++);
      REQUIRE(found == index.find(keys[i]));
    });
    CHECK(answers == keys.size());
  }
}

TEST_CASE("emptying and filling again works however often") {
  const std::vector<std::string> keys = {"a", "b"};
  KeyIndex index(Keys{&keys});
  for (int round = 0; round < 1000; ++round) {
    index.insert("a", 0);
    index.insert("b", 1);
    CHECK(index.find("a") == 0);
    index.erase("a");
    index.erase("b");
    CHECK_FALSE(index.find("b"));
  }
}

}  // namespace
}  // namespace saite::model
