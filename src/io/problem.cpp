// SPDX-License-Identifier: Apache-2.0
#include "src/io/problem.h"

#include <algorithm>

#include "graph/base/utf8.h"

namespace saite::io {
namespace {

/// Walks forward through a text and knows the line and the column of where it is.
class LineCounter {
 public:
  explicit LineCounter(std::string_view bytes)
      : bytes_(bytes), newline_(std::min(bytes.find('\n'), bytes.size())) {}

  /// To an offset that is not less than the one before.
  void go_to(std::size_t offset) {
    offset = std::min(offset, bytes_.size());
    while (newline_ < offset) {
      at_ = newline_ + 1;
      newline_ = std::min(bytes_.find('\n', at_), bytes_.size());
      ++line_;
      column_ = 1;
    }
    for (; at_ < offset; ++at_) column_ += continues_letter(bytes_[at_]) ? 0 : 1;
  }
  [[nodiscard]] std::size_t line() const { return line_; }
  [[nodiscard]] std::size_t column() const { return column_; }

 private:
  std::string_view bytes_;
  std::size_t newline_;  // the next one, or the end
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

/// The part of a field by which problems are counted: the member of an element, whatever lies in
/// it.
std::string_view member_of(std::string_view field) {
  return field.substr(0, field.find('/'));
}

std::string_view code_of(Misfit what) {
  switch (what) {
    case Misfit::read:
      return "misfit_read";
    case Misfit::absent:
      return "misfit_absent";
    case Misfit::kept:
      break;
  }
  return "misfit_kept";
}

}  // namespace

void Problems::enter(std::string_view section, std::size_t index) {
  section_ = section;
  index_ = index;
  inside_ = true;
}

void Problems::leave() {
  inside_ = false;
}

Problem Problems::made(Severity severity, std::string_view code, std::size_t offset,
                       std::string_view field, std::vector<std::string> args) const {
  std::string pointer;
  if (inside_) pointer = "/" + section_ + "/" + std::to_string(index_);
  if (!field.empty()) pointer.append("/").append(field);
  return {severity, std::string(code), 0, 0, std::move(pointer), std::move(args), offset};
}

void Problems::List::add(Problem problem) {
  if (++total <= limit) first.push_back(std::move(problem));
}

void Problems::add(Severity severity, std::string_view code, std::size_t offset,
                   std::string_view field, std::vector<std::string> args) {
  if (severity == Severity::error) ++errors_;
  list_.add(made(severity, code, offset, field, std::move(args)));
}

void Problems::record_error(std::string_view code, std::size_t offset, std::string_view field,
                            std::vector<std::string> args) {
  ++left_out_;
  list_.add(
      made(lenient_ ? Severity::warning : Severity::error, code, offset, field, std::move(args)));
}

bool Problems::only_of_records() const {
  return has_errors() && errors_ == 0;
}

void Problems::count_in(Counts& counts, std::string_view code, std::size_t offset,
                        std::string_view field, std::vector<std::string> args) {
  std::string key = std::string(code) + " " + (inside_ ? section_ : std::string()) + " ";
  key += inside_ ? member_of(field) : field;
  auto at = counts.find(key);
  if (at == counts.end()) {
    if (counts.size() >= limit) return;
    Problem first = made(Severity::warning, code, offset, field, std::move(args));
    at = counts.emplace(std::move(key), Count{std::move(first), 0}).first;
  }
  ++at->second.count;
}

void Problems::counted(std::string_view code, std::size_t offset, std::string_view field,
                       std::vector<std::string> args) {
  count_in(counted_, code, offset, field, std::move(args));
}

void Problems::misfit(Misfit what, std::string_view code, std::size_t offset,
                      std::string_view field, std::vector<std::string> args) {
  // What was found and for which key is all that can be said of those that are counted.
  const std::string_view key = inside_ ? member_of(field) : field.substr(field.rfind('/') + 1);
  std::vector<std::string> told = {args.empty() ? std::string() : args.front(), std::string(key)};
  count_in(softened_misfits_, code_of(what), offset, field, std::move(told));
  if (what == Misfit::kept) ++kept_;
  misfits_.add(
      made(lenient_ ? Severity::warning : Severity::error, code, offset, field, std::move(args)));
}

void Problems::replace_all(std::string_view code, std::size_t offset) {
  *this = Problems();
  error(code, offset);
}

bool Problems::has_errors() const {
  const bool records = left_out_ > 0 || (!softened_ && misfits_.total > 0);
  return errors_ > 0 || (!lenient_ && records);
}

std::size_t Problems::total() const {
  return list_.total + counted_.size() + (softened_ ? softened_misfits_.size() : misfits_.total);
}

std::vector<Problem> Problems::all() const {
  std::vector<Problem> all = list_.first;
  const auto add_counts = [&](const Counts& counts) {
    for (const auto& [key, found] : counts) {
      all.push_back(found.first);
      all.back().args.push_back(std::to_string(found.count));
    }
  };
  add_counts(counted_);
  if (softened_) {
    add_counts(softened_misfits_);
  } else {
    all.insert(all.end(), misfits_.first.begin(), misfits_.first.end());
  }
  return all;
}

std::size_t Problems::unlisted() const {
  return total() - std::min(limit, all().size());
}

std::vector<Problem> Problems::located(std::string_view bytes) const {
  std::vector<Problem> sorted = all();
  std::ranges::stable_sort(sorted, {}, &Problem::offset);
  if (sorted.size() > limit) sorted.resize(limit);
  LineCounter counter(bytes);
  for (Problem& problem : sorted) {
    counter.go_to(problem.offset);
    problem.line = counter.line();
    problem.column = counter.column();
  }
  return sorted;
}

std::string excerpt(std::string_view bytes, std::size_t offset) {
  constexpr std::size_t max = 40;
  if (offset >= bytes.size()) return {};
  std::string_view rest = bytes.substr(offset);
  while (!rest.empty() && continues_letter(rest.front())) rest.remove_prefix(1);
  rest = rest.substr(0, std::min(rest.find_first_of("\r\n"), rest.size()));
  bool cut = false;
  if (rest.size() > max) {
    std::size_t end = max;
    while (end > 0 && continues_letter(rest[end])) --end;
    rest = rest.substr(0, end);
    cut = true;
  }
  std::string shown;
  for (const char c : rest) shown += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  return cut ? shown + "…" : shown;
}

std::string pointer_part(std::string_view text) {
  std::string part;
  for (const char c : text) {
    if (c == '~') {
      part += "~0";
    } else if (c == '/') {
      part += "~1";
    } else {
      part += c;
    }
  }
  return part;
}

}  // namespace saite::io
