// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/json_source.h"

#include <algorithm>

#include "graph/model/rules.h"
#include "src/io/exchange/text_source.h"
#include "src/io/scan_document.h"

namespace saite::exchange {
namespace {

void pass_on_problems(const io::Problems& problems, std::string_view text, Notes& notes) {
  for (const io::Problem& problem : problems.located(text)) {
    const bool error = problem.severity == io::Severity::error;
    notes.add(error ? NoteSort::error : NoteSort::changed, problem.code,
              {.part = problem.pointer, .line = problem.line, .column = problem.column},
              problem.args);
  }
}

bool says_nothing(io::TokenView value) {
  switch (value.kind()) {
    case io::TokenKind::null:
    case io::TokenKind::bad:
      return true;
    case io::TokenKind::text:
      return value.text().empty();
    case io::TokenKind::object:
    case io::TokenKind::list:
      return value.empty();
    default:
      return false;
  }
}

}  // namespace

Place JsonPlaces::of(io::TokenView value, std::string_view pointer) {
  const std::size_t wanted = std::min(value.offset(), text_.size());
  if (wanted < at_) {
    at_ = 0;
    line_ = 1;
  }
  line_ += static_cast<std::size_t>(std::ranges::count(text_.substr(at_, wanted - at_), '\n'));
  at_ = wanted;
  return {.part = pointer, .line = line_};
}

void read_json_source(const Input& input, const ReadOptions& options, Notes& notes,
                      const std::function<void(io::TokenView, JsonPlaces&)>& take) {
  const auto text = TextSource::decode(input.bytes, {.asked = options.encoding}, notes);
  if (!text) return;
  io::Problems problems;
  JsonPlaces places(text->view());
  (void)io::scan_document(text->view(), problems, [&](io::TokenView root) { take(root, places); });
  pass_on_problems(problems, text->view(), notes);
}

std::optional<io::TokenView> member(io::TokenView object, std::string_view key) {
  if (object.kind() != io::TokenKind::object) return std::nullopt;
  std::optional<io::TokenView> found;
  object.for_members([&](std::string_view name, std::size_t, io::TokenView value) {
    if (name == key && !value.is_null()) found.emplace(value);
  });
  return found;
}

std::string_view as_text(io::TokenView value, AttributeList& texts) {
  switch (value.kind()) {
    case io::TokenKind::text:
    case io::TokenKind::big:
      return value.text();
    case io::TokenKind::whole:
    case io::TokenKind::number:
    case io::TokenKind::boolean:
      return texts.keep(io::to_value(value).display());
    default:
      return {};
  }
}

std::string_view text_member(io::TokenView object, std::string_view key, AttributeList& texts) {
  const auto value = member(object, key);
  return value ? as_text(*value, texts) : std::string_view();
}

void for_list(io::TokenView object, std::string_view key,
              const std::function<void(std::size_t, io::TokenView)>& call) {
  const auto list = member(object, key);
  if (list && list->kind() == io::TokenKind::list) {
    list->for_items([&](std::size_t i, io::TokenView item) { call(i, item); });
  }
}

void add_member(AttributeList& list, std::string_view key, io::TokenView value) {
  if (!says_nothing(value)) list.add_value(key, io::to_value(value));
}

std::optional<Position> position_member(io::TokenView object) {
  const auto x = member(object, "x");
  const auto y = member(object, "y");
  if (!x || !y || !x->is_number() || !y->is_number()) return std::nullopt;
  const Position position{x->number(), y->number()};
  if (!model::valid(position)) return std::nullopt;
  return position;
}

std::string_view pointer(AttributeList& texts, std::string_view section, std::size_t index) {
  return texts.keep(std::string(section) + "/" + std::to_string(index));
}

}  // namespace saite::exchange
