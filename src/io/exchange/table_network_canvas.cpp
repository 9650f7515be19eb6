// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/read_tables.h"

/// The CSV files that Network Canvas writes of an interview: people by type, ties by type, and the
/// respondent (ego), joined by UUIDs. Numbers of rows begin anew with each interview.
namespace saite::exchange {
namespace {

constexpr std::string_view ego_key = "networkCanvasEgoUUID";
constexpr std::string_view own_key = "networkCanvasUUID";

enum class CanvasPart : std::uint8_t { people, ties, egos };

CanvasPart canvas_part(const TableView& view) {
  const auto has = [&](std::string_view header) {
    return std::ranges::find(view.written, header) != view.written.end();
  };
  if (has("networkCanvasSourceUUID")) return CanvasPart::ties;
  return has("nodeID") ? CanvasPart::people : CanvasPart::egos;
}

/// "case_attributeList_Person" → "Person".
std::string type_of(const TableView& view) {
  for (const std::string_view mark : {"attributeList_", "edgeList_"}) {
    const std::size_t at = view.name.find(mark);
    if (at != std::string::npos) return view.name.substr(at + mark.size());
  }
  return {};
}

bool is_flag(std::string_view cell) {
  return cell.empty() || cell == "true" || cell == "false";
}

/// Columns "Gender_Female", "Gender_Male" … with nothing but true and false are one question.
struct Question {
  std::string name;
  std::string answer;
};

std::vector<Question> questions_of(const TableView& view) {
  std::vector<Question> questions(view.columns.size());
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    const std::size_t mark = view.columns[i].find('_');
    if (mark == std::string::npos || mark == 0) continue;
    const bool flags = std::ranges::all_of(
        view.sample, [&](const auto& row) { return i >= row.size() || is_flag(row[i]); });
    if (!flags) continue;
    questions[i] = {view.columns[i].substr(0, mark), view.columns[i].substr(mark + 1)};
    ++counts[questions[i].name];
  }
  for (Question& question : questions) {
    if (counts[question.name] < 2) question = {};
  }
  return questions;
}

class Interviews {
 public:
  explicit Interviews(const ReadJob& job) : job_(job) {}

  Status read(TableView& view) {
    part_ = canvas_part(view);
    type_ = type_of(view);
    questions_ = questions_of(view);
    return for_rows(view, job_, [&] { read_row(view); });
  }

  void has_people() { has_people_ = true; }

  /// Respondents know everybody whom they name.
  void tie_egos() {
    for (const auto& [ego, people] : named_) {
      if (!egos_.contains(ego)) continue;
      for (const std::string& person : people) {
        job_.sink.tie({.source = ego, .target = person, .directed = false});
      }
    }
  }

 private:
  std::string_view cell_of(const TableView& view, std::string_view header) const {
    const auto at = std::ranges::find(view.written, header);
    const auto column = static_cast<std::size_t>(at - view.written.begin());
    const auto cells = view.table->cells();
    return column < cells.size() ? trimmed(cells[column]) : std::string_view();
  }

  void gather_attributes(const TableView& view) {
    attributes_.clear();
    std::map<std::string, model::List> answers;
    const auto cells = view.table->cells();
    for (std::size_t i = 0; i < std::min(cells.size(), view.columns.size()); ++i) {
      const std::string_view cell = trimmed(cells[i]);
      const std::string& header = view.columns[i];
      const bool key = header.starts_with("networkCanvas") && header.ends_with("UUID");
      if (cell.empty() || key || header == "from" || header == "to" || header == "name") continue;
      if (questions_[i].name.empty()) {
        attributes_.push_back({header, cell});
      } else if (cell == "true") {
        answers[questions_[i].name].emplace_back(questions_[i].answer);
      }
    }
    question_names_.clear();
    question_names_.reserve(answers.size());
    for (auto& [name, list] : answers) {
      question_names_.push_back(name);
      model::Value value = list.size() == 1 ? list.front() : model::Value(std::move(list));
      attributes_.push_back({question_names_.back(), std::move(value)});
    }
  }

  /// The first layout that a person was put into: 0 to 1 from the upper left.
  std::optional<Position> position(const TableView& view) const {
    constexpr double size = 1000;
    for (std::size_t i = 0; i + 1 < view.written.size(); ++i) {
      const std::string& header = view.written[i];
      if (!header.ends_with("_x") || header.size() < 3) continue;
      const std::string other = header.substr(0, header.size() - 1) + "y";
      const auto x = number_in_table(cell_of(view, header), '.');
      const auto y = number_in_table(cell_of(view, other), '.');
      if (x && y) return Position{*x * size, *y * size};
    }
    return std::nullopt;
  }

  void read_row(const TableView& view) {
    gather_attributes(view);
    const std::string_view own = cell_of(view, own_key);
    const std::string_view ego = cell_of(view, ego_key);
    if (part_ == CanvasPart::ties) {
      job_.sink.tie({.place = view.row(),
                     .source = cell_of(view, has_people_ ? "networkCanvasSourceUUID" : "from"),
                     .target = cell_of(view, has_people_ ? "networkCanvasTargetUUID" : "to"),
                     .key = own,
                     .kind = type_,
                     .directed = false,
                     .attributes = attributes_});
    } else if (part_ == CanvasPart::egos) {
      egos_[std::string(ego)] = true;
      attributes_.push_back({"respondent", model::Value(true)});
      job_.sink.actor({.place = view.row(),
                       .id = ego,
                       .name = cell_of(view, "networkCanvasCaseID"),
                       .attributes = attributes_});
    } else {
      const std::string_view name = cell_of(view, "name");
      named_[std::string(ego)].emplace_back(own);
      job_.sink.actor({.place = view.row(),
                       .id = own,
                       .name = name.empty() ? cell_of(view, "nodeID") : name,
                       .kind = type_,
                       .position = position(view),
                       .attributes = attributes_});
    }
  }

  const ReadJob& job_;
  CanvasPart part_ = CanvasPart::people;
  std::string type_;
  bool has_people_ = false;
  std::vector<Question> questions_;
  std::vector<std::string> question_names_;
  std::vector<Attribute> attributes_;
  std::map<std::string, bool> egos_;
  std::map<std::string, std::vector<std::string>> named_;
};

}  // namespace

Status read_network_canvas(std::vector<TableView*>& tables, const ReadJob& job) {
  Interviews interviews(job);
  for (const TableView* view : tables) {
    if (canvas_part(*view) == CanvasPart::people) interviews.has_people();
  }
  for (TableView* view : tables) {
    job.sink.notes().enter(job.inputs[view->file].name);
    if (auto read = interviews.read(*view); !read) return read;
  }
  interviews.tie_egos();
  return {};
}

}  // namespace saite::exchange
