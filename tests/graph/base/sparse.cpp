// SPDX-License-Identifier: Apache-2.0
#include "graph/base/sparse.h"

#include <doctest/doctest.h>

#include <string>

namespace saite {
namespace {

TEST_CASE("a sparse value reads as the default until it is edited") {
  Sparse<std::string> sparse;
  CHECK(sparse.empty());
  CHECK(sparse->empty());
  sparse.edit() = "text";
  CHECK_FALSE(sparse.empty());
  CHECK(*sparse == "text");
  sparse.edit().clear();
  CHECK(sparse.empty());
}

TEST_CASE("a copy is a value of its own") {
  Sparse<std::string> a;
  a.edit() = "one";
  Sparse<std::string> b = a;
  b.edit() = "two";
  CHECK(*a == "one");
  CHECK(*b == "two");
  a = b;
  b.edit() = "three";
  CHECK(*a == "two");
  const Sparse<std::string> moved = std::move(b);
  CHECK(*moved == "three");
}

TEST_CASE("an edited default equals an untouched one") {
  Sparse<std::string> untouched;
  Sparse<std::string> edited;
  (void)edited.edit();
  CHECK(untouched == edited);
  edited.edit() = "x";
  CHECK_FALSE(untouched == edited);
}

}  // namespace
}  // namespace saite
