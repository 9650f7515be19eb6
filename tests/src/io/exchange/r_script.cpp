// SPDX-License-Identifier: Apache-2.0
// That R reads it is tried in tests/peers/files.py.

#include <doctest/doctest.h>

#include <algorithm>

#include "src/io/exchange/write_any.h"
#include "src/io/exchange/write_r.h"
#include "tests/src/io/exchange/full_network.h"

namespace saite::exchange::test {
namespace {

Written write(const model::Network& network) {
  const Format* format = find_format("r");
  REQUIRE(format != nullptr);
  NullProgress progress;
  auto written = write_any(network, io::NetworkPart(network), *format, {}, progress);
  REQUIRE(written.has_value());
  REQUIRE(written->files.size() == 1);
  return *std::move(written);
}

std::string script_of(const model::Network& network) {
  return write(network).files.front().bytes;
}

bool holds(const std::string& script, const std::string& piece) {
  return script.find(piece) != std::string::npos;
}

/// The code without remarks and without what its texts say.
std::string code_alone(const std::string& script) {
  std::string code;
  char quote = 0;
  for (std::size_t i = 0; i < script.size(); ++i) {
    const char c = script[i];
    if (quote != 0) {
      if (c == '\\') ++i;
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '#') i = std::min(script.find('\n', i), script.size());
    if (c == '\'' || c == '"') quote = c;
    if (c != '#') code += c;
  }
  CHECK(quote == 0);
  return code;
}

model::Network pair_called(const std::string& text) {
  model::Network network;
  network.info.title = text;
  network.info.description = text;
  model::Actor ann{.key = "ann", .name = text};
  model::assign(ann.details.edit().attributes, "said", text);
  const auto from = network.add_actor(ann);
  const auto to = network.add_actor({.key = "key " + text});
  model::Tie tie{.source = *from, .target = *to, .key = "t", .directed = true, .weight = 2.5};
  model::assign(tie.details.edit().attributes, "said", text);
  REQUIRE(network.add_tie(tie));
  return network;
}

}  // namespace

TEST_CASE("R: texts with quotes, backslashes, line ends and letters of the world") {
  CHECK(r_text("") == "''");
  CHECK(r_text("O'Neil \\ \"x\"\n# y") == "'O\\'Neil \\\\ \"x\"\\n# y'");
  CHECK(r_text("Ābele 😀") == "'\\u0100bele \\U0001f600'");
  std::string text;
  for (int i = 0; i < 9'000; ++i) text += "ā";
  const std::string parts = r_text(text);
  CHECK(parts.starts_with("paste0('"));
  CHECK(std::ranges::count(parts, '\'') == 6);
}

TEST_CASE("R: a small script, table by table") {
  const std::string script = script_of(pair_called("x"));
  CHECK(holds(script, "title <- 'x'\ndescription <- 'x'\n"));
  CHECK(holds(script,
              "actors <- c(\n  '\"ann\",\"x\",\"individual\",\"x\"',\n"
              "  '\"key x\",\"\",\"individual\",')\nactors <- saite_table(actors,\n"
              "  c('id', 'name', 'kind', 'said'),\n"
              "  c('character', 'character', 'character', 'character'))\n"));
  CHECK(holds(script, "'\"ann\",\"key x\",TRUE,2.5,"));
  CHECK(holds(script, "requireNamespace(\"ergm\", quietly = TRUE)"));
  CHECK_FALSE(holds(script, "requireNamespace(\"RSiena\""));
  CHECK(holds(script, "doi:10.1016/j.socnet.2009.02.004"));
}

TEST_CASE("R: no text of a map becomes code") {
  const std::string plain = code_alone(script_of(pair_called("x")));
  for (const char* text : {"'", "\"", "\\", "\\'", "'); q('no'); c('", "\n", "x\nq('no')", "#", "`",
                           "\",\"", "\xF0\x9F\x98\x80'", "%s", "\\u{27}", "${x}"}) {
    CHECK(code_alone(script_of(pair_called(text))) == plain);
  }
}

TEST_CASE("R: ASCII alone, whatever the map; waves where ties have dates") {
  bool dated = false;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Written written = write(full_network(seed));
    const std::string& script = written.files.front().bytes;
    CHECK(std::ranges::all_of(script, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
    CHECK(code_alone(script).size() > 1'000);
    dated = dated || holds(script, "requireNamespace(\"RSiena\", quietly = TRUE)");
    CHECK(written.losses.of("dates") == 0);
    CHECK(written.losses.of("merged_ties") == 0);
  }
  CHECK(dated);
}

TEST_CASE("R: tables of many rows are put together from parts, of none are tables too") {
  model::Network network;
  for (int i = 0; i < 250; ++i) REQUIRE(network.add_actor({.key = "a" + std::to_string(i)}));
  const std::string script = script_of(network);
  CHECK(holds(script, "actors <- c(\n  '\"a0\",\"\",\"individual\"',"));
  CHECK(holds(script, "'\"a99\",\"\",\"individual\"')\nactors <- c(actors,\n  '\"a100\","));
  CHECK(holds(script, "'\"a249\",\"\",\"individual\"')\nactors <- saite_table(actors,"));
  CHECK(holds(script, "ties <- c()\nties <- saite_table(ties,"));
}

TEST_CASE("R: what it cannot hold is said, and whole numbers keep their digits") {
  model::Network network;
  model::Actor ann{.key = "ann"};
  auto& said = ann.details.edit().attributes;
  model::assign(said, "list", model::List{std::int64_t{1}, std::int64_t{2}});
  model::assign(said, "code", std::int64_t{9'007'199'254'740'993});
  model::assign(said, "age", std::int64_t{41});
  model::assign(said, "name", "Anna");
  REQUIRE(network.add_actor(ann));
  const Written written = write(network);
  const std::string& script = written.files.front().bytes;
  CHECK(holds(script, "\"9007199254740993\""));
  CHECK(holds(script, "41"));
  CHECK(written.losses.of("nested_values") == 1);
  CHECK(written.losses.of("types") == 1);
  CHECK(written.losses.of("renamed") == 1);
}

}  // namespace saite::exchange::test
