// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/io/exchange/records.h"
#include "src/io/problem.h"

namespace saite::exchange {

/// What a line of the import report is about.
enum class NoteSort : std::uint8_t {
  error,     // there can be no network of this file
  dropped,   // a row, tie, value that is not in the network
  conflict,  // two statements of which one holds now
  created,   // what no record of its own told: an actor that a tie names
  changed,   // read otherwise than written: trimmed, reduced to a date, given a new id
  unused,    // a column, an aspect, a section of which nothing was taken
  guessed    // encoding, separator, header, direction: what could have been meant otherwise
};

/// One line of the report. Its sentences are in the catalogues under `problem.<code>.message` and
/// `problem.<code>.mend`, filled from `args` as those of io::Problem are.
struct Note {
  NoteSort sort = NoteSort::error;
  std::string code = {};
  std::string file = {};   // name of the file that it is about
  std::string where = {};  // printable(place), in words of the file
  std::size_t line = 0;
  std::size_t column = 0;  // of letters, or of cells
  bool cell = false;
  std::vector<std::string> args = {};
  std::size_t count = 1;  // how often; the place is that of the first
};

/// Gathers what happened while files were read. Of each code at most `limit` lines are listed; the
/// rest is counted, so that hostile files take no memory without bound.
///     notes.add(NoteSort::dropped, "tie_without_end", place, {"target"});
///     notes.count(NoteSort::changed, "trimmed", "Name", place, {"Name"});  // one line a column
class Notes {
 public:
  static constexpr std::size_t limit = 200;

  /// What follows is about this file.
  void enter(std::string_view file) { file_ = file; }
  [[nodiscard]] const std::string& file() const { return file_; }

  void add(NoteSort sort, std::string_view code, const Place& place,
           std::vector<std::string> args = {});
  void error(std::string_view code, const Place& place, std::vector<std::string> args = {}) {
    add(NoteSort::error, code, place, std::move(args));
  }
  /// One line for all with the same code and `what` in this file, at the place of the first. How
  /// often it was is the last argument of its sentences.
  void count(NoteSort sort, std::string_view code, std::string_view what, const Place& place,
             std::vector<std::string> args = {}, std::size_t times = 1);

  /// Takes back the lines of a code that `wrong` says are none after all.
  void take_back(std::string_view code, const std::function<bool(const Note&)>& wrong);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] const std::vector<Note>& all() const { return notes_; }
  /// How many of a code there were beyond those listed.
  [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& unlisted() const {
    return unlisted_;
  }

  /// As the problems that every verb shows: errors, and warnings for all else but guesses.
  [[nodiscard]] std::vector<io::Problem> problems() const;

 private:
  std::string file_;
  std::vector<Note> notes_;
  std::map<std::string, std::size_t, std::less<>> listed_;
  std::map<std::string, std::size_t, std::less<>> unlisted_;
  std::map<std::string, std::size_t, std::less<>> counted_;  // file, code, what → place in notes_
  std::size_t errors_ = 0;
};

}  // namespace saite::exchange
