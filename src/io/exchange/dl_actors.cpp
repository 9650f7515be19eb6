// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/dl_actors.h"

#include "src/io/exchange/pajek_lines.h"

namespace saite::exchange {

std::size_t DlActors::add(std::string_view label) {
  labels_.emplace_back(label);
  by_label_.emplace(lower(label), labels_.size() - 1);
  return labels_.size() - 1;
}

std::size_t DlActors::label_place(std::size_t place, const Word& word) {
  if (place < labels_.size() && labels_[place].empty() && !has(word.text)) {
    labels_[place] = word.text;
    by_label_.emplace(lower(word.text), place);
    return place;
  }
  return *find(word, true);
}

void DlActors::declare(const std::vector<std::string>& labels, std::size_t count) {
  for (const std::string& label : labels) {
    // Two rows may have one label: the second is known by its number.
    if (labels_.size() >= count) return;
    if (label.empty() || has(label)) {
      labels_.emplace_back();
    } else {
      add(label);
    }
  }
  labels_.resize(std::max(labels_.size(), count));
}

bool DlActors::has(std::string_view label) const {
  return by_label_.contains(lower(label));
}

std::optional<std::size_t> DlActors::find(const Word& word, bool embedded) {
  const auto found = by_label_.find(lower(word.text));
  if (found != by_label_.end()) return found->second;
  if (embedded) {
    return add(word.text);
  }
  const auto number = word.quoted ? std::nullopt : count_of(word.text);
  if (!number || *number == 0 || *number > labels_.size()) return std::nullopt;
  return *number - 1;
}

void DlActors::part_from(const DlActors& other, std::string_view prefix, Notes& notes) {
  prefix_ = prefix;
  shared_.assign(labels_.size(), false);
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    shared_[i] = labels_[i].empty() || other.has(labels_[i]);
    if (!labels_[i].empty() && shared_[i]) {
      notes.count(NoteSort::changed, "two_sets_share_name", "", {}, {labels_[i]});
    }
  }
}

std::string DlActors::id(std::size_t index) const {
  const std::string& label = labels_[index];
  std::string id = label.empty() ? std::to_string(index + 1) : label;
  return index < shared_.size() && shared_[index] ? prefix_ + id : id;
}

void DlActors::emit(int mode, RecordSink& sink) const {
  std::vector<Attribute> attributes;
  if (mode > 0) attributes.push_back({"mode", model::Value(mode)});
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const std::string key = id(i);
    sink.actor({.id = key, .name = labels_[i], .attributes = attributes});
  }
}

}  // namespace saite::exchange
