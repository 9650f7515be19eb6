// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/notes.h"

#include <algorithm>

namespace saite::exchange {

void Notes::add(NoteSort sort, std::string_view code, const Place& place,
                std::vector<std::string> args) {
  if (sort == NoteSort::error) ++errors_;
  auto listed = listed_.find(code);
  if (listed == listed_.end()) listed = listed_.emplace(code, 0).first;
  if (++listed->second > limit) {
    ++unlisted_[std::string(code)];
    return;
  }
  notes_.push_back({sort, std::string(code), file_, printable(place), place.line, place.column,
                    place.cell, std::move(args), 1});
}

void Notes::count(NoteSort sort, std::string_view code, std::string_view what, const Place& place,
                  std::vector<std::string> args, std::size_t times) {
  std::string key = file_;
  key.append("\n").append(code).append("\n").append(what);
  if (const auto at = counted_.find(key); at != counted_.end()) {
    Note& note = notes_[at->second];
    note.count += times;
    note.args.back() = std::to_string(note.count);
    return;
  }
  const std::size_t before = notes_.size();
  args.push_back(std::to_string(times));
  add(sort, code, place, std::move(args));
  if (notes_.size() == before) return;  // beyond the limit
  notes_.back().count = times;
  counted_.emplace(std::move(key), before);
}

void Notes::take_back(std::string_view code, const std::function<bool(const Note&)>& wrong) {
  std::vector<std::size_t> place_now(notes_.size());
  std::vector<Note> kept;
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    place_now[i] = kept.size();
    if (notes_[i].code != code || !wrong(notes_[i])) kept.push_back(std::move(notes_[i]));
  }
  notes_ = std::move(kept);
  for (auto& [key, place] : counted_) place = place_now[place];
}

std::vector<io::Problem> Notes::problems() const {
  std::vector<io::Problem> problems;
  for (const Note& note : notes_) {
    if (note.sort == NoteSort::guessed) continue;
    problems.push_back(
        {.severity = note.sort == NoteSort::error ? io::Severity::error : io::Severity::warning,
         .code = note.code,
         .line = note.line,
         .column = note.cell ? 0 : note.column,  // theirs is one of letters; `where` names cells
         .pointer = note.where,
         .args = note.args});
  }
  std::ranges::stable_sort(problems, {}, &io::Problem::line);
  return problems;
}

}  // namespace saite::exchange
