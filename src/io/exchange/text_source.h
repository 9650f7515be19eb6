// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/base/error.h"
#include "src/io/exchange/notes.h"

namespace saite::exchange {

/// How it was known in what encoding a text is.
enum class EncodingFrom : std::uint8_t {
  asked,     // the user said so
  mark,      // a byte order mark
  declared,  // the file says so
  form,      // well-formed UTF-8, or zeros where UTF-16 puts them
  guessed    // by the letters that come out
};

/// A file as UTF-8. Where it is that already nothing is copied: `bytes` must outlive it.
///     auto text = TextSource::decode(input.bytes, {.declared = "windows-1250"}, sink.notes());
///     if (!text) return {};                  // said in the notes
///     parse(text->view());
/// Bytes that are no letters in the encoding become U+FFFD, NULs blanks, each said once with how
/// many and the line of the first.
class TextSource {
 public:
  struct Options {
    std::string asked = {};     // by the user; names as ICU knows them, and windows-1257
    std::string declared = {};  // by the file itself; one that is not known is said, and guessed
  };

  /// Nothing, and an error among the notes, where the text is in an encoding that is not known or
  /// holds no text at all (a picture, a zip).   Cost: O(bytes).
  [[nodiscard]] static std::optional<TextSource> decode(std::string_view bytes,
                                                        const Options& options, Notes& notes);

  TextSource(TextSource&&) noexcept = default;
  TextSource& operator=(TextSource&&) noexcept = default;

  [[nodiscard]] std::string_view view() const { return converted_ ? *converted_ : view_; }
  /// "UTF-8", "windows-1257", …
  [[nodiscard]] const std::string& encoding() const { return encoding_; }
  [[nodiscard]] EncodingFrom from() const { return from_; }

 private:
  TextSource() = default;

  std::string_view view_;
  std::optional<std::string> converted_;
  std::string encoding_;
  EncodingFrom from_ = EncodingFrom::form;
};

/// The encoding that an XML declaration names; empty where there is none.
[[nodiscard]] std::string declared_in_xml(std::string_view bytes);

/// The lines of a text one after the other, whatever ends them: LF, CR LF, or CR alone. A last line
/// without an end counts, an empty rest does not.
///     Lines lines(text);
///     while (lines.next()) use(lines.line(), lines.number());
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool next();
  [[nodiscard]] std::string_view line() const { return line_; }
  [[nodiscard]] std::size_t number() const { return number_; }  // from 1
  /// What has not been looked at yet.
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  std::string_view line_;
  std::size_t number_ = 0;
};

}  // namespace saite::exchange
