// SPDX-License-Identifier: Apache-2.0
// What is written is read again: the same network, but for what the writer said it could not hold.

#include <doctest/doctest.h>

#include "src/io/exchange/write_any.h"
#include "tests/src/io/exchange/differences.h"
#include "tests/src/io/exchange/full_network.h"
#include "tests/src/io/exchange/importing.h"

namespace saite::exchange::test {
namespace {

constexpr std::uint32_t networks = 60;

Written write(const model::Network& network, const Format& format, const WriteOptions& options) {
  NullProgress progress;
  auto written = write_any(network, io::NetworkPart(network), format, options, progress);
  REQUIRE(written.has_value());
  return *std::move(written);
}

Read read_again(const Written& written, const Format& format) {
  std::vector<Named> files;
  for (const OutFile& file : written.files) {
    files.emplace_back("network-" + std::string(file.part), file.bytes);
  }
  return read_files(files, {}, format.id);
}

/// What the writer said, with what became of single values as one number.
Differences said(const Losses& losses) {
  Differences counts;
  for (const auto& [code, count] : losses.all()) {
    const bool of_values = code == "texts" || code == "types" || code == "renamed" ||
                           code == "nested_values" || code == "empty_values";
    counts[of_values || code == "attributes" ? "changed" : code] += count;
  }
  return counts;
}

std::string shown(const Differences& counts) {
  std::string text;
  for (const auto& [code, count] : counts) text += code + " " + std::to_string(count) + ", ";
  return text;
}

}  // namespace

TEST_CASE("every format, out and in again: what is missing is what the writer said") {
  std::size_t formats_tried = 0;
  for (const Format& format : formats()) {
    if (format.write == nullptr || format.read == nullptr || format.id == "matrix") continue;
    ++formats_tried;
    for (std::uint32_t seed = 1; seed <= networks; ++seed) {
      const model::Network network = full_network(seed);
      const Written written = write(network, format, {.language = "en"});
      CAPTURE(std::string(format.id));
      CAPTURE(seed);
      const Read read = read_again(written, format);
      const bool by_label = format.room->identity == Identity::label;
      const Differences missing = differences(network, read.net(), by_label);
      CHECK_MESSAGE(shown(missing) == shown(said(written.losses)), written.files.front().bytes);
      if (missing != said(written.losses)) break;  // one of a format is enough to look at
    }
  }
  CHECK(formats_tried >= 10);
}

TEST_CASE("the same network is the same file, byte by byte") {
  const model::Network network = full_network(7);
  for (const Format& format : formats()) {
    if (format.write == nullptr) continue;
    CAPTURE(std::string(format.id));
    const Written once = write(network, format, {});
    const Written again = write(network, format, {});
    REQUIRE(once.files.size() == again.files.size());
    for (std::size_t i = 0; i < once.files.size(); ++i) {
      CHECK(once.files[i].bytes == again.files[i].bytes);
    }
  }
}

TEST_CASE("what is written is told by its content") {
  const model::Network network = full_network(3);
  for (const Format& format : formats()) {
    if (format.write == nullptr || format.read == nullptr || format.id == "matrix") continue;
    CAPTURE(std::string(format.id));
    for (const OutFile& file : write(network, format, {}).files) {
      const HeadOf head("network", file.bytes);
      const Format* found = recognise(head.head());
      REQUIRE(found != nullptr);
      CHECK(found->id == format.id);
    }
  }
}

TEST_CASE("a matrix holds the strengths of all ties, and says which it joined") {
  model::Network network;
  const auto ann = network.add_actor({.key = "ann", .name = "Ann"});
  const auto bea = network.add_actor({.key = "bea"});
  const auto tie = [&](ActorId from, ActorId to, const char* key, double weight) {
    REQUIRE(network.add_tie(
        {.source = from, .target = to, .key = key, .directed = false, .weight = weight}));
  };
  tie(*ann, *bea, "t1", 2);
  tie(*bea, *ann, "t2", 0.5);
  tie(*ann, *ann, "t3", 1);
  const Format* format = find_format("matrix");
  REQUIRE(format != nullptr);
  const Written written = write(network, *format, {});
  CHECK(written.files.front().bytes == ",Ann,bea\r\nAnn,1.0,2.5\r\nbea,2.5,0\r\n");
  CHECK(written.losses.of("merged_ties") == 1);
  CHECK(written.losses.of("ids") == 1);
  CHECK(written.losses.of("directions") == 0);
  CHECK(ties_of(read_again(written, *format).net()) == "Ann-Ann Ann-bea*2.5");
}

TEST_CASE("measures go along as attributes, and as sizes where a format has them") {
  const model::Network network = full_network(5);
  ExtraColumn degree{.name = "degree", .values = {}};
  for (std::size_t i = 0; i < network.actor_count(); ++i) {
    degree.values.emplace_back(static_cast<double>(i));
  }
  for (const Format& format : formats()) {
    if (format.write == nullptr || format.read == nullptr) continue;
    if (format.room->values == ValueRule::none) continue;
    CAPTURE(std::string(format.id));
    const Read read = read_again(write(network, format, {.measures = {degree}}), format);
    const auto actors = read.net().actors();
    for (std::size_t i = 1; i < actors.size(); ++i) {
      const model::Value* value =
          model::find(read.net().actor(actors[i]).details->attributes, "degree");
      REQUIRE(value != nullptr);
      CHECK(value->number() == static_cast<double>(i));
    }
  }
  const Written gexf = write(network, *find_format("gexf"), {.measures = {degree}});
  CHECK(gexf.files.front().bytes.find("<viz:size value=\"40.0\"/>") != std::string::npos);
}

TEST_CASE("cells that a spreadsheet would run are defused in tables, and only there") {
  model::Network network;
  model::Actor actor{.key = "a", .name = "=HYPERLINK(\"x\")"};
  REQUIRE(network.add_actor(std::move(actor)));
  const Written csv = write(network, *find_format("csv"), {});
  CHECK(csv.files[0].bytes.find("'=HYPERLINK") != std::string::npos);
  const Read back = read_again(csv, *find_format("csv"));
  CHECK(actor_of(back.net(), "a").name.plain() == "=HYPERLINK(\"x\")");
  const Written json = write(network, *find_format("jgf"), {});
  CHECK(json.files[0].bytes.find("'=") == std::string::npos);
}

TEST_CASE("tables for spreadsheets of the country come back too") {
  const model::Network network = full_network(11);
  const Format& format = *find_format("csv");
  const Written written =
      write(network, format, {.separator = ';', .decimal = ',', .byte_order_mark = true});
  CHECK(written.files[0].bytes.starts_with("\xEF\xBB\xBF"));
  const Read read = read_again(written, format);
  CHECK(read.net().actor_count() == network.actor_count());
  CHECK(read.net().tie_count() == network.tie_count());
  for (std::size_t i = 0; i < network.tie_count(); ++i) {
    CHECK(read.net().tie(read.net().ties()[i]).weight == network.tie(network.ties()[i]).weight);
  }
}

TEST_CASE("writing can be stopped") {
  struct Stopped final : Progress {
    void report(double) override {}
    [[nodiscard]] bool cancelled() const override { return true; }
  };
  const model::Network network = full_network(2);
  for (const Format& format : formats()) {
    if (format.write == nullptr) continue;
    CAPTURE(std::string(format.id));
    Stopped progress;
    const auto written = write_any(network, io::NetworkPart(network), format, {}, progress);
    REQUIRE(!written.has_value());
    CHECK(written.error().code == "cancelled");
  }
}

TEST_CASE("files of several parts stand beside each other") {
  CHECK(path_of_part("out/map.csv", "ties") == "out/map-ties.csv");
  CHECK(path_of_part("map.gexf", "") == "map.gexf");
  CHECK(format_to_write("x/map.GEXF")->id == "gexf");
  CHECK(format_to_write("map.json") == nullptr);
  CHECK(format_to_write("map.png") == nullptr);
}

}  // namespace saite::exchange::test
