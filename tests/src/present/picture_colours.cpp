// SPDX-License-Identifier: Apache-2.0
#include "src/present/picture_colours.h"

#include <doctest/doctest.h>

#include "render/canvas/colour.h"
#include "src/present/theme.h"

namespace saite::present {

TEST_CASE("colours kept apart: none is alike another, each as well seen as the one it was") {
  const auto themes = Themes::create();
  REQUIRE(themes);
  for (const char* name : {"light", "dark", "print", "high-contrast"}) {
    CAPTURE(name);
    const Theme& theme = themes->get(name);
    const auto& marks = theme.categories;
    const auto found = kept_apart(theme.categories, marks, theme.map);
    REQUIRE(found.size() == marks.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (const canvas::Colour mark : marks) CHECK(difference(found[i], mark) >= alike);
      for (std::size_t j = 0; j < i; ++j) CHECK(difference(found[i], found[j]) >= alike);
      CHECK(canvas::contrast(found[i], theme.map) >=
            std::min(canvas::contrast(theme.categories[i], theme.map), 2.5) - 1e-6);
    }
    // What nobody has stays as it was wished.
    CHECK(kept_apart(marks, {}, theme.map) ==
          std::vector<canvas::Colour>(marks.begin(), marks.end()));
  }
}

TEST_CASE("of more than ten categories the ten greatest have a colour, in their own order") {
  Column column;
  column.kind = Column::Kind::category;
  for (std::uint32_t c = 0; c < 13; ++c) {
    column.categories.push_back("c" + std::to_string(c));
    for (std::uint32_t k = 0; k < (c < 3 ? 1 : c); ++k) column.category_of.push_back(c);
  }
  column.category_of.push_back(no_category);
  const CategoryColours colours(column);
  CHECK(colours.shown() == 10);
  for (std::uint32_t c = 0; c < 3; ++c) CHECK(colours.of(c) == no_category);
  for (std::uint32_t c = 3; c < 13; ++c) CHECK(colours.of(c) == c - 3);
  CHECK(colours.of(no_category) == no_category);
  CHECK(colours.counts()[12] == 12);
}

}  // namespace saite::present
