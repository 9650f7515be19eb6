// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/pajek_network.h"

#include <algorithm>

namespace saite::exchange {

bool PajekNetwork::has_bare_numbers_only() const {
  return std::ranges::all_of(lines_, [](const Line& line) {
    Words words(line.text);
    const auto word = words.next();
    return word && !word->quoted && model::number_of_text(word->text) && words.rest().empty();
  });
}

std::vector<std::string> PajekNetwork::bare_words() const {
  std::vector<std::string> found;
  for (const Line& line : lines_) {
    Words words(line.text);
    if (const auto word = words.next()) found.emplace_back(word->text);
  }
  return found;
}

void PajekNetwork::emit(const std::vector<PajekNetwork>& earlier, RecordSink& sink) {
  AttributeList ignored;
  for (const Line& line : lines_) {
    ignored.clear();
    const auto vertex = pajek_vertex(line.text, ignored);
    if (vertex && vertex->number <= size_) labels_.emplace(vertex->number, vertex->label);
  }
  for (const auto& [number, label] : labels_) by_label_.emplace(label, number);
  const auto same = std::ranges::find_if(earlier, [&](const PajekNetwork& other) {
    return other.size_ == size_ && other.labels_ == labels_;
  });
  if (same != earlier.end()) {
    prefix_ = same->prefix_;
  } else if (!earlier.empty()) {
    prefix_ = std::to_string(earlier.size() + 1) + "/";
  }
  std::vector<bool> told(size_ + 1, false);
  for (const Line& line : lines_) emit_actor(line, sink, told);
  for (std::size_t number = 1; number <= size_; ++number) {
    if (told[number]) continue;
    const std::string key = id(number);
    std::vector<Attribute> mode;
    if (first_mode_ > 0) mode.push_back({"mode", model::Value(number <= first_mode_ ? 1 : 2)});
    sink.actor({.place = {.part = "*Vertices"}, .id = key, .attributes = mode});
  }
  lines_.clear();
}

void PajekNetwork::emit_actor(const Line& line, RecordSink& sink, std::vector<bool>& told) {
  const Place place{.part = "*Vertices", .line = line.number};
  AttributeList attributes;
  const auto vertex = pajek_vertex(line.text, attributes);
  if (!vertex) {
    sink.notes().add(NoteSort::dropped, "line_not_understood", place, {io::excerpt(line.text, 0)});
    return;
  }
  if (vertex->number > size_) {
    sink.notes().add(NoteSort::dropped, "vertex_out_of_range", place,
                     {std::to_string(vertex->number), std::to_string(size_)});
    return;
  }
  told[vertex->number] = true;
  if (first_mode_ > 0) {
    attributes.add_value("mode", model::Value(vertex->number <= first_mode_ ? 1 : 2));
  }
  const std::string key = id(vertex->number);
  sink.actor({.place = place,
              .id = key,
              .name = vertex->label,
              .spells = vertex->spells,
              .position = vertex->position,
              .attributes = attributes.all()});
}

std::optional<std::size_t> PajekNetwork::find(const Word& word) const {
  const auto number = word.quoted ? std::nullopt : count_of(word.text);
  if (number && *number >= 1 && *number <= size_) return number;
  const auto found = by_label_.find(std::string(word.text));
  if (found == by_label_.end()) return std::nullopt;
  return found->second;
}

}  // namespace saite::exchange
