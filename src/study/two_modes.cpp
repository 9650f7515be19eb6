// SPDX-License-Identifier: Apache-2.0
#include "src/study/two_modes.h"

#include <algorithm>
#include <tuple>

#include "graph/analysis/community/facts.h"
#include "src/i18n/letter_case.h"
#include "src/study/kinds_together.h"

namespace saite::study {
namespace {

using analysis::MetTogether;
using project::Index;

bool is_of(const analysis::TwoMode& modes, Index mode, const std::string& kind) {
  return std::ranges::binary_search(modes.kinds[mode], kind);
}

/// People meet at events, not events at people.
Index mode_that_meets(const analysis::TwoMode& modes) {
  const auto has_people = [&](Index mode) {
    return is_of(modes, mode, "individual") || is_of(modes, mode, "family");
  };
  return has_people(1) && !has_people(0) ? 1 : 0;
}

}  // namespace

Result<TwoModes> two_modes(const model::Network& network, const project::Projection& projection,
                           const std::string& kind, Progress& progress) {
  auto modes = analysis::two_mode(projection, analysis::facts_of(network, projection).kind);
  if (!modes) return Error{"not_two_mode"};
  TwoModes found;
  found.modes = *std::move(modes);
  found.meeting = mode_that_meets(found.modes);
  if (!kind.empty()) {
    if (!is_of(found.modes, 0, kind) && !is_of(found.modes, 1, kind)) {
      return Error{"kind_of_no_mode", kind};
    }
    found.meeting = is_of(found.modes, 0, kind) ? 0 : 1;
  }
  found.density = analysis::two_mode_density(projection, found.modes).value_or(0);
  auto central = analysis::two_mode_centrality(projection, found.modes, progress);
  if (!central) return central.error();
  found.central = *std::move(central);
  auto met = analysis::met_together(projection, found.modes, found.meeting, progress);
  if (!met) return met.error();
  found.met = *std::move(met);
  return found;
}

std::vector<const MetTogether*> least_usual_first(const TwoModes& found) {
  std::vector<const MetTogether*> pairs;
  pairs.reserve(found.met.size());
  for (const MetTogether& pair : found.met) pairs.push_back(&pair);
  std::ranges::stable_sort(pairs, [](const MetTogether* one, const MetTogether* other) {
    return std::tuple(one->q, -static_cast<std::int64_t>(one->together), -one->newman) <
           std::tuple(other->q, -static_cast<std::int64_t>(other->together), -other->newman);
  });
  return pairs;
}

namespace {

std::string mode_name(const model::Network& network, const analysis::TwoMode& modes, Index mode,
                      const i18n::Translator& t) {
  std::string name;
  for (const std::string& id : modes.kinds[mode]) {
    const auto index = network.actor_kinds().find(id);
    std::string label = index ? network.actor_kinds()[*index].label.in(t.language()) : id;
    if (label.empty()) label = id;
    name += name.empty() ? label : ", " + i18n::inside_sentence(label, t.language());
  }
  return name;
}

std::vector<std::string> two_mode_sentences(const model::Network& network, const TwoModes& found,
                                            const i18n::Translator& t) {
  const auto named = [&](Index mode) {
    return t.tr("two_modes.mode", mode_name(network, found.modes, mode, t),
                t.number(std::int64_t{found.modes.sizes[mode]}));
  };
  std::vector<std::string> text;
  text.push_back(t.tr("two_modes.modes", named(0), named(1), t.percent(found.density)));
  const auto unusual = static_cast<std::int64_t>(std::ranges::count_if(
      found.met, [](const MetTogether& pair) { return pair.q < unusual_below; }));
  const std::string of = t.number(static_cast<std::int64_t>(found.met.size()));
  if (found.met.empty()) {
    text.emplace_back(t.text("two_modes.nobody_meets"));
  } else if (unusual == 0) {
    text.push_back(t.tr("two_modes.as_usual", of));
  } else {
    text.push_back(t.tr("two_modes.more_than_usual", of, t.number(unusual)));
  }
  text.emplace_back(t.text("two_modes.how"));
  text.emplace_back(t.text("two_modes.not_knowing"));
  return text;
}

std::string or_dash(const std::optional<double>& value, const i18n::Translator& t) {
  return value ? t.number(*value, 3) : "–";
}

/// Those of a mode, the ones with the most ties first.
Finding::Table mode_table(const model::Network& network, const project::Projection& projection,
                          const TwoModes& found, Index mode, std::size_t max, const Naming& naming,
                          const i18n::Translator& t) {
  std::vector<Index> order;
  for (Index u = 0; u < projection.size(); ++u) {
    const bool shown = naming.may_name(projection.actor(u));
    if (found.modes.mode_of[u] == mode && shown) order.push_back(u);
  }
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](Index u) { return found.central.degree[u].value_or(0); });
  if (order.size() > max) order.resize(max);
  Finding::Table table{
      .headings = {mode_name(network, found.modes, mode, t), t.text("two_modes.column.degree"),
                   t.text("two_modes.column.closeness"), t.text("two_modes.column.betweenness")},
      .rows = {},
      .title = mode_name(network, found.modes, mode, t)};
  for (const Index u : order) {
    const ActorId id = projection.actor(u);
    table.rows.push_back(
        {{naming.name_of(id), or_dash(found.central.degree[u], t),
          or_dash(found.central.closeness[u], t), or_dash(found.central.betweenness[u], t)},
         {id}});
  }
  return table;
}

Finding::Table pair_table(const project::Projection& projection, const TwoModes& found,
                          std::size_t max, const Naming& naming, const i18n::Translator& t) {
  Finding::Table table{
      .headings = {t.text("two_modes.column.one"), t.text("two_modes.column.other"),
                   t.text("two_modes.column.together"), t.text("two_modes.column.expected"),
                   t.text("two_modes.column.jaccard"), t.text("two_modes.column.newman"),
                   t.text("two_modes.column.p")},
      .words = 2,
      .rows = {},
      .title = t.text("two_modes.pairs")};
  for (const MetTogether* pair : least_usual_first(found)) {
    const std::vector<ActorId> two{projection.actor(pair->a), projection.actor(pair->b)};
    if (!naming.may_name(two[0]) || !naming.may_name(two[1])) continue;
    if (table.rows.size() == max) break;
    table.rows.push_back(
        {{naming.name_of(two[0]), naming.name_of(two[1]), t.number(std::int64_t{pair->together}),
          t.number(pair->expected, 1), t.number(pair->jaccard, 2), t.number(pair->newman, 2),
          p_text(pair->q, t)},
         two});
  }
  return table;
}

}  // namespace

Finding two_mode_finding(const model::Network& network, const project::Projection& projection,
                         const TwoModes& found, std::size_t max, const Naming& naming,
                         const i18n::Translator& t) {
  Finding finding;
  for (const Index mode : {Index{0}, Index{1}}) {
    finding.add(mode_table(network, projection, found, mode, max, naming, t));
  }
  finding.add(pair_table(projection, found, max, naming, t));
  finding.sentences = two_mode_sentences(network, found, t);
  return finding;
}

}  // namespace saite::study
