// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "src/io/exchange/record_sink.h"
#include "src/io/exchange/sheet_use.h"
#include "src/io/exchange/text_source.h"
#include "src/io/exchange/write_job.h"

/// The formats there are: who recognises a file, who reads it. Adding one is a pair of files and a
/// line in formats.cpp; help, dialogs and the man page list what is here.
namespace saite::exchange {

/// What is known of a file before anybody reads it.
struct Head {
  std::string_view bytes;   // the first of the file, at most head_bytes; all of a smaller one
  std::string_view text;    // the same as UTF-8 without a mark; empty where it is no text
  std::string_view ending;  // lower case, without the dot; a hint and nothing more
  bool whole = false;       // there is no more of the file
};
inline constexpr std::size_t head_bytes = std::size_t{1} << 16U;

/// How sure a format is that a file is its own. The surest gets it; the first of the table among
/// equals.
enum class Sure : std::uint8_t { no, perhaps, likely, certain };

/// A file that is read; `bytes` live as long as the reading.
struct Input {
  std::string name;  // as it was given; in messages, and for what a name may tell (a tie's kind)
  std::string_view bytes;
};

/// What the user said about how to read.
struct ReadOptions {
  std::string format = {};            // --as: id of a format; empty: by content
  std::string encoding = {};          // --encoding
  char separator = 0;                 // --separator, of tables
  char decimal = 0;                   // --decimal, '.' or ','
  std::optional<bool> directed = {};  // --directed, --undirected
  std::optional<bool> header = {};    // --header, --no-header, of tables
  std::vector<SheetUse> sheets = {};  // --sheet NAME=USE, all that are wanted; may name one twice
  /// --map COLUMN=KEY, with the column's name, or with the sheet's before it: SHEET!COLUMN.
  std::vector<std::pair<std::string, std::string>> columns = {};
};

/// What a reader is given: all inputs of its format, so that files that belong together (a table
/// of actors and one of ties, a network and its partition) are read together.
struct ReadJob {
  std::span<const Input> inputs;
  const ReadOptions& options;
  RecordSink& sink;
  Progress& progress;  // 0 to 1 over all inputs
};

/// A reader hands records to the sink. What is wrong with a file it says in sink.notes(), never as
/// an error; calls sink.notes().enter(input.name) before each input.
/// Errors: cancelled, and nothing else. Looks at progress.cancelled() at least every 50 ms.
using Read = Status (*)(const ReadJob& job);

struct Format {
  std::string_view id;       // for --as: "csv", "graphml"
  std::string_view name;     // as people call it; not translated
  std::string_view endings;  // usual ones, parted by blanks: "csv tsv txt"
  Sure (*recognise)(const Head& head);
  Read read;                   // nothing where it is only written
  const Room* room = nullptr;  // what it can hold; nothing where it is not written
  Write write = nullptr;
  std::string_view written_as = {};  // endings that mean: write this one
  std::string_view parts = {};       // of several files that it makes, parted by blanks
};

/// All formats, in the order in which lists show them.
[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* find_format(std::string_view id);
/// The format that is written for a file of this name, by its ending; nothing where there is none.
[[nodiscard]] const Format* format_to_write(std::string_view file);

/// Whose the file is; nothing where nobody knows it. Saite's own reader of node-link JSON is asked
/// by read_any() (read_any.h) where nobody here is `likely`.
[[nodiscard]] const Format* recognise(const Head& head);
/// The head of a file's bytes, and what its views point to.
class HeadOf {
 public:
  HeadOf(std::string_view name, std::string_view bytes);
  HeadOf(const HeadOf&) = delete;
  HeadOf& operator=(const HeadOf&) = delete;
  [[nodiscard]] const Head& head() const { return head_; }

 private:
  Head head_;
  std::string ending_;
  std::optional<TextSource> text_;
};

}  // namespace saite::exchange
