// SPDX-License-Identifier: Apache-2.0
// An import that somebody stops ends as cancelled wherever it is, and leaves nothing behind.
#include <doctest/doctest.h>

#include <string>

#include "src/io/exchange/assemble.h"
#include "src/io/exchange/formats.h"
#include "tests/support/cancel_after.h"

namespace {

using namespace saite;
using namespace saite::exchange;

std::string many_rows() {
  std::string text = "source,target\n";
  for (int i = 0; i < 20'000; ++i) {
    text += "a" + std::to_string(i) + ",b" + std::to_string(i * 7 % 9000) + "\n";
  }
  return text;
}

/// Whether reading and assembling were stopped, after so many looks.
bool is_stopped(const std::string& text, int looks) {
  const Input input{"table.csv", text};
  const ReadOptions options;
  Assembler assembler(options);
  assembler.expect(input.name, "csv");
  test::CancelAfter progress(looks);
  const auto read = find_format("csv")->read({{&input, 1}, options, assembler, progress});
  if (!read) {
    CHECK(read.error().code == "cancelled");
    return true;
  }
  const auto network = assembler.finish(progress);
  if (network) return false;
  CHECK(network.error().code == "cancelled");
  return true;
}

}  // namespace

TEST_CASE("a table that is being read can be stopped at any look") {
  const std::string text = many_rows();
  int stopped = 0;
  int looks = 0;
  while (is_stopped(text, looks) && looks < 10'000) {
    ++stopped;
    ++looks;
  }
  CHECK(stopped >= 10);  // it looks every thousand rows and more
  CHECK(looks < 10'000);
}
