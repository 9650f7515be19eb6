// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_vna.h"

#include <algorithm>

#include "src/io/exchange/attribute_list.h"
#include "src/io/exchange/text_source.h"
#include "src/io/exchange/words.h"

namespace saite::exchange {
namespace {

enum class VnaSection : std::uint8_t { none, nodes, node_looks, ties, tie_looks, unread };

/// "*Node data" → nodes. Names are loose: "*node   DATA", "*Tie Data".
VnaSection vna_section(std::string_view line) {
  Words words(line.substr(1));
  const auto first = words.next();
  const auto second = words.next();
  if (!first || !second) return VnaSection::unread;
  const bool node = same_letters(first->text, "node");
  if (!node && !same_letters(first->text, "tie")) return VnaSection::unread;
  if (same_letters(second->text, "data")) return node ? VnaSection::nodes : VnaSection::ties;
  if (same_letters(second->text, "properties")) {
    return node ? VnaSection::node_looks : VnaSection::tie_looks;
  }
  return VnaSection::unread;
}

struct VnaRow {
  std::string_view text;
  std::size_t line;
};

class VnaReader {
 public:
  VnaReader(const ReadJob& job, std::string_view text)
      : job_(job), notes_(job.sink.notes()), text_(text) {}

  Status read() {
    Lines lines(text_);
    while (lines.next()) {
      if ((lines.number() & 0x3FFU) == 0 && job_.progress.cancelled()) return cancelled_error();
      line_ = lines.number();
      std::string_view line = lines.line();
      line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
      if (line.empty()) continue;
      if (line.starts_with('*')) {
        begin(line);
      } else if (section_ != VnaSection::none && section_ != VnaSection::unread &&
                 header_.empty()) {
        read_header(line);
      } else {
        row(line);
      }
    }
    end_ties();
    job_.sink.rows_read(rows_);
    return {};
  }

 private:
  void begin(std::string_view line) {
    end_ties();
    header_.clear();
    section_ = vna_section(line);
    title_ = line;
    if (section_ == VnaSection::unread || section_ == VnaSection::tie_looks) {
      notes_.count(NoteSort::unused, "part_unused", line, place(), {std::string(line)});
    }
  }

  [[nodiscard]] Place place() const { return {.part = title_, .line = line_}; }

  void read_header(std::string_view line) {
    Words words(line);
    while (const auto word = words.next()) header_.emplace_back(word->text);
    const std::size_t least = section_ == VnaSection::ties ? 2 : 1;
    if (header_.size() < least) {
      notes_.error("no_columns", place(), {io::excerpt(line, 0)});
      section_ = VnaSection::unread;
    }
  }

  void row(std::string_view line) {
    ++rows_;
    switch (section_) {
      case VnaSection::nodes:
      case VnaSection::node_looks:
        return node(line);
      case VnaSection::ties:
        waiting_.push_back({line, line_});
        return;
      case VnaSection::none:
        notes_.add(NoteSort::dropped, "line_not_understood", place(), {io::excerpt(line, 0)});
        return;
      case VnaSection::tie_looks:
      case VnaSection::unread:
        return;
    }
  }

  /// The cells of a row; one that has more than its header is said, and the rest left.
  [[nodiscard]] std::vector<std::string_view> cells(std::string_view line) {
    std::vector<std::string_view> found;
    Words words(line);
    while (const auto word = words.next()) {
      if (found.size() == header_.size()) {
        notes_.count(NoteSort::dropped, "row_too_long", "", place(),
                     {std::to_string(header_.size())});
        break;
      }
      found.push_back(word->text);
    }
    return found;
  }

  void node(std::string_view line) {
    const auto values = cells(line);
    AttributeList attributes;
    ActorRecord actor{.place = place(), .id = values.empty() ? std::string_view() : values[0]};
    if (actor.id.empty()) {
      notes_.count(NoteSort::dropped, "actor_without_id", "", place(), {header_[0]});
      return;
    }
    std::string_view x;
    std::string_view y;
    const bool looks = section_ == VnaSection::node_looks;
    for (std::size_t i = 1; i < values.size(); ++i) {
      const std::string_view name = header_[i];
      if (values[i].empty()) continue;
      if (looks && is_one_of(name, {"x"})) {
        x = values[i];
      } else if (looks && is_one_of(name, {"y"})) {
        y = values[i];
      } else if (is_one_of(name, {"shortlabel", "longlabel"}) && looks) {
        if (values[i] != actor.id) actor.name = values[i];
      } else if (!looks && actor.name.empty() && is_one_of(name, {"name", "label"})) {
        actor.name = values[i];
      } else if (!looks && is_one_of(name, {"kind"})) {
        actor.kind = values[i];
      } else {
        attributes.add(header_[i], values[i]);
      }
    }
    actor.position = position_of(x, y);
    actor.attributes = attributes.all();
    job_.sink.actor(actor);
  }

  /// What columns of ties mean is seen from all their rows.
  void end_ties() {
    if (section_ != VnaSection::ties || header_.empty()) return;
    std::vector<bool> relation(header_.size(), true);
    bool weighed = false;
    for (std::size_t i = 2; i < header_.size(); ++i) {
      weighed = weighed || is_one_of(header_[i], {"strength", "weight"});
    }
    std::vector<bool> filled(header_.size(), false);
    for (const VnaRow& row : waiting_) {
      Words words(row.text);
      for (std::size_t i = 0; i < header_.size(); ++i) {
        const auto word = words.next();
        if (!word) break;
        filled[i] = filled[i] || !word->text.empty();
        relation[i] = relation[i] && (word->text.empty() || model::number_of_text(word->text));
      }
    }
    for (std::size_t i = 0; i < header_.size(); ++i) {
      relation[i] = i >= 2 && !weighed && relation[i] && filled[i];
    }
    for (const VnaRow& row : waiting_) tie(row, relation);
    waiting_.clear();
  }

  void tie(const VnaRow& row, const std::vector<bool>& relation) {
    line_ = row.line;
    const auto values = cells(row.text);
    if (values.empty()) return;
    AttributeList attributes;
    TieRecord tie{.place = place(), .source = values[0], .directed = true};
    if (values.size() > 1) tie.target = values[1];
    bool related = false;
    for (std::size_t i = 2; i < values.size(); ++i) {
      related = related || relation[i];
      if (values[i].empty() || relation[i]) continue;
      if (is_one_of(header_[i], {"strength", "weight"}) && tie.weight_text.empty()) {
        tie.weight_text = values[i];
      } else if (is_one_of(header_[i], {"kind"})) {
        tie.kind = values[i];
      } else {
        attributes.add(header_[i], values[i]);
      }
    }
    tie.attributes = attributes.all();
    if (!related) return job_.sink.tie(tie);
    std::size_t made = 0;
    for (std::size_t i = 2; i < values.size(); ++i) {
      if (!relation[i] || values[i].empty() || model::number_of_text(values[i]) == 0.0) continue;
      tie.kind = header_[i];
      tie.weight_text = values[i];
      job_.sink.tie(tie);
      ++made;
    }
    if (made == 0) notes_.count(NoteSort::dropped, "relation_is_zero", "", place());
  }

  const ReadJob& job_;
  Notes& notes_;
  std::string_view text_;
  std::string_view title_;
  VnaSection section_ = VnaSection::none;
  std::vector<std::string> header_;
  std::vector<VnaRow> waiting_;
  std::size_t line_ = 0;
  std::size_t rows_ = 0;
};

}  // namespace

Sure recognise_vna(const Head& head) {
  Lines lines(head.text);
  while (lines.next()) {
    std::string_view line = lines.line();
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.empty()) continue;
    const bool known = line.starts_with('*') && vna_section(line) != VnaSection::unread;
    return known ? Sure::certain : Sure::no;
  }
  return Sure::no;
}

Status read_vna(const ReadJob& job) {
  Notes& notes = job.sink.notes();
  for (const Input& input : job.inputs) {
    notes.enter(input.name);
    const auto text = TextSource::decode(input.bytes, {.asked = job.options.encoding}, notes);
    if (!text) continue;
    if (auto done = VnaReader(job, text->view()).read(); !done) return done;
  }
  return {};
}

}  // namespace saite::exchange
