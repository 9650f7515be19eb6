// SPDX-License-Identifier: Apache-2.0
#include "src/report/picture_notes.h"

#include "src/present/scale.h"
#include "src/study/filter_phrases.h"
#include "src/study/people_caution.h"
#include "src/study/projection_line.h"
#include "src/study/what_is_known.h"

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

/// As answers and measures count them: whoever has only ties of conflict is alone.
std::size_t isolates(const project::Projection& projection) {
  std::size_t count = 0;
  for (project::Index u = 0; u < projection.size(); ++u) {
    const bool pointed_at = projection.options().directed && !projection.in_neighbours(u).empty();
    count += projection.degree(u) == 0 && !pointed_at ? 1 : 0;
  }
  return count;
}

std::string source_line(const model::Network& network, present::Words words) {
  constexpr std::size_t max = 3;
  std::vector<std::string> titles;
  for (const model::Source& source : network.info.sources) {
    const std::string& title = source.title.empty() ? source.id : source.title;
    if (titles.size() < max) titles.push_back(title);
  }
  if (titles.empty()) return {};
  std::string text = say(words, "picture.source", {joined(titles, "; ")});
  const std::size_t more = network.info.sources.size() - titles.size();
  if (more > 0) text += " " + say(words, "picture.source.more", {std::to_string(more)});
  return text;
}

}  // namespace

scene::SceneText picture_text(const NoteInput& input, present::Words words) {
  scene::SceneText text;
  text.title = input.title.empty() ? input.network.info.title : input.title;
  const auto number = [&](std::size_t n) { return present::count_text(n, input.language); };
  text.subtitle = say(words, "picture.counts",
                      {number(input.selection.actors.size()), number(input.selection.ties.size()),
                       number(isolates(input.projection))});
  const auto phrases = study::filter_phrases(input.network, input.projection.options().filter,
                                             input.language, words);
  if (!phrases.empty()) {
    text.notes.push_back(say(words, "picture.filters", {joined(phrases, "; ")}));
  }
  if (input.measures) {
    const char* directions = input.projection.options().directed ? "picture.projection.directed"
                                                                 : "picture.projection.undirected";
    text.notes.push_back(
        say(words, "picture.projection",
            {say(words, directions), study::weights_phrase(input.projection.options(), words)}));
  }
  if (const std::size_t count = input.projection.negative_ties(); count > 0) {
    text.notes.push_back(say(words, "picture.negative", {number(count)}));
  }
  for (std::string& line :
       study::known_lines(input.network, input.projection, input.language, words)) {
    text.notes.push_back(std::move(line));
  }
  text.notes.insert(text.notes.end(), input.remarks.begin(), input.remarks.end());
  if (!input.date.empty()) text.notes.push_back(say(words, "picture.date", {input.date}));
  std::string source = source_line(input.network, words);
  const std::string caution = study::people_caution(input.network, input.selection.actors, words);
  if (!caution.empty()) source += (source.empty() ? "" : " ") + caution;
  if (!source.empty()) text.notes.push_back(source);
  text.empty = say(words, "picture.empty");
  return text;
}

}  // namespace saite::report
