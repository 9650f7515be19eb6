// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/date.h"
#include "graph/model/local_text.h"
#include "src/io/problem.h"
#include "src/io/token.h"

namespace saite::io {

/// A member of an object: what it is called, and its value.
struct Member {
  std::string_view key;
  std::size_t key_offset;
  TokenView value;
};

/// Turns JSON values into the types of the model. Each function reports what is wrong under
/// `field` and returns nothing then; null counts as absent, silently.
class FieldValues {
 public:
  explicit FieldValues(Problems& problems) : problems_(problems) {}

  std::optional<std::string> text(const Member& member, std::string_view field);
  /// An id: a text, a number, or a list of them (NetworkX writes tuples as lists).
  std::optional<std::string> id(const Member& member, std::string_view field);
  std::optional<double> number(const Member& member, std::string_view field);
  std::optional<bool> flag(const Member& member, std::string_view field);
  /// A text; a year as a number is taken with a warning.
  std::optional<PartialDate> date(const Member& member, std::string_view field);
  /// A text, a number, or an object of language codes and texts.
  std::optional<model::LocalText> local_text(const Member& member, std::string_view field);
  std::optional<model::Object> object(const Member& member, std::string_view field);
  std::vector<std::string> texts(const Member& member, std::string_view field);
  /// False, and reported, where the value is neither a list nor null.
  bool is_list(const Member& member, std::string_view field);

  /// Adds a member that Saite does not know, so that it is written back.
  void keep(model::Object& extra, const Member& member, std::string_view field);

  /// Reports that a value is not of the kind that `code` names, such as "expected_text".
  void wrong_type(std::string_view code, const Member& member, std::string_view field);

 private:
  Problems& problems_;
};

/// The value as a person would recognise it in the file, short.
[[nodiscard]] std::string shown(TokenView value);

}  // namespace saite::io
