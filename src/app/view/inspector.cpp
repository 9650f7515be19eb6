// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/inspector.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "graph/base/text.h"
#include "src/app/view/group_names.h"
#include "src/app/view/view.h"
#include "src/i18n/collation.h"
#include "src/present/words.h"
#include "src/study/words.h"

namespace saite::app {
namespace {

using analysis::MeasureInfo;
using analysis::Subject;

constexpr const char* standard_actor_measures[] = {"degree", "betweenness", "constraint",
                                                   "core",   "cut_point",   "community"};
constexpr const char* standard_tie_measures[] = {"class", "bridge", "span", "embeddedness",
                                                 "betweenness"};

std::vector<Count> sorted_counts(const std::map<std::string, std::size_t, NameLess>& by_name) {
  std::vector<Count> counts;
  for (const auto& [name, count] : by_name) counts.push_back({name, count});
  std::ranges::stable_sort(counts, std::ranges::greater{}, &Count::count);
  return counts;
}

/// By the name of the kind; each name is looked up once and not once a thing.
template <class Kinds, class IdType, class KindOf>
std::vector<Count> counts_of(const Kinds& kinds, const std::vector<IdType>& things,
                             std::string_view language, KindOf kind_of) {
  std::vector<std::size_t> counts(kinds.size(), 0);
  for (const IdType id : things) ++counts[kind_of(id)];
  std::map<std::string, std::size_t, NameLess> by_name;
  for (model::KindIndex k = 0; k < counts.size(); ++k) {
    if (counts[k] == 0) continue;
    const auto& kind = kinds[k];
    by_name[kind.label.empty() ? kind.id : kind.label.in(language)] += counts[k];
  }
  return sorted_counts(by_name);
}

std::vector<std::pair<std::string, std::string>> shown(const model::Object& attributes) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const auto& [key, value] : attributes) {
    lines.emplace_back(present::spoken_key(key), value.display());
  }
  return lines;
}

/// Neighbours in the order of the alphabet.
std::vector<Neighbour> neighbours_of(const View& view, ActorId id, std::size_t max) {
  const model::Network& network = view.workspace().network();
  const std::string& language = view.workspace().text().language();
  std::vector<Neighbour> all;
  for (const TieId tie_id : network.ties_of(id)) {
    const model::Tie& tie = network.tie(tie_id);
    Neighbour neighbour;
    neighbour.actor = tie.source == id ? tie.target : tie.source;
    neighbour.tie = tie_id;
    neighbour.name = network.actor(neighbour.actor).display_name(language);
    neighbour.kind = study::kind_name(network, tie_id, language);
    if (network.is_directed(tie_id) && !tie.is_loop()) {
      neighbour.direction = tie.source == id ? 1 : -1;
    }
    neighbour.disputed = tie.disputed;
    all.push_back(std::move(neighbour));
  }
  const i18n::Collation order(language);
  std::ranges::stable_sort(all, {}, [&](const Neighbour& n) { return order.key(n.name); });
  if (all.size() > max) all.resize(max);
  return all;
}

/// The line of a measure as far as it is known; `value_of` reads the result.
template <class ValueOf>
MeasureLine make_line(View& view, const MeasureInfo& info, ValueOf value_of) {
  const i18n::Translator& t = view.workspace().text();
  MeasureLine line;
  line.id = std::string(info.id);
  line.name = study::measure_name(info, t);
  line.meaning = t.tr(study::measure_stem(info) + ".meaning");
  const study::MeasureView measure = view.pipeline().measure(info.id, info.subject);
  line.waiting = measure.state == study::MeasureView::State::waiting;
  if (measure.error) line.remarks.push_back(t.sentence(*measure.error));
  if (!measure.result) {
    line.value = line.waiting ? "…" : "–";
    return line;
  }
  line.number = value_of(*measure.result);
  line.value = study::value_text(info, measure.result->measured, line.number, t);
  for (const Error& note : measure.result->measured.notes) line.remarks.push_back(t.sentence(note));
  return line;
}

/// Whether a measure is about what this map has nothing of: a service that nobody was named for, or
/// ratings. The card leaves it out rather than list a dozen dashes.
bool beside_the_point(View& view, const MeasureInfo& info) {
  // Rewires the network again and again, too dear for a card that follows every edit; the answer to
  // the question of the stage says it.
  if (info.id == "stage_chance") return true;
  const study::MeasureView measure = view.pipeline().measure(info.id, info.subject);
  return measure.result &&
         std::ranges::any_of(measure.result->measured.notes, [](const Error& note) {
           return note.code == "note.no_providers" || note.code == "note.no_ratings";
         });
}

/// What this very value means, where the catalogues have a sentence for it.
std::string value_sentence(const MeasureInfo& info, const MeasureLine& line,
                           const i18n::Translator& t) {
  const std::string key = study::measure_stem(info) + ".sentence";
  if (!line.number) return line.meaning;
  if (*line.number == std::floor(*line.number) && std::abs(*line.number) < 1e15) {
    std::string counted = t.trn(key, static_cast<std::int64_t>(*line.number));
    if (counted != key) return counted;
  }
  return t.has(key) ? t.tr(key, line.value) : line.meaning;
}

template <std::size_t n>
std::vector<std::string> or_standard(const std::vector<std::string>& ids,
                                     const char* const (&standard)[n]) {
  return ids.empty() ? std::vector<std::string>(std::begin(standard), std::end(standard)) : ids;
}

}  // namespace

ActorCard actor_card(const View& view, ActorId id, std::size_t max_neighbours) {
  const model::Network& network = view.workspace().network();
  const i18n::Translator& t = view.workspace().text();
  const model::Actor& actor = network.actor(id);
  ActorCard card;
  card.name = actor.display_name(t.language());
  card.kind = study::kind_name(network, id, t.language());
  card.subtype = actor.details->subtype;
  for (auto at = actor.part_of; at; at = network.actor(*at).part_of) card.containers.push_back(*at);
  card.dates = study::dates_text(actor.dates, t);
  std::map<std::string, std::size_t, NameLess> by_kind;
  for (const TieId tie : network.ties_of(id)) {
    ++card.ties;
    ++by_kind[study::kind_name(network, tie, t.language())];
  }
  card.ties_by_kind = sorted_counts(by_kind);
  if (max_neighbours > 0) card.neighbours = neighbours_of(view, id, max_neighbours);
  card.attributes = shown(actor.details->attributes);
  card.source = study::source_title(network, actor.details->source);
  return card;
}

TieCard tie_card(const View& view, TieId id) {
  const model::Network& network = view.workspace().network();
  const i18n::Translator& t = view.workspace().text();
  const model::Tie& tie = network.tie(id);
  TieCard card;
  card.source = network.actor(tie.source).display_name(t.language());
  card.target = network.actor(tie.target).display_name(t.language());
  card.kind = study::kind_name(network, id, t.language());
  card.dates = study::dates_text(tie.dates, t);
  card.directed = network.is_directed(id);
  card.attributes = shown(tie.details->attributes);
  card.evidence = study::source_title(network, tie.details->evidence);
  return card;
}

std::vector<MeasureLine> actor_measures(View& view, ActorId id,
                                        const std::vector<std::string>& ids) {
  std::vector<MeasureLine> lines;
  for (const std::string& measure : or_standard(ids, standard_actor_measures)) {
    if (const auto* info = analysis::find_measure(measure, Subject::actor)) {
      lines.push_back(make_line(
          view, *info, [id](const study::MeasureResult& result) { return result.of(id); }));
      if (measure == "community" && lines.back().number) {
        const std::string name = view.group_names().of(id);
        if (!name.empty()) lines.back().value = name;
      }
    }
  }
  return lines;
}

std::vector<MeasureLine> tie_measures(View& view, TieId id, const std::vector<std::string>& ids) {
  std::vector<MeasureLine> lines;
  for (const std::string& measure : or_standard(ids, standard_tie_measures)) {
    if (const auto* info = analysis::find_measure(measure, Subject::tie)) {
      lines.push_back(make_line(
          view, *info, [id](const study::MeasureResult& result) { return result.of(id); }));
    }
  }
  return lines;
}

std::vector<MeasureLine> network_numbers(View& view) {
  std::vector<MeasureLine> lines;
  for (const MeasureInfo& info : analysis::measures()) {
    if (info.subject != Subject::network || beside_the_point(view, info)) continue;
    MeasureLine line = make_line(
        view, info, [](const study::MeasureResult& result) { return result.of_network(); });
    line.meaning = value_sentence(info, line, view.workspace().text());
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Count> actor_counts(const View& view) {
  const model::Network& network = view.workspace().network();
  return counts_of(network.actor_kinds(), view.pipeline().visible().actors,
                   view.workspace().text().language(),
                   [&](ActorId id) { return network.actor(id).kind; });
}

std::vector<Count> tie_counts(const View& view) {
  const model::Network& network = view.workspace().network();
  return counts_of(network.tie_kinds(), view.pipeline().visible().ties,
                   view.workspace().text().language(),
                   [&](TieId id) { return network.tie(id).kind; });
}

}  // namespace saite::app
