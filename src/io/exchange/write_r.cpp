// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_r.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "graph/base/utf8.h"
#include "src/io/exchange/r_code.h"

namespace saite::exchange {

constexpr Room r_room{.values = ValueRule::typed,
                      .texts = TextRule::sheet,
                      .title = Slot::own,
                      .description = Slot::own,
                      .name = Slot::own,
                      .reserved = "id|name|vertex.names|na",
                      .reserved_of_ties = "from|to|directed|weight|na"};

namespace {

constexpr std::size_t letters_of_part = 4'000;

void append_letter_of_r(std::string& out, char32_t letter) {
  if (letter == '\\' || letter == '\'') {
    out += '\\';
    out += static_cast<char>(letter);
  } else if (letter == '\n') {
    out += "\\n";
  } else if (letter >= 0x20 && letter < 0x7F) {
    out += static_cast<char>(letter);
  } else {
    std::array<char, 12> escape{};
    const char* const form = letter <= 0xFFFF ? "\\u%04x" : "\\U%08x";
    std::snprintf(escape.data(), escape.size(), form, static_cast<unsigned>(letter));
    out += escape.data();
  }
}

/// A cell of a table that is read by read.csv().
std::string read_csv_cell(std::string_view text) {
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

/// Whether R's numbers, which are doubles, hold it digit by digit.
bool is_exact(const model::Value& value) {
  constexpr double most = 9007199254740992;
  return !value.is_number() || std::abs(value.number()) < most;
}

/// A table of the script: the columns that all have, then those of values.
class RTable {
 public:
  struct Column {
    std::string_view name;
    std::string_view type;
  };

  RTable(std::string_view name, std::vector<Column> first, const std::vector<OutColumn>& columns)
      : name_(name), first_(std::move(first)), columns_(columns), exact_(columns.size(), true) {}

  /// Before all rows: which columns hold whole numbers that R does not.
  void look_at(const std::vector<OutValue>& values) {
    for (const OutValue& value : values) {
      if (columns_[value.column].type != "long" || is_exact(value.value)) continue;
      exact_[value.column] = false;
    }
  }

  void row(const std::vector<std::string>& cells, const std::vector<OutValue>& values) {
    std::vector<std::string> row(columns_.size());
    for (const OutValue& value : values) {
      const std::string text = plain_text(value.value);
      row[value.column] = is_text(value.column) ? read_csv_cell(text) : text;
      retyped_ += exact_[value.column] ? 0 : 1;
    }
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + cell;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (columns_[i].used) line += "," + row[i];
    }
    begin_row();
    rows_ += r_text(line);
  }

  /// Values that are texts as R has no such numbers.
  [[nodiscard]] std::size_t retyped() const { return retyped_; }

  [[nodiscard]] std::string code() const {
    std::string names;
    std::string classes;
    const auto add = [&](std::string_view name, std::string_view type) {
      names += (names.empty() ? "" : ", ") + r_text(name);
      classes += (classes.empty() ? "" : ", ") + r_text(type);
    };
    for (const Column& column : first_) add(column.name, column.type);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].used) add(columns_[i].name, class_of(i));
    }
    const std::string name(name_);
    return (count_ == 0 ? name + " <- c(" : rows_) + ")\n" + name + " <- saite_table(" + name +
           ",\n  c(" + names + "),\n  c(" + classes + "))\n";
  }

 private:
  /// In parts of some lines: Rscript looks at all lines of an expression again with each new one.
  void begin_row() {
    constexpr std::size_t lines_of_part = 100;
    const std::string name(name_);
    if (count_ % lines_of_part != 0) {
      rows_ += ",\n  ";
    } else if (count_ == 0) {
      rows_ += name + " <- c(\n  ";
    } else {
      rows_ += ")\n" + name + " <- c(" + name + ",\n  ";
    }
    ++count_;
  }
  [[nodiscard]] bool is_text(std::size_t column) const { return class_of(column) == "character"; }
  [[nodiscard]] std::string_view class_of(std::size_t column) const {
    const std::string_view type = columns_[column].type;
    if (type == "boolean") return "logical";
    return type == "string" || !exact_[column] ? "character" : "numeric";
  }

  std::string_view name_;
  std::vector<Column> first_;
  const std::vector<OutColumn>& columns_;
  std::vector<bool> exact_;
  std::string rows_;
  std::size_t count_ = 0;
  std::size_t retyped_ = 0;
};

Status r_actors(const WriteJob& job, std::string& out) {
  const Outgoing& net = job.network;
  RTable table("actors", {{"id", "character"}, {"name", "character"}}, net.actor_columns());
  for (std::size_t i = 0; i < net.actor_count(); ++i) table.look_at(net.actor(i).values);
  for (std::size_t i = 0; i < net.actor_count(); ++i) {
    if (!job.goes_on(i)) return cancelled_error();
    const OutActor actor = net.actor(i);
    table.row({read_csv_cell(actor.id), read_csv_cell(actor.name)}, actor.values);
  }
  job.network.losses().add("types", table.retyped());
  out += table.code();
  return {};
}

Status r_ties(const WriteJob& job, std::string& out) {
  const Outgoing& net = job.network;
  RTable table(
      "ties",
      {{"from", "character"}, {"to", "character"}, {"directed", "logical"}, {"weight", "numeric"}},
      net.tie_columns());
  for (std::size_t i = 0; i < net.tie_count(); ++i) table.look_at(net.tie(i).values);
  for (std::size_t i = 0; i < net.tie_count(); ++i) {
    if (!job.goes_on(net.actor_count() + i)) return cancelled_error();
    const OutTie tie = net.tie(i);
    table.row({read_csv_cell(net.id(tie.source)), read_csv_cell(net.id(tie.target)),
               tie.directed ? "TRUE" : "FALSE", plain_text(tie.weight)},
              tie.values);
  }
  job.network.losses().add("types", table.retyped());
  out += table.code();
  return {};
}

bool has_column(const std::vector<OutColumn>& columns, std::string_view name) {
  return std::ranges::any_of(
      columns, [&](const OutColumn& column) { return column.used && column.name == name; });
}

}  // namespace

std::string r_text(std::string_view text) {
  std::string out = "'";
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++letters) {
    if (letters > 0 && letters % letters_of_part == 0) out += "', '";
    const Letter letter = letter_at(text, at);
    append_letter_of_r(out, letter.value);
    at = letter.next;
  }
  out += '\'';
  return letters > letters_of_part ? "paste0(" + out + ")" : out;
}

Status write_r(const WriteJob& job) {
  const Outgoing& net = job.network;
  std::string out(r_head);
  out += "title <- " + r_text(net.title()) + "\n";
  out += "description <- " + r_text(net.description()) + "\n";
  out += r_table;
  if (auto done = r_actors(job, out); !done) return done;
  if (auto done = r_ties(job, out); !done) return done;
  out += r_network;
  out += r_ergm;
  const bool dated =
      has_column(net.tie_columns(), "since") || has_column(net.tie_columns(), "until");
  if (dated) out += r_siena;
  job.files.push_back({{}, std::move(out)});
  return {};
}

}  // namespace saite::exchange
