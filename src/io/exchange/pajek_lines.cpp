// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/pajek_lines.h"

#include <algorithm>
#include <charconv>

#include "src/io/exchange/column_types.h"

namespace saite::exchange {
namespace {

bool is_plain_number(const Word& word) {
  return !word.quoted && model::number_of_text(word.text).has_value();
}

bool is_time(const Word& word) {
  return !word.quoted && word.text.starts_with('[');
}

std::string_view end_of_time(std::string_view text) {
  text = trimmed(text);
  return text == "*" ? std::string_view() : text;
}

/// One of "3", "1-3", "-5--3", "7-*".
std::optional<Spell> spell_of(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  const std::size_t dash = text.find('-', 1);
  if (dash == std::string_view::npos) return Spell{.since = text, .until = text};
  return Spell{.since = end_of_time(text.substr(0, dash)),
               .until = end_of_time(text.substr(dash + 1))};
}

/// Pairs of a parameter and its value; a time may stand among them.
void read_parameters(Words& words, std::vector<Spell>& spells, std::string_view* label,
                     AttributeList& attributes) {
  while (const auto name = words.next()) {
    if (is_time(*name)) {
      spells = pajek_times(name->text);
      continue;
    }
    const auto value = words.next();
    if (value && is_time(*value)) {
      spells = pajek_times(value->text);
      attributes.add_value(name->text, model::Value(true));
    } else if (!value) {
      attributes.add_value(name->text, model::Value(true));
    } else if (label != nullptr && name->text == "l") {
      *label = value->text;
    } else if (!value->text.empty()) {
      attributes.add(name->text, value->text);
    }
  }
}

bool is_shape(std::string_view word) {
  return is_one_of(
      word, {"ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman"});
}

}  // namespace

std::optional<std::size_t> count_of(std::string_view text) {
  std::size_t count = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (status != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return count;
}

PajekHeader pajek_header(std::string_view line) {
  line.remove_prefix(1);
  const std::size_t end = std::min(line.find_first_of(" \t:\r"), line.size());
  PajekHeader header{.section = line.substr(0, end)};
  std::string_view rest = trimmed(line.substr(end));
  if (rest.starts_with(':')) {
    rest.remove_prefix(1);
    Words words(rest);
    if (const auto relation = words.next()) header.relation = relation->text;
    rest = words.rest();
  }
  rest = trimmed(rest);
  if (rest.starts_with('"')) {
    Words words(rest);
    if (const auto name = words.next()) rest = name->text;
  }
  header.name = trimmed(rest);
  return header;
}

std::vector<Spell> pajek_times(std::string_view brackets) {
  std::vector<Spell> spells;
  std::string_view inner = brackets.substr(brackets.starts_with('[') ? 1 : 0);
  if (inner.ends_with(']')) inner.remove_suffix(1);
  while (!inner.empty()) {
    const std::size_t end = std::min(inner.find_first_of(",;"), inner.size());
    if (const auto spell = spell_of(inner.substr(0, end))) spells.push_back(*spell);
    inner.remove_prefix(std::min(end + 1, inner.size()));
  }
  return spells;
}

std::optional<PajekVertex> pajek_vertex(std::string_view line, AttributeList& attributes) {
  Words words(line, {.brackets = true});
  const auto number = words.next();
  const auto value = number ? count_of(number->text) : std::nullopt;
  if (!value || *value == 0) return std::nullopt;
  PajekVertex vertex{.number = *value};
  auto word = words.next();
  if (word && (word->quoted || !is_time(*word))) {
    vertex.label = word->text;
    word = words.next();
  }
  std::vector<std::string_view> numbers;
  while (word && is_plain_number(*word) && numbers.size() < 3) {
    numbers.push_back(word->text);
    word = words.next();
  }
  if (numbers.size() >= 2) vertex.position = position_of(numbers[0], numbers[1]);
  if (numbers.size() == 3 && numbers[2] != "0.5000" && numbers[2] != "0.5") {
    attributes.add("z", numbers[2]);
  }
  if (word && is_time(*word)) vertex.spells = pajek_times(word->text);
  if (word && !is_time(*word)) {
    if (is_shape(word->text)) {
      attributes.add("shape", word->text);
    } else if (const auto next = words.next()) {
      attributes.add(word->text, next->text);
    } else {
      attributes.add_value(word->text, model::Value(true));
    }
  }
  read_parameters(words, vertex.spells, nullptr, attributes);
  return vertex;
}

std::optional<PajekTie> pajek_tie(std::string_view line, AttributeList& attributes) {
  Words words(line, {.brackets = true});
  PajekTie tie;
  auto first = words.next();
  if (first && !first->quoted && first->text.size() > 1 && first->text.ends_with(':')) {
    tie.relation = first->text.substr(0, first->text.size() - 1);
    first = words.next();
  }
  const auto second = words.next();
  if (!first || !second || is_time(*first) || is_time(*second)) return std::nullopt;
  tie.source = *first;
  tie.target = *second;
  std::string_view rest = words.rest();
  Words look(rest, {.brackets = true});
  const auto third = look.next();
  if (third && is_plain_number(*third)) {
    tie.weight = third->text;
    words = look;
  }
  read_parameters(words, tie.spells, &tie.label, attributes);
  return tie;
}

}  // namespace saite::exchange
