// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace saite::exchange {

/// One word of a line.
struct Word {
  std::string_view text;
  bool quoted = false;
};

/// The words of a line of Pajek, UCINET or NetDraw: parted by blanks and tabs. A word in quotes
/// holds blanks and ends at the quote before which no more of it can stand: one that a blank, a
/// separator or the end follows; one that is never closed ends with the line.
///     Words words(line, {.brackets = true});
///     while (const auto word = words.next()) use(word->text);
class Words {
 public:
  struct Options {
    bool commas = false;    // part words too
    bool brackets = false;  // "[1-3, 5]" is one word: times
  };
  explicit Words(std::string_view line) : Words(line, Options()) {}
  Words(std::string_view line, Options options) : rest_(line), options_(options) {}

  [[nodiscard]] std::optional<Word> next();
  /// What has not been read yet, without blanks before it.
  [[nodiscard]] std::string_view rest();

 private:
  [[nodiscard]] bool parts(char c) const {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || (options_.commas && c == ',');
  }
  Word take(std::size_t size, std::size_t skip, bool quoted);

  std::string_view rest_;
  Options options_;
};

}  // namespace saite::exchange
