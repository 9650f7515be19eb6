// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "graph/base/random.h"
#include "src/edit/document.h"
#include "src/edit/step_value.h"
#include "src/journal/sealed.h"
#include "src/journal/value_bytes.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;
using model::Value;

Value back(const Value& value) {
  auto read = journal::value_of_bytes(journal::to_bytes(value));
  REQUIRE(read.has_value());
  return *read;
}

TEST_CASE("a value in bytes comes back as it was") {
  for (const Value& value : {Value(),
                             Value(true),
                             Value(false),
                             Value(0),
                             Value(23),
                             Value(24),
                             Value(-1),
                             Value(-24),
                             Value(-25),
                             Value(255),
                             Value(256),
                             Value(65536),
                             Value(std::int64_t{4294967296}),
                             Value(std::numeric_limits<std::int64_t>::max()),
                             Value(std::numeric_limits<std::int64_t>::min()),
                             Value(0.0),
                             Value(-0.0),
                             Value(0.1),
                             Value(1.5),
                             Value(1e300),
                             Value("Jānis"),
                             Value(""),
                             Value(std::string(70000, 'x')),
                             Value(model::BigInteger{"-123456789012345678901234567890"}),
                             Value(model::List{}),
                             Value(model::Object{}),
                             Value(model::List{1, model::List{2.5, "three"}}),
                             Value(model::Object{{"b", 1}, {"a", model::Object{{"", Value()}}}})}) {
    CHECK(back(value) == value);
  }
  CHECK(std::signbit(back(Value(-0.0)).number()));
}

TEST_CASE("bytes are those of RFC 8949, as another reader understands them") {
  const Value value(
      model::Object{{"a", model::List{1, -7, 0.5, 0.1, "ž", true, Value()}}, {"n", 300}});
  const auto read = nlohmann::json::from_cbor(journal::to_bytes(value));
  CHECK(read == nlohmann::json::parse(R"({"a": [1, -7, 0.5, 0.1, "ž", true, null], "n": 300})"));
}

TEST_CASE("every step that people take comes back from its bytes") {
  Random random(5);
  edit::Document document;
  std::size_t steps = 0;
  document.subscribe([&](const edit::Event& event) {
    const Value value = edit::to_value(*event.step);
    CHECK(back(value) == value);
    ++steps;
  });
  for (int i = 0; i < 600; ++i) {
    (void)document.execute(test::random_step(document.network(), random));
  }
  CHECK(steps > 300);
}

TEST_CASE("what is no value is refused, and nothing worse happens") {
  std::string nested(journal::max_depth + 1, '\x81');
  nested += '\xf6';
  std::string deep(1'000'000, '\x81');
  for (const std::string& bytes : {std::string(), nested, deep, std::string("\xf6\xf6"),
                                   std::string("\xfb\x7f\xf0\0\0\0\0\0\0", 9),
                                   std::string("\x43"
                                               "1a2",
                                               4),
                                   std::string("\x1b\xff\xff\xff\xff\xff\xff\xff\xff", 9),
                                   std::string("\xba\xff\xff\xff\xff", 5)}) {
    CHECK_FALSE(journal::value_of_bytes(bytes).has_value());
  }
  Random random(1);
  const std::string good = journal::to_bytes(Value(model::Object{
      {"changes", model::List{model::Object{{"do", "set_actor"}, {"x", 1.25}}, "abc", 70000}}}));
  for (int i = 0; i < 20000; ++i) {
    std::string bad = good;
    bad[random.below(bad.size())] = static_cast<char>(random.below(256));
    if (random.chance(0.3)) bad.resize(random.below(bad.size()));
    (void)journal::value_of_bytes(bad);
  }
}

TEST_CASE("what was sealed is unsealed, what was damaged is refused") {
  Random random(3);
  for (const std::size_t size : {0UL, 1UL, 1000UL, 1UL << 17U, (1UL << 17U) + 1, 1UL << 20U}) {
    std::string bytes(size, 'a');
    for (std::size_t i = 0; i < size; i += 3) bytes[i] = static_cast<char>(random.below(256));
    const std::string sealed = journal::seal(bytes);
    auto opened = journal::unseal(sealed);
    REQUIRE(opened.has_value());
    REQUIRE(*opened == bytes);
    CHECK_FALSE(journal::unseal(sealed.substr(0, sealed.size() - 1)).has_value());
    CHECK_FALSE(journal::unseal(sealed + "x").has_value());
    for (int i = 0; i < 50; ++i) {
      std::string bad = sealed;
      char& one = bad[random.below(bad.size())];
      one = static_cast<char>(one ^ static_cast<char>(1 + random.below(255)));
      auto read = journal::unseal(bad);
      // A bit of the header that means nothing may be another.
      if (read) CHECK(*read == bytes);
    }
  }
  CHECK_FALSE(journal::unseal("").has_value());
}

TEST_CASE("a chain of sums tells what was changed, left out or moved") {
  using journal::chained;
  const auto sum = [](const std::vector<std::string>& parts) {
    std::uint64_t chain = journal::chain_start;
    for (const std::string& part : parts) chain = chained(chained(chain, part), part.size());
    return chain;
  };
  CHECK(sum({"a", "b"}) == sum({"a", "b"}));
  for (const auto& other : std::vector<std::vector<std::string>>{
           {"b", "a"}, {"a"}, {"b"}, {"a", "c"}, {"ab"}, {"a", "b", "b"}}) {
    CHECK(sum({"a", "b"}) != sum(other));
  }
}

}  // namespace
