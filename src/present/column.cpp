// SPDX-License-Identifier: Apache-2.0
#include "src/present/column.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "graph/base/text.h"
#include "graph/project/field.h"

namespace saite::present {
namespace {

bool all_whole(const std::vector<std::optional<double>>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(),
                     [](const auto& n) { return !n || *n == std::floor(*n); });
}

std::string field_heading(std::string_view key, Words words) {
  for (const std::string_view known : {"kind", "subtype", "municipality", "community", "since",
                                       "consent", "source", "tag", "weight"}) {
    if (key == known) return say(words, "field." + std::string(key));
  }
  return spoken_key(key);
}

/// Numbers where all values that there are read as numbers, few aside, else categories, the most
/// frequent first.
Column from_texts(const std::vector<std::string>& texts, Want want) {
  Column column;
  std::map<std::string, std::size_t, NameLess> counts;
  std::vector<std::optional<double>> numbers;
  std::size_t read = 0;
  std::size_t strays = 0;
  for (const std::string& text : texts) {
    numbers.push_back(model::number_of_text(text));
    if (text.empty()) continue;
    ++counts[composed(text)];
    ++(numbers.back() ? read : strays);
  }
  // A survey writes "n/a" for what it does not know; one word in ten makes no categories.
  const bool few = strays == 0 || (read > strays && strays <= std::max<std::size_t>(1, read / 9));
  if (few || (want == Want::numbers && read > 0)) {
    column.numbers = std::move(numbers);
    column.whole = all_whole(column.numbers);
    column.strays = strays;
    return column;
  }
  column.kind = Column::Kind::category;
  for (const auto& entry : counts) column.categories.push_back(entry.first);
  std::stable_sort(column.categories.begin(), column.categories.end(),
                   [&](const auto& a, const auto& b) { return counts[a] > counts[b]; });
  std::map<std::string_view, std::uint32_t, NameLess> place;
  for (std::uint32_t i = 0; i < column.categories.size(); ++i) place[column.categories[i]] = i;
  for (const std::string& text : texts) {
    column.category_of.push_back(text.empty() ? no_category : place.at(text));
  }
  return column;
}

/// Categories in the order of the table, those that occur.
template <class Kinds, class KindOf>
Column from_kinds(const Kinds& kinds, std::size_t count, std::string_view language,
                  KindOf kind_of) {
  Column column;
  column.kind = Column::Kind::category;
  std::vector<bool> occurs(kinds.size(), false);
  for (std::size_t i = 0; i < count; ++i) occurs[kind_of(i)] = true;
  std::vector<std::uint32_t> place(kinds.size(), no_category);
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    if (!occurs[k]) continue;
    const auto& kind = kinds[static_cast<model::KindIndex>(k)];
    const std::string& label = kind.label.in(language);
    place[k] = static_cast<std::uint32_t>(column.categories.size());
    column.categories.push_back(label.empty() ? kind.id : label);
  }
  for (std::size_t i = 0; i < count; ++i) column.category_of.push_back(place[kind_of(i)]);
  return column;
}

std::string first_value(const model::Network& network, const project::FieldReader& field,
                        ActorId actor, std::string_view language) {
  if (field.key().source != project::FieldKey::Source::container) return field.first(actor);
  const auto container = field.container(actor);
  return container ? network.actor(*container).display_name(language) : std::string();
}

std::string tie_value(const model::Tie& tie, std::string_view key) {
  if (key == "since") return tie.dates.since ? std::to_string(tie.dates.since->year()) : "";
  const model::Value* value = model::find(tie.details->attributes, key);
  return value == nullptr ? std::string() : value->display();
}

Result<Column> finished(Column column, std::string_view key, Words words,
                        const char* empty = "unknown_key") {
  const bool any =
      column.kind == Column::Kind::category
          ? !column.categories.empty()
          : std::any_of(column.numbers.begin(), column.numbers.end(), [](auto n) { return !!n; });
  if (!any && column.size() > 0) return Error{empty, std::string(key)};
  column.id = key;
  column.heading = field_heading(key, words);
  return column;
}

std::string measure_heading(const analysis::MeasureInfo& info, Words words) {
  std::string key = "measure.";
  if (info.subject == analysis::Subject::tie) key += "tie.";
  key += info.id;
  return say(words, key + ".name");
}

Column measured_column(const analysis::MeasureInfo& info, const analysis::Measured& measured,
                       std::vector<std::optional<double>> values, Words words) {
  Column column;
  column.id = info.id;
  column.heading = measure_heading(info, words);
  const bool classes = info.scale == analysis::Scale::category;
  if (!classes && info.scale != analysis::Scale::flag) {
    column.kind =
        info.scale == analysis::Scale::diverging ? Column::Kind::diverging : Column::Kind::number;
    column.whole = all_whole(values);
    column.numbers = std::move(values);
    return column;
  }
  column.kind = Column::Kind::category;
  std::map<long, std::size_t> counts;
  for (const auto& value : values) {
    if (value) ++counts[std::lround(*value)];
  }
  std::vector<long> order;
  for (const auto& entry : counts) order.push_back(entry.first);
  if (classes && measured.categories.empty()) {
    // Numbered groups: the greatest first.
    std::stable_sort(order.begin(), order.end(),
                     [&](long a, long b) { return counts[a] > counts[b]; });
  }
  std::map<long, std::uint32_t> place;
  for (const long number : order) {
    place[number] = static_cast<std::uint32_t>(column.categories.size());
    const auto index = static_cast<std::size_t>(std::max(number, 0L));
    if (!classes) {
      column.categories.push_back(say(words, number != 0 ? "legend.yes" : "legend.no"));
    } else if (index < measured.categories.size()) {
      column.categories.push_back(say(words, "class." + measured.categories[index]));
    } else {
      column.categories.push_back(
          say(words, "legend.group", {std::to_string(column.categories.size() + 1)}));
    }
  }
  for (const auto& value : values) {
    column.category_of.push_back(value ? place.at(std::lround(*value)) : no_category);
  }
  return column;
}

}  // namespace

Result<Column> actor_field(const model::Network& network, std::span<const ActorId> actors,
                           std::string_view key, std::string_view language, Words words,
                           Want want) {
  using Source = project::FieldKey::Source;
  const project::FieldReader field(network, project::field_key(network, key));
  const bool attribute = field.key().source == Source::attribute;
  if (field.key().source == Source::field && field.key().name == "kind") {
    return finished(from_kinds(network.actor_kinds(), actors.size(), language,
                               [&](std::size_t i) { return network.actor(actors[i]).kind; }),
                    "kind", words);
  }
  std::vector<std::string> texts;
  texts.reserve(actors.size());
  for (const ActorId actor : actors) texts.push_back(first_value(network, field, actor, language));
  auto column =
      finished(from_texts(texts, want), key, words, attribute ? "key_left_out" : "unknown_key");
  if (column) {
    column->id = field.key().name;
    column->heading =
        attribute ? spoken_key(field.key().name) : field_heading(field.key().name, words);
  }
  return column;
}

Result<Column> tie_field(const model::Network& network, std::span<const TieId> ties,
                         std::string_view key, std::string_view language, Words words, Want want) {
  if (key == "kind") {
    return finished(from_kinds(network.tie_kinds(), ties.size(), language,
                               [&](std::size_t i) { return network.tie(ties[i]).kind; }),
                    key, words);
  }
  if (key == "weight") {
    Column column;
    for (const TieId tie : ties) column.numbers.emplace_back(network.tie(tie).weight);
    column.whole = all_whole(column.numbers);
    return finished(std::move(column), key, words);
  }
  std::vector<std::string> texts;
  texts.reserve(ties.size());
  for (const TieId tie : ties) texts.push_back(tie_value(network.tie(tie), key));
  const bool elsewhere = project::has_tie_attribute(network, key);
  return finished(from_texts(texts, want), key, words,
                  elsewhere ? "key_left_out" : "unknown_tie_key");
}

const analysis::MeasureInfo* measure_asked(const model::Network& network, std::string_view key,
                                           analysis::Subject subject) {
  const bool own = key.starts_with(project::own_prefix);
  if (own) key.remove_prefix(project::own_prefix.size());
  const auto* info = analysis::find_measure(key, subject);
  if (info == nullptr || own) return info;
  const bool taken = subject == analysis::Subject::tie ? project::has_tie_attribute(network, key)
                                                       : project::has_attribute(network, key);
  return taken ? nullptr : info;
}

bool attribute_goes_first(const model::Network& network, std::string_view key,
                          analysis::Subject subject) {
  if (analysis::find_measure(key, subject) != nullptr) {
    return measure_asked(network, key, subject) == nullptr;
  }
  if (subject == analysis::Subject::tie) return false;
  const auto found = project::field_key(network, key);
  return found.passed_over && found.source == project::FieldKey::Source::attribute;
}

Column actor_measure(const analysis::MeasureInfo& info, const analysis::Measured& measured,
                     const project::Projection& projection, std::span<const ActorId> actors,
                     Words words) {
  std::vector<std::optional<double>> values(actors.size());
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const auto index = projection.index_of(actors[i]);
    if (index && *index < measured.values.size()) values[i] = measured.values[*index];
  }
  return measured_column(info, measured, std::move(values), words);
}

Column tie_measure(const analysis::MeasureInfo& info, const analysis::Measured& measured,
                   const project::Projection& projection, std::span<const TieId> ties,
                   Words words) {
  std::vector<std::optional<double>> values(ties.size());
  const auto known = projection.ties();
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const auto found = std::lower_bound(known.begin(), known.end(), ties[i]);
    if (found == known.end() || *found != ties[i]) continue;
    const auto edge = projection.edge_of_tie(static_cast<std::size_t>(found - known.begin()));
    if (edge < measured.values.size()) values[i] = measured.values[edge];
  }
  return measured_column(info, measured, std::move(values), words);
}

}  // namespace saite::present
