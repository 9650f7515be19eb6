// SPDX-License-Identifier: Apache-2.0
// Files packed with gzip, as yEd's .graphmlz is.
#include "src/io/exchange/gzip.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <fstream>

#include "src/io/exchange/read_any.h"
#include "tests/src/io/exchange/importing.h"
#include "tests/support/temp_folder.h"

namespace saite::exchange::test {
namespace {

std::string packed(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 100, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

const std::string graphml =
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\">"
    "<node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/></graph></graphml>";

Result<Imported> read_packed(const std::string& name, const std::string& bytes) {
  const saite::test::TempFolder folder;
  std::ofstream(folder / name.c_str(), std::ios::binary) << bytes;
  NullProgress progress;
  return read_any(folder / name.c_str(), {}, progress);
}

}  // namespace

TEST_CASE("what gzip packs comes out again, in one member or several") {
  NullProgress progress;
  const std::string text(3'000'000, 'x');
  const auto one = unpack_gzip(packed(text), progress);
  REQUIRE(one.has_value());
  CHECK(one->view() == text);
  const auto two = unpack_gzip(packed("first ") + packed("second"), progress);
  REQUIRE(two.has_value());
  CHECK(two->view() == "first second");
  const auto empty = unpack_gzip(packed(""), progress);
  REQUIRE(empty.has_value());
  CHECK(empty->view().empty());
}

TEST_CASE("damaged, cut off and far too large is said, never unpacked without end") {
  NullProgress progress;
  const std::string whole = packed(graphml);
  for (std::size_t size = 3; size + 1 < whole.size(); size += 5) {
    const auto cut = unpack_gzip(whole.substr(0, size), progress);
    REQUIRE(!cut.has_value());
    CHECK(cut.error().code == "gzip_damaged");
  }
  const auto bomb = unpack_gzip(packed(std::string(50'000'000, '\0')), progress, 10'000'000);
  REQUIRE(!bomb.has_value());
  CHECK(bomb.error().code == "gzip_too_large");
}

TEST_CASE("any text format is read from gzip, and is no file to save into") {
  for (const char* name : {"map.graphmlz", "map.graphml.gz", "map"}) {
    const auto read = read_packed(name, packed(graphml));
    REQUIRE(read.has_value());
    REQUIRE(read->outcome.network.has_value());
    CHECK(read->format == "graphml");
    CHECK(read->outcome.network->tie_count() == 1);
  }
  const auto table = read_packed("ties.csv.gz", packed("source,target\na,b\nb,c\n"));
  REQUIRE(table.has_value());
  REQUIRE(table->outcome.network.has_value());
  CHECK(table->outcome.network->tie_count() == 2);
  const auto json =
      read_packed("map.json.gz", packed("{\"nodes\": [{\"id\": \"a\"}], \"links\": []}"));
  REQUIRE(json.has_value());
  REQUIRE(json->outcome.network.has_value());
  CHECK(json->format.empty());
  CHECK(json->is_foreign_format());
}

TEST_CASE("a packed file that is broken is a problem of the file") {
  const auto read = read_packed("map.graphmlz", packed(graphml).substr(0, 40));
  REQUIRE(read.has_value());
  CHECK_FALSE(read->outcome.network.has_value());
  REQUIRE(read->outcome.problems.size() == 1);
  CHECK(read->outcome.problems.front().code == "gzip_damaged");
  const auto twice = read_packed("map.gz", packed(packed(graphml)));
  REQUIRE(twice.has_value());
  CHECK_FALSE(twice->outcome.network.has_value());
}

}  // namespace saite::exchange::test
