// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace saite::io {

enum class Severity : std::uint8_t { warning, error };

/// One thing that is wrong with a file. Its sentences are in the catalogues, under
/// `problem.<code>.message` and `problem.<code>.mend`; `args` fill their places {1}, {2} …;
/// {1} is always what was found.
struct Problem {
  Severity severity = Severity::error;
  std::string code;
  std::size_t line = 0;    // from 1
  std::size_t column = 0;  // from 1, in characters, not bytes
  std::string pointer;     // JSON pointer, RFC 6901; empty: the file as a whole
  std::vector<std::string> args;
  std::size_t offset = 0;  // in bytes
  friend bool operator==(const Problem&, const Problem&) = default;
};

/// What becomes of a value that is not what Saite's key of that name takes.
enum class Misfit : std::uint8_t {
  read,    // it was understood all the same: a number written as a text
  absent,  // it says nothing: NaN, an empty text in the place of a number
  kept     // it is another program's: an attribute
};

/// Gathers the problems of one file, at most `limit` of them; more are only counted.
class Problems {
 public:
  static constexpr std::size_t limit = 1000;

  /// The element that add() speaks of from now on: `/nodes/3` for ("nodes", 3).
  void enter(std::string_view section, std::size_t index);
  /// The file as a whole, or a member of its top level.
  void leave();

  /// `field` names the member of the current element, parts parted by '/'; may be empty.
  void add(Severity severity, std::string_view code, std::size_t offset,
           std::string_view field = {}, std::vector<std::string> args = {});
  void error(std::string_view code, std::size_t offset, std::string_view field = {},
             std::vector<std::string> args = {}) {
    add(Severity::error, code, offset, field, std::move(args));
  }
  void warning(std::string_view code, std::size_t offset, std::string_view field = {},
               std::vector<std::string> args = {}) {
    add(Severity::warning, code, offset, field, std::move(args));
  }
  /// A warning that is listed where it is first due; how often it is due for this member of the
  /// elements of a section is its last argument.
  void counted(std::string_view code, std::size_t offset, std::string_view field = {},
               std::vector<std::string> args = {});

  /// Something wrong with one record, that a reading can go on without: an error, or a warning
  /// where get_over_records() was called. What is left out is to be kept where left_out() has
  /// grown.
  void record_error(std::string_view code, std::size_t offset, std::string_view field = {},
                    std::vector<std::string> args = {});
  /// What is wrong with single records does not keep the file out. Misfits of a file that is not
  /// another program's are left out, too.
  void get_over_records(bool foreign) {
    lenient_ = true;
    misfits_apart_ = !foreign;
  }
  /// Whether it would be read then: there are errors, and all of them are of records.
  [[nodiscard]] bool only_of_records() const;
  [[nodiscard]] std::size_t left_out() const { return left_out_; }
  [[nodiscard]] bool lenient() const { return lenient_; }
  [[nodiscard]] bool misfits_apart() const { return misfits_apart_; }

  /// A value that Saite's key of that name does not take: a record_error(), unless soften() is
  /// called.
  void misfit(Misfit what, std::string_view code, std::size_t offset, std::string_view field,
              std::vector<std::string> args);
  /// So many were Misfit::kept until now.
  [[nodiscard]] std::size_t kept() const { return kept_; }
  /// The file is another program's, which may mean other things by such keys: its misfits are
  /// counted warnings, `misfit_read`, `misfit_absent` and `misfit_kept`.
  void soften() { softened_ = true; }
  [[nodiscard]] bool softened() const { return softened_; }

  /// Forgets all problems but this error of the file as a whole: what else was found follows from
  /// it.
  void replace_all(std::string_view code, std::size_t offset);

  [[nodiscard]] bool has_errors() const;
  /// Problems beyond the limit.
  [[nodiscard]] std::size_t unlisted() const;

  /// The problems in the order of the file, with lines and columns of `bytes`.
  /// Cost: O(bytes + problems log problems).
  [[nodiscard]] std::vector<Problem> located(std::string_view bytes) const;

 private:
  struct List {
    std::vector<Problem> first;  // at most `limit`
    std::size_t total = 0;
    void add(Problem problem);
  };
  struct Count {
    Problem first;
    std::size_t count = 0;
  };
  using Counts = std::map<std::string, Count, std::less<>>;

  [[nodiscard]] Problem made(Severity severity, std::string_view code, std::size_t offset,
                             std::string_view field, std::vector<std::string> args) const;
  void count_in(Counts& counts, std::string_view code, std::size_t offset, std::string_view field,
                std::vector<std::string> args);
  [[nodiscard]] std::size_t total() const;
  [[nodiscard]] std::vector<Problem> all() const;

  std::string section_;
  std::size_t index_ = 0;
  bool inside_ = false;
  List list_;
  std::size_t errors_ = 0;
  std::size_t left_out_ = 0;  // by record_error(); errors of their own unless lenient_
  bool lenient_ = false;
  bool misfits_apart_ = false;
  Counts counted_;
  List misfits_;
  std::size_t kept_ = 0;
  Counts softened_misfits_;
  bool softened_ = false;
};

/// A part of the input to show to people: one line, at most about 40 characters, never cut
/// within a character.
[[nodiscard]] std::string excerpt(std::string_view bytes, std::size_t offset);

/// `text` as one part of a JSON pointer.
[[nodiscard]] std::string pointer_part(std::string_view text);

}  // namespace saite::io
