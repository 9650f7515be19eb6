// SPDX-License-Identifier: Apache-2.0
#include "src/report/picture_notes.h"

#include "src/present/scale.h"

namespace saite::report {
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

std::string date_phrase(const project::Filter& filter, const present::Words& words) {
  if (filter.from && filter.to) {
    if (*filter.from == *filter.to) return say(words, "picture.filter.at", {filter.from->text()});
    return say(words, "picture.filter.between", {filter.from->text(), filter.to->text()});
  }
  if (filter.from) return say(words, "picture.filter.from", {filter.from->text()});
  return say(words, "picture.filter.to", {filter.to->text()});
}

std::size_t isolates(const NoteInput& input) {
  std::vector<bool> tied(input.network.actor_id_bound(), false);
  for (const TieId id : input.selection.ties) {
    const model::Tie& tie = input.network.tie(id);
    if (tie.is_loop()) continue;
    tied[tie.source.value()] = tied[tie.target.value()] = true;
  }
  std::size_t count = 0;
  for (const ActorId actor : input.selection.actors) count += tied[actor.value()] ? 0 : 1;
  return count;
}

std::string source_line(const model::Network& network, const present::Words& words) {
  constexpr std::size_t most = 3;
  std::vector<std::string> titles;
  for (const model::Source& source : network.info.sources) {
    const std::string& title = source.title.empty() ? source.id : source.title;
    if (titles.size() < most) titles.push_back(title);
  }
  if (titles.empty()) return {};
  std::string text = say(words, "picture.source", {joined(titles, "; ")});
  const std::size_t more = network.info.sources.size() - titles.size();
  if (more > 0) text += " " + say(words, "picture.source.more", {std::to_string(more)});
  return text;
}

}  // namespace

std::vector<std::string> filter_phrases(const model::Network& network,
                                        const project::Filter& filter, const std::string& language,
                                        const present::Words& words) {
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
    phrases.push_back(say(words, "picture.filter.hidden", {std::to_string(filter.hidden.size())}));
  }
  if (filter.only) phrases.push_back(say(words, "picture.filter.only"));
  return phrases;
}

scene::SceneText picture_text(const NoteInput& input, const present::Words& words) {
  scene::SceneText text;
  text.title = input.title.empty() ? input.network.info.title : input.title;
  const auto number = [&](std::size_t n) {
    return present::number_text(static_cast<double>(n), input.language);
  };
  text.subtitle = say(words, "picture.counts",
                      {number(input.selection.actors.size()), number(input.selection.ties.size()),
                       number(isolates(input))});
  const auto phrases =
      filter_phrases(input.network, input.projection.filter, input.language, words);
  if (!phrases.empty()) {
    text.notes.push_back(say(words, "picture.filters", {joined(phrases, "; ")}));
  }
  if (input.measures) {
    const char* directions =
        input.projection.directed ? "picture.projection.directed" : "picture.projection.undirected";
    const char* weights =
        input.projection.weighted ? "picture.projection.weighted" : "picture.projection.unweighted";
    text.notes.push_back(
        say(words, "picture.projection", {say(words, directions), say(words, weights)}));
  }
  if (!input.date.empty()) text.notes.push_back(say(words, "picture.date", {input.date}));
  const std::string source = source_line(input.network, words);
  if (!source.empty()) text.notes.push_back(source);
  text.empty = say(words, "picture.empty");
  return text;
}

}  // namespace saite::report
