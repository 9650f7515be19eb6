// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_dl.h"

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/dl_actors.h"
#include "src/io/exchange/matrix_ties.h"
#include "src/io/exchange/pajek_lines.h"
#include "src/io/exchange/text_source.h"

namespace saite::exchange {
namespace {

enum class DlForm : std::uint8_t { full, lower_half, upper_half, edges, nodes, counted_nodes };

struct DlShape {
  DlForm form;
  bool two_sets = false;  // the second word of a line is of another set
};

std::optional<DlShape> dl_shape_of(std::string_view format) {
  if (format == "fullmatrix" || format == "fm") return DlShape{DlForm::full};
  if (format == "lowerhalf" || format == "lh" || format == "halfmatrix") {
    return DlShape{DlForm::lower_half};
  }
  if (format == "upperhalf" || format == "uh") return DlShape{DlForm::upper_half};
  if (format == "edgelist1" || format == "el1" || format == "edgelist")
    return DlShape{DlForm::edges};
  if (format == "edgelist2" || format == "el2") return DlShape{DlForm::edges, true};
  if (format == "nodelist1" || format == "nl1" || format == "nodelist")
    return DlShape{DlForm::nodes};
  if (format == "nodelist2" || format == "nl2") return DlShape{DlForm::nodes, true};
  if (format == "nodelist1b" || format == "nl1b") return DlShape{DlForm::counted_nodes};
  return std::nullopt;
}

class DlReader {
 public:
  DlReader(const ReadJob& job, std::string_view text)
      : job_(job), notes_(job.sink.notes()), words_(text), size_(text.size()) {}

  Status read() {
    auto header = read_dl_header(words_, notes_);
    if (!header) return {};
    header_ = std::move(*header);
    const auto shape = dl_shape_of(header_.format);
    if (!shape) {
      notes_.error("dl_format_unknown", place(), {header_.format});
      return {};
    }
    shape_ = *shape;
    if (!declare()) return {};
    const bool matrix = shape_.form == DlForm::full || shape_.form == DlForm::lower_half ||
                        shape_.form == DlForm::upper_half;
    return matrix ? matrices() : lists();
  }

 private:
  struct Tie {
    std::size_t source, target, line, matrix;
    std::string_view weight;
  };

  struct Matrix {
    MatrixValues values;
    std::vector<std::size_t> rows = {}, columns = {};  // the actors they stand for
    std::size_t line;                                  // where the values begin
  };

  [[nodiscard]] Place place() const { return {.line = words_.line()}; }

  /// One set of actors or two: rows and columns with the same labels are the same actors.
  bool declare() {
    const bool one_count = header_.rows && !header_.two_mode;
    square_unless_said();
    const bool other_counts =
        header_.rows != header_.columns && (header_.two_mode || (header_.rows && header_.columns));
    const bool other_labels = !header_.row_labels.empty() && !header_.column_labels.empty() &&
                              header_.row_labels != header_.column_labels;
    two_mode_ = shape_.two_sets || other_counts || (other_labels && !one_count);
    if (!two_mode_ && header_.row_labels.empty()) header_.row_labels = header_.column_labels;
    const std::size_t rows = header_.rows.value_or(header_.row_labels.size());
    const std::size_t columns = header_.columns.value_or(0);
    // Actors without ties may be many, but not in a file of a few bytes.
    if (rows > 100'000 + size_ || columns > 100'000 + size_ || header_.matrices > size_ + 1) {
      notes_.error("too_many_vertices", place(), {std::to_string(std::max(rows, columns))});
      return false;
    }
    if (!header_.rows_embedded || !header_.row_labels.empty()) {
      rows_.declare(header_.row_labels, rows);
    }
    if (two_mode_ && (!header_.columns_embedded || !header_.column_labels.empty())) {
      columns_.declare(header_.column_labels, columns);
    }
    return true;
  }

  /// A count that is not given is that of the labels, else that of the other side: every row and
  /// column that is counted then has an actor.
  void square_unless_said() {
    const auto labelled = [](std::optional<std::size_t>& count, const auto& labels) {
      if (!count && !labels.empty()) count = labels.size();
    };
    labelled(header_.rows, header_.row_labels);
    labelled(header_.columns, header_.column_labels);
    if (!header_.rows && !header_.rows_embedded) header_.rows = header_.columns;
    if (!header_.columns && !header_.columns_embedded) header_.columns = header_.rows;
  }

  [[nodiscard]] DlActors& targets() { return two_mode_ ? columns_ : rows_; }

  void emit_actors() {
    if (two_mode_) columns_.part_from(rows_, "2/", notes_);
    rows_.emit(two_mode_ ? 1 : 0, job_.sink);
    if (two_mode_) columns_.emit(2, job_.sink);
    job_.sink.network({.directed = !two_mode_});
  }

  [[nodiscard]] std::string_view kind(std::size_t matrix) {
    if (matrix < header_.matrix_labels.size()) return header_.matrix_labels[matrix];
    if (header_.matrices < 2 && matrix == 0) return {};
    while (numbers_.size() <= matrix) numbers_.push_back(std::to_string(numbers_.size() + 1));
    return numbers_[matrix];
  }

  /// All are read before a tie is told: a later one may have labels that no earlier one has.
  Status matrices() {
    std::vector<Matrix> read;
    for (std::size_t i = 0; i < header_.matrices && !notes_.has_errors(); ++i) {
      if (auto done = matrix(read); !done) return done;
    }
    if (notes_.has_errors()) return {};
    emit_actors();
    for (std::size_t i = 0; i < read.size(); ++i) {
      if (auto done = emit(read[i], i); !done) return done;
    }
    job_.sink.rows_read(rows_.size() * header_.matrices);
    return {};
  }

  Status matrix(std::vector<Matrix>& read) {
    std::vector<std::size_t> order;
    if (header_.columns_embedded) order = embedded_columns();
    const std::size_t columns =
        header_.columns_embedded ? order.size() : header_.columns.value_or(0);
    const std::size_t rows = header_.rows.value_or(header_.rows_embedded ? columns : rows_.size());
    if (rows == 0 || columns == 0) {
      notes_.error("no_count", place(), {"n"});
      return {};
    }
    Matrix& made = read.emplace_back(
        Matrix{.values = {rows, columns}, .columns = std::move(order), .line = words_.line()});
    for (std::size_t row = 0; row < rows; ++row) {
      if ((row & 0xFFU) == 0 && job_.progress.cancelled()) return cancelled_error();
      if (!matrix_row(row, made.values, made.rows)) break;
    }
    if (!made.values.full()) {
      notes_.error("matrix_too_few", place(),
                   {std::to_string(rows * columns - made.values.count()), std::to_string(rows),
                    std::to_string(columns)});
    }
    return {};
  }

  /// The labels that stand above the columns, in the order of the file.
  std::vector<std::size_t> embedded_columns() {
    std::vector<std::size_t> order;
    const std::size_t limit = header_.columns.value_or(size_);
    const auto line = header_.columns ? std::nullopt : words_.next_line();
    Words on_line(line.value_or(std::string_view()), {.commas = true});
    while (order.size() < limit) {
      const auto word = header_.columns ? words_.next() : on_line.next();
      if (!word) break;
      order.push_back(targets().label_place(order.size(), *word));
    }
    return order;
  }

  /// False where the text ends before the row does.
  bool matrix_row(std::size_t row, MatrixValues& values, std::vector<std::size_t>& lines_of) {
    if (header_.rows_embedded) {
      auto word = words_.next();
      if (word && word->text == "!" && !word->quoted) word = words_.next();
      if (!word) return false;
      lines_of.push_back(rows_.find(*word, true).value_or(row));
    } else {
      lines_of.push_back(row);
    }
    const std::size_t columns = values.columns();
    std::size_t begin = 0;
    std::size_t end = columns;
    if (shape_.form == DlForm::lower_half)
      end = std::min(columns, row + (header_.diagonal ? 1 : 0));
    if (shape_.form == DlForm::upper_half)
      begin = std::min(columns, row + (header_.diagonal ? 0 : 1));
    values.skip(begin);
    for (std::size_t column = begin; column < end; ++column) {
      if (!header_.diagonal && column == row && shape_.form == DlForm::full) {
        values.skip(1);
        continue;
      }
      auto word = words_.next();
      if (word && word->text == "!" && !word->quoted) word = words_.next();
      if (!word) return false;
      values.add(word->text, place(), notes_);
    }
    values.skip(columns - end);
    return true;
  }

  Status emit(Matrix& matrix, std::size_t index) {
    if (shape_.form != DlForm::full) mirror(matrix.values);
    const auto row_id = [&](std::size_t row) { return rows_.id(matrix.rows[row]); };
    // Columns without labels are in the order of the rows that have some.
    const bool as_rows = !two_mode_ && header_.rows_embedded && header_.row_labels.empty();
    const auto column_id = [&](std::size_t column) {
      if (header_.columns_embedded) return targets().id(matrix.columns[column]);
      return targets().id(as_rows ? matrix.rows[column] : column);
    };
    return emit_matrix(matrix.values,
                       {.place = {.line = matrix.line},
                        .kind = kind(index),
                        .row_id = row_id,
                        .column_id = column_id,
                        .one_mode = !two_mode_},
                       job_.sink, job_.progress);
  }

  void mirror(MatrixValues& values) const {
    const std::size_t square = std::min(values.rows(), values.columns());
    for (std::size_t row = 0; row < square; ++row) {
      for (std::size_t column = 0; column < row; ++column) {
        if (shape_.form == DlForm::lower_half) values.set(column, row, values.at(row, column));
        if (shape_.form == DlForm::upper_half) values.set(row, column, values.at(column, row));
      }
    }
  }

  Status lists() {
    std::vector<Tie> ties;
    std::size_t matrix = 0;
    std::size_t read = 0;
    while (const auto line = words_.next_line()) {
      if ((++read & 0x3FFU) == 0 && job_.progress.cancelled()) return cancelled_error();
      if (line->starts_with('!')) {
        ++matrix;
        continue;
      }
      list_line(*line, matrix, read, ties);
    }
    emit_actors();
    for (const Tie& tie : ties) {
      const std::string source = rows_.id(tie.source);
      const std::string target = targets().id(tie.target);
      job_.sink.tie({.place = {.line = tie.line},
                     .source = source,
                     .target = target,
                     .kind = kind(tie.matrix),
                     .directed = !two_mode_,
                     .weight_text = tie.weight});
    }
    job_.sink.rows_read(read);
    return {};
  }

  void list_line(std::string_view line, std::size_t matrix, std::size_t number,
                 std::vector<Tie>& ties) {
    Words on_line(line, {.commas = true});
    const auto first = on_line.next();
    if (!first) return;
    const bool counted = shape_.form == DlForm::counted_nodes;  // how many follow stands first
    const std::string row = std::to_string(number);
    const auto source = end(rows_, counted ? Word{row} : *first, header_.rows_embedded && !counted);
    if (!source) return job_.sink.ties_dropped(ties_on(on_line));
    std::size_t ends = 0;
    while (const auto word = on_line.next()) {
      const bool column_embedded =
          two_mode_ ? header_.columns_embedded : header_.rows_embedded || header_.columns_embedded;
      const auto target = end(targets(), *word, column_embedded);
      ++ends;
      if (target) {
        ties.push_back({*source, *target, words_.line(), matrix, {}});
      } else {
        job_.sink.ties_dropped(1);
      }
      if (shape_.form != DlForm::edges) continue;
      const auto weight = on_line.next();
      if (weight && target) ties.back().weight = weight->text;
      if (!on_line.rest().empty()) {
        notes_.add(NoteSort::unused, "line_not_understood", place(),
                   {io::excerpt(on_line.rest(), 0)});
      }
      return;
    }
    if (ends == 0 && shape_.form == DlForm::edges) {
      notes_.add(NoteSort::dropped, "tie_without_end", place(), {rows_.id(*source)});
      job_.sink.ties_dropped(1);
    }
  }

  /// How many ties the rest of a line is of.
  [[nodiscard]] std::size_t ties_on(Words& rest) const {
    if (shape_.form == DlForm::edges) return 1;
    std::size_t count = 0;
    while (rest.next()) ++count;
    return count;
  }

  std::optional<std::size_t> end(DlActors& actors, const Word& word, bool embedded) {
    const auto found = actors.find(word, embedded);
    if (!found) {
      notes_.add(NoteSort::dropped, "vertex_out_of_range", place(),
                 {std::string(word.text.substr(0, 40)), std::to_string(actors.size())});
    }
    return found;
  }

  const ReadJob& job_;
  Notes& notes_;
  DlWords words_;
  std::size_t size_;
  DlHeader header_;
  DlShape shape_{DlForm::full};
  bool two_mode_ = false;
  DlActors rows_, columns_;
  std::deque<std::string> numbers_;
};

/// UCINET 6 writes a head (.##h) and values (.##d); the head says so behind its first byte.
bool is_ucinet_binary(const Head& head) {
  const std::string_view start = head.bytes.substr(0, std::min<std::size_t>(head.bytes.size(), 6));
  if (start.size() == 6 && (start.substr(1) == "DATE:" || start.substr(1) == "V6404")) return true;
  return head.text.empty() && (head.ending == "##h" || head.ending == "##d");
}

bool is_dl_text(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.size() < 3 || !same_letters(text.substr(0, 2), "dl")) return false;
  if (!trimmed(text.substr(2, 1)).empty()) return false;
  DlWords words(text);
  (void)words.next();
  const auto second = words.next();
  if (!second) return false;
  return is_one_of(second->text, {"n", "nr", "nc", "nm", "format", "labels:", "labels", "row",
                                  "column", "data:", "title", "diagonal"});
}

}  // namespace

Sure recognise_dl(const Head& head) {
  return is_ucinet_binary(head) || is_dl_text(head.text) ? Sure::certain : Sure::no;
}

Status read_dl(const ReadJob& job) {
  Notes& notes = job.sink.notes();
  for (const Input& input : job.inputs) {
    notes.enter(input.name);
    const std::string ending = ending_of(input.name);
    const std::string_view start = std::string_view(input.bytes).substr(0, 6);
    if (is_ucinet_binary(
            {.bytes = start, .text = is_dl_text(input.bytes) ? start : "", .ending = ending})) {
      notes.error("ucinet_binary", {});
      continue;
    }
    const auto text = TextSource::decode(input.bytes, {.asked = job.options.encoding}, notes);
    if (!text) continue;
    if (auto done = DlReader(job, text->view()).read(); !done) return done;
  }
  return {};
}

}  // namespace saite::exchange
