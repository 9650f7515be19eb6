// SPDX-License-Identifier: Apache-2.0
#include "src/present/column.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "graph/project/filter.h"

namespace saite::present {
namespace {

std::optional<double> parse_number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

bool all_whole(const std::vector<std::optional<double>>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(),
                     [](const auto& n) { return !n || *n == std::floor(*n); });
}

std::string field_heading(std::string_view key, const Words& words) {
  for (const std::string_view known : {"kind", "subtype", "municipality", "community", "since",
                                       "consent", "source", "tag", "weight"}) {
    if (key == known) return say(words, "field." + std::string(key));
  }
  return std::string(key);
}

/// Numbers where all values that there are read as numbers, else categories, the most frequent
/// first.
Column from_texts(const std::vector<std::string>& texts) {
  Column column;
  std::map<std::string, std::size_t> counts;
  bool numbers = true;
  for (const std::string& text : texts) {
    if (text.empty()) continue;
    ++counts[text];
    numbers = numbers && parse_number(text).has_value();
  }
  if (numbers) {
    for (const std::string& text : texts) column.numbers.push_back(parse_number(text));
    column.whole = all_whole(column.numbers);
    return column;
  }
  column.kind = Column::Kind::category;
  for (const auto& entry : counts) column.categories.push_back(entry.first);
  std::stable_sort(column.categories.begin(), column.categories.end(),
                   [&](const auto& a, const auto& b) { return counts[a] > counts[b]; });
  std::map<std::string_view, std::uint32_t> place;
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

std::string first_value(const model::Network& network, ActorId actor, std::string_view key,
                        std::string_view language) {
  if (key == "municipality" || key == "community") {
    const auto container = network.container_of_kind(actor, key);
    return container ? network.actor(*container).display_name(language) : std::string();
  }
  if (key == "since") {
    const auto since = network.actor(actor).dates.since;
    return since ? std::to_string(since->year()) : std::string();
  }
  const auto values = project::read_field(network, actor, key);
  return values.empty() ? std::string() : values.front();
}

std::string tie_value(const model::Tie& tie, std::string_view key) {
  if (key == "since") return tie.dates.since ? std::to_string(tie.dates.since->year()) : "";
  const model::Value* value = model::find(tie.details->attributes, key);
  return value == nullptr ? std::string() : value->display();
}

Result<Column> finished(Column column, std::string_view key, const Words& words) {
  const bool any =
      column.kind == Column::Kind::category
          ? !column.categories.empty()
          : std::any_of(column.numbers.begin(), column.numbers.end(), [](auto n) { return !!n; });
  if (!any && column.size() > 0) return Error{"unknown_key", std::string(key)};
  column.id = key;
  column.heading = field_heading(key, words);
  return column;
}

std::string measure_heading(const analysis::MeasureInfo& info, const Words& words) {
  std::string key = "measure.";
  if (info.subject == analysis::Subject::tie) key += "tie.";
  key += info.id;
  return say(words, key + ".name");
}

Column measured_column(const analysis::MeasureInfo& info, const analysis::Measured& measured,
                       std::vector<std::optional<double>> values, const Words& words) {
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
                           std::string_view key, std::string_view language, const Words& words) {
  if (key == "kind") {
    return finished(from_kinds(network.actor_kinds(), actors.size(), language,
                               [&](std::size_t i) { return network.actor(actors[i]).kind; }),
                    key, words);
  }
  std::vector<std::string> texts;
  texts.reserve(actors.size());
  for (const ActorId actor : actors) texts.push_back(first_value(network, actor, key, language));
  return finished(from_texts(texts), key, words);
}

Result<Column> tie_field(const model::Network& network, std::span<const TieId> ties,
                         std::string_view key, std::string_view language, const Words& words) {
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
  return finished(from_texts(texts), key, words);
}

Column actor_measure(const analysis::MeasureInfo& info, const analysis::Measured& measured,
                     const project::Projection& projection, std::span<const ActorId> actors,
                     const Words& words) {
  std::vector<std::optional<double>> values(actors.size());
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const auto index = projection.index_of(actors[i]);
    if (index && *index < measured.values.size()) values[i] = measured.values[*index];
  }
  return measured_column(info, measured, std::move(values), words);
}

Column tie_measure(const analysis::MeasureInfo& info, const analysis::Measured& measured,
                   const project::Projection& projection, std::span<const TieId> ties,
                   const Words& words) {
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
