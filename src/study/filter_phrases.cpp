// SPDX-License-Identifier: Apache-2.0
#include "src/study/filter_phrases.h"

#include <string_view>

#include "src/present/scale.h"

namespace saite::study {
namespace {

using present::say;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

template <class Kinds>
std::string kind_names(const Kinds& kinds, const std::vector<std::string>& ids,
                       const std::string& language) {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    const auto index = kinds.find(id);
    const std::string label = index ? kinds[*index].label.in(language) : std::string();
    names.push_back(label.empty() ? id : label);
  }
  return joined(names, ", ");
}

/// "what both ends report", for all kinds and for each that is told apart.
void add_reports(const model::Network& network, const project::Reports& reports,
                 const std::string& language, present::Words words,
                 std::vector<std::string>& phrases) {
  const auto word = [&](project::NamedBy by) {
    return say(words, "picture.filter.reports." +
                          std::string(project::named_by_ids.at(static_cast<std::size_t>(by))));
  };
  if (reports.all != project::NamedBy::either) phrases.push_back(word(reports.all));
  for (const auto& [kind, by] : reports.of_kinds) {
    phrases.push_back(kind_names(network.tie_kinds(), {kind}, language) + ": " + word(by));
  }
}

std::string date_phrase(const project::Filter& filter, present::Words words) {
  if (filter.from && filter.to) {
    if (*filter.from == *filter.to) return say(words, "picture.filter.at", {filter.from->text()});
    return say(words, "picture.filter.between", {filter.from->text(), filter.to->text()});
  }
  if (filter.from) return say(words, "picture.filter.from", {filter.from->text()});
  return say(words, "picture.filter.to", {filter.to->text()});
}

}  // namespace

std::vector<std::string> filter_phrases(const model::Network& network,
                                        const project::Filter& filter, const std::string& language,
                                        present::Words words) {
  std::vector<std::string> phrases;
  if (!filter.kinds.empty()) {
    phrases.push_back(say(words, "picture.filter.kinds",
                          {kind_names(network.actor_kinds(), filter.kinds, language)}));
  }
  if (!filter.tie_kinds.empty()) {
    phrases.push_back(say(words, "picture.filter.tie_kinds",
                          {kind_names(network.tie_kinds(), filter.tie_kinds, language)}));
  }
  if (filter.from || filter.to) phrases.push_back(date_phrase(filter, words));
  if (filter.within) {
    const auto container = network.find_actor(*filter.within);
    phrases.push_back(
        say(words, "picture.filter.within",
            {container ? network.actor(*container).display_name(language) : *filter.within}));
  }
  for (const project::Condition& condition : filter.where) {
    phrases.push_back(say(words, "picture.filter.where", {condition.key, condition.value}));
  }
  if (!filter.hidden.empty()) {
    phrases.push_back(
        say(words, "picture.filter.hidden", {present::count_text(filter.hidden.size(), language)}));
  }
  add_reports(network, filter.reports, language, words, phrases);
  if (filter.min_kinds > 1) {
    phrases.push_back(
        say(words, "picture.filter.min_kinds", {present::count_text(filter.min_kinds, language)}));
  }
  if (filter.only) phrases.push_back(say(words, "picture.filter.only"));
  return phrases;
}

}  // namespace saite::study
