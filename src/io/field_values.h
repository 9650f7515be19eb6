// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/date.h"
#include "graph/base/spells.h"
#include "graph/model/key_places.h"
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

/// The id of an actor or the key of a tie as a file has it.
struct FileId {
  std::string text;
  bool is_json = false;  // a number or a list: `text` is what JSON writes for it
  /// A whole number that may be a position in a list.
  std::optional<std::size_t> position = {};
};

/// Which end of a span a date is: a week begins on its Monday and ends on its Sunday.
enum class SpanEnd : std::uint8_t { since, until };

/// Turns JSON values into the types of the model. Null counts as absent, silently. A value that is
/// not what is wanted is reported under `field` as a misfit (see Problems); what can be understood
/// all the same is returned. Ids and what is said of kinds and sources are errors at once.
class FieldValues {
 public:
  explicit FieldValues(Problems& problems) : problems_(problems) {}

  std::optional<std::string> text(const Member& member, std::string_view field);
  /// An id: a text, a number, or a list of them (NetworkX writes tuples as lists).
  std::optional<FileId> id(const Member& member, std::string_view field);
  std::optional<double> number(const Member& member, std::string_view field);
  std::optional<bool> flag(const Member& member, std::string_view field);
  /// A text, see read_date(); a year as a number is taken with a warning.
  std::optional<PartialDate> date(const Member& member, std::string_view field, SpanEnd end);
  /// A list of {"since", "until"}; nothing where any of it is something else.
  std::optional<Spells> spells(const Member& member, std::string_view field);
  /// A text, a number, or an object of language codes and texts.
  std::optional<model::LocalText> local_text(const Member& member, std::string_view field);
  std::optional<model::Object> object(const Member& member, std::string_view field);
  std::vector<std::string> texts(const Member& member, std::string_view field);
  /// False, and reported, where the value is neither a list nor null.
  bool is_list(const Member& member, std::string_view field);

  /// Adds a member whose value may be anything, so that it can be used and is written back.
  /// `places` are of the keys that `object` has, all of which this has added; `inside` is the field
  /// that it is, empty for the element itself.
  void keep(model::Object& object, model::KeyPlaces& places, const Member& member,
            std::string_view inside);

  /// Reports that a value is not of the kind that `code` names, such as "expected_text".
  void wrong_type(std::string_view code, const Member& member, std::string_view field,
                  Misfit what = Misfit::kept);
  /// The same where no other meaning is to be thought of, whoever wrote the file.
  void wrong_in_any_file(std::string_view code, const Member& member, std::string_view field);

  /// From now on every misfit is an error in any file, or no longer.
  void set_strict(bool strict) { strict_ = strict; }

 private:
  void report_bad_numbers(TokenView value, std::string_view field);

  Problems& problems_;
  bool strict_ = false;
};

/// While one lives, what FieldValues report is an error in any file: what is read is Saite's alone.
class StrictValues {
 public:
  explicit StrictValues(FieldValues& values) : values_(values) { values_.set_strict(true); }
  ~StrictValues() { values_.set_strict(false); }
  StrictValues(const StrictValues&) = delete;
  StrictValues& operator=(const StrictValues&) = delete;

 private:
  FieldValues& values_;
};

/// The value as a person would recognise it in the file, short.
[[nodiscard]] std::string shown(TokenView value);

}  // namespace saite::io
