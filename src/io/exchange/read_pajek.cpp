// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_pajek.h"

#include "src/io/exchange/matrix_ties.h"
#include "src/io/exchange/pajek_columns.h"
#include "src/io/exchange/text_source.h"

namespace saite::exchange {
namespace {

enum class PajekSection : std::uint8_t {
  none,
  vertices,
  ties,
  lists,
  matrix,
  values,  // of a partition or a vector
  unread
};

bool is_pajek_header(std::string_view line, std::string_view section) {
  return line.starts_with('*') && same_letters(pajek_header(line).section, section);
}

std::string_view without_blanks_before(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

class PajekReader {
 public:
  explicit PajekReader(const ReadJob& job) : job_(job), notes_(job.sink.notes()) {}

  Status read() {
    for (const Input& input : job_.inputs) {
      notes_.enter(input.name);
      input_ = &input;
      const auto text = TextSource::decode(input.bytes, {.asked = job_.options.encoding}, notes_);
      if (!text) continue;
      if (auto done = read_text(text->view()); !done) return done;
    }
    apply_columns();
    job_.sink.rows_read(rows_);
    return {};
  }

 private:
  Status read_text(std::string_view text) {
    count_networks(text);
    section_ = PajekSection::none;
    column_ = nullptr;
    named_ = false;
    Lines lines(text);
    while (lines.next()) {
      if ((lines.number() & 0x3FFU) == 0 && job_.progress.cancelled()) return cancelled_error();
      line_ = lines.number();
      const std::string_view line = without_blanks_before(lines.line());
      if (line.empty() || line.starts_with('%')) continue;
      if (line.starts_with('*')) {
        if (auto done = header(line); !done) return done;
      } else {
        content(line);
      }
      if (notes_.has_errors()) return {};
    }
    if (waiting_ && !named_ && is_pajek_column(*waiting_, input_->name)) {
      begin_column(pajek_name(input_->name));
      column_->values = waiting_->bare_words();
      waiting_.reset();
    }
    return end_section();
  }

  void count_networks(std::string_view text) {
    Lines lines(text);
    while (lines.next()) {
      if (is_pajek_header(without_blanks_before(lines.line()), "network")) ++announced_;
    }
  }

  [[nodiscard]] Place place(std::string_view part = {}) const {
    return {.part = part, .line = line_};
  }

  Status header(std::string_view line) {
    const PajekHeader header = pajek_header(line);
    const std::string section = lower(header.section);
    if (section == "vertices") return vertices(header.name);
    if (auto done = end_section(); !done) return done;
    section_ = PajekSection::unread;
    if (section == "network") {
      network_name_ = header.name;
      named_ = true;
      column_ = nullptr;
      section_ = PajekSection::none;
    } else if (section == "partition" || section == "vector" || section == "permutation") {
      begin_column(pajek_name(header.name.empty() ? std::string_view(section) : header.name));
      section_ = PajekSection::values;
    } else if (section == "arcs" || section == "edges") {
      ties(header, PajekSection::ties, section == "arcs");
    } else if (section == "arcslist" || section == "edgeslist") {
      ties(header, PajekSection::lists, section == "arcslist");
    } else if (section == "matrix") {
      matrix(header);
    } else {
      notes_.count(NoteSort::unused, "part_unused", section, place(),
                   {"*" + std::string(header.section)});
    }
    return {};
  }

  Status vertices(std::string_view counts) {
    Words words(counts);
    const auto count = words.next();
    const auto size = count ? count_of(count->text) : std::nullopt;
    if (!size) {
      notes_.error("no_count", place("*Vertices"), {io::excerpt(counts, 0)});
      return {};
    }
    if (section_ == PajekSection::values) return {};  // how many values the partition has
    if (auto done = end_section(); !done) return done;
    // A vertex without a line of its own is one all the same; but no file of a few bytes has many.
    if (*size > 100'000 + input_->bytes.size()) {
      notes_.error("too_many_vertices", place("*Vertices"), {std::to_string(*size)});
      return {};
    }
    const auto first = words.next();
    const auto first_mode = first ? count_of(first->text) : std::nullopt;
    waiting_.emplace(pajek_name(network_name_), *size, first_mode.value_or(0));
    section_ = PajekSection::vertices;
    column_ = nullptr;
    relations_.clear();
    return {};
  }

  void ties(const PajekHeader& header, PajekSection section, bool directed) {
    if (networks_.empty()) {
      notes_.error("ties_before_vertices", place(), {"*" + std::string(header.section)});
      return;
    }
    section_ = section;
    directed_ = directed;
    begin_relation(header);
  }

  /// Names may be given by an empty section before; a section without a number is of the first.
  void begin_relation(const PajekHeader& header) {
    relation_ = header.relation;
    if (!header.name.empty()) {
      relations_[relation_.empty() ? "1" : relation_] = header.name;
    }
  }

  [[nodiscard]] std::string_view kind_of(std::string_view relation) const {
    if (relation.empty()) relation = relation_;
    const auto named = relations_.find(relation.empty() ? "1" : std::string(relation));
    return named == relations_.end() ? relation : std::string_view(named->second);
  }

  void matrix(const PajekHeader& header) {
    if (networks_.empty()) {
      notes_.error("ties_before_vertices", place(), {"*Matrix"});
      return;
    }
    begin_relation(header);
    const PajekNetwork& network = networks_.back();
    const std::size_t rows = network.first_mode() > 0 ? network.first_mode() : network.size();
    const std::size_t columns = network.size() - (network.first_mode() > 0 ? rows : 0);
    if (rows > network.size()) {
      notes_.error("no_count", place("*Vertices"), {std::to_string(rows)});
      return;
    }
    matrix_.emplace(rows, columns);
    matrix_line_ = line_;
    section_ = PajekSection::matrix;
  }

  void content(std::string_view line) {
    switch (section_) {
      case PajekSection::vertices:
        ++rows_;
        waiting_->add_line(line, line_);
        return;
      case PajekSection::ties:
        ++rows_;
        return tie(line);
      case PajekSection::lists:
        ++rows_;
        return list(line);
      case PajekSection::matrix:
        return matrix_row(line);
      case PajekSection::values:
        return value(line);
      case PajekSection::none:
        notes_.add(NoteSort::dropped, "line_not_understood", place(), {io::excerpt(line, 0)});
        return;
      case PajekSection::unread:
        return;
    }
  }

  void tie(std::string_view line) {
    attributes_.clear();
    const auto said = pajek_tie(line, attributes_);
    const std::string_view part = directed_ ? "*Arcs" : "*Edges";
    if (!said) {
      notes_.add(NoteSort::dropped, "line_not_understood", place(part), {io::excerpt(line, 0)});
      return;
    }
    TieRecord record{.place = place(part), .kind = kind_of(said->relation)};
    record.weight_text = said->weight;
    record.label = said->label;
    record.spells = said->spells;
    emit(said->source, said->target, record);
  }

  void list(std::string_view line) {
    Words words(line);
    const auto source = words.next();
    std::size_t ends = 0;
    while (const auto target = words.next()) {
      ++ends;
      attributes_.clear();
      emit(*source, *target,
           {.place = place(directed_ ? "*Arcslist" : "*Edgeslist"), .kind = kind_of({})});
    }
    if (ends == 0) {
      notes_.add(NoteSort::dropped, "line_not_understood", place(), {io::excerpt(line, 0)});
    }
  }

  void emit(const Word& from, const Word& to, TieRecord tie) {
    const PajekNetwork& network = networks_.back();
    const auto source = network.find(from);
    const auto target = network.find(to);
    if (!source || !target) {
      notes_.add(NoteSort::dropped, "vertex_out_of_range", tie.place,
                 {std::string((source ? to : from).text), std::to_string(network.size())});
      job_.sink.ties_dropped(1);
      return;
    }
    const std::string source_id = network.id(*source);
    const std::string target_id = network.id(*target);
    tie.source = source_id;
    tie.target = target_id;
    tie.directed = directed_;
    if (several()) attributes_.add("network", network.name());
    tie.attributes = attributes_.all();
    job_.sink.tie(tie);
  }

  [[nodiscard]] bool several() const { return announced_ > 1 || networks_.size() > 1; }

  void matrix_row(std::string_view line) {
    Words words(line);
    while (const auto word = words.next()) matrix_->add(word->text, place("*Matrix"), notes_);
  }

  void value(std::string_view line) {
    Words words(line);
    const auto word = words.next();
    if (word) column_->values.emplace_back(word->text);
  }

  void begin_column(std::string name) {
    column_ = &columns_.emplace_back();
    column_->file = input_->name;
    column_->name = std::move(name);
    column_->line = line_;
  }

  Status end_section() {
    if (waiting_) {
      if (networks_.empty()) {
        job_.sink.network({.title = waiting_->name()});
      } else if (networks_.size() == 1) {
        notes_.add(NoteSort::guessed, "graphs_joined", place(), {"network"});
      }
      waiting_->emit(networks_, job_.sink);
      networks_.push_back(std::move(*waiting_));
      waiting_.reset();
    }
    return matrix_ ? end_matrix() : Status();
  }

  Status end_matrix() {
    const MatrixValues values = std::move(*matrix_);
    matrix_.reset();
    const Place where{.part = "*Matrix", .line = matrix_line_};
    if (!values.full()) {
      const std::size_t wanted = values.rows() * values.columns();
      notes_.error("matrix_too_few", where,
                   {std::to_string(wanted - values.count()), std::to_string(values.rows()),
                    std::to_string(values.columns())});
      return {};
    }
    const PajekNetwork& network = networks_.back();
    const std::size_t first = network.first_mode();
    attributes_.clear();
    if (several()) attributes_.add("network", network.name());
    return emit_matrix(
        values,
        {.place = where,
         .kind = kind_of({}),
         .attributes = attributes_.all(),
         .row_id = [&](std::size_t row) { return network.id(row + 1); },
         .column_id = [&](std::size_t column) { return network.id(first + column + 1); },
         .one_mode = first == 0},
        job_.sink, job_.progress);
  }

  void apply_columns() {
    if (notes_.has_errors()) return;
    for (const PajekColumn& column : columns_) emit_column(column, networks_, job_.sink);
  }

  const ReadJob& job_;
  Notes& notes_;
  const Input* input_ = nullptr;
  std::size_t line_ = 0;
  std::size_t rows_ = 0;
  PajekSection section_ = PajekSection::none;
  std::string network_name_;
  bool named_ = false;
  std::size_t announced_ = 0;
  std::optional<PajekNetwork> waiting_;  // its vertices are being read
  std::vector<PajekNetwork> networks_;
  bool directed_ = false;
  std::string relation_;
  std::map<std::string, std::string, std::less<>> relations_;  // number → name
  AttributeList attributes_;
  std::optional<MatrixValues> matrix_;
  std::size_t matrix_line_ = 0;
  std::deque<PajekColumn> columns_;
  PajekColumn* column_ = nullptr;
};

}  // namespace

Sure recognise_pajek(const Head& head) {
  Lines lines(head.text);
  while (lines.next()) {
    const std::string_view line = without_blanks_before(lines.line());
    if (line.empty() || line.starts_with('%')) continue;
    for (const std::string_view section : {"network", "vertices", "partition", "vector"}) {
      if (is_pajek_header(line, section)) return Sure::certain;
    }
    return Sure::no;
  }
  return Sure::no;
}

Status read_pajek(const ReadJob& job) {
  return PajekReader(job).read();
}

}  // namespace saite::exchange
