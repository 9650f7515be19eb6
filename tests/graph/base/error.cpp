// SPDX-License-Identifier: Apache-2.0
#include "graph/base/error.h"

#include <doctest/doctest.h>

#include <memory>

namespace saite {
namespace {

TEST_CASE("a result holds a value or an error") {
  Result<int> good = 3;
  CHECK(good);
  CHECK(*good == 3);
  Result<int> bad = Error{"bad", "/here", {"x"}};
  CHECK_FALSE(bad);
  CHECK(bad.error() == Error{"bad", "/here", {"x"}});
}

TEST_CASE("a result gives away what cannot be copied") {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
  const std::unique_ptr<int> taken = *std::move(result);
  CHECK(*taken == 5);
}

TEST_CASE("a status is success unless it has an error") {
  CHECK(Status());
  const Status failed = Error{"bad"};
  CHECK_FALSE(failed);
  CHECK(failed.error().code == "bad");
}

}  // namespace
}  // namespace saite
