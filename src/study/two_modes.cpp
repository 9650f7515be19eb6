// SPDX-License-Identifier: Apache-2.0
#include "src/study/two_modes.h"

#include <algorithm>
#include <tuple>

#include "graph/analysis/community/facts.h"
#include "src/i18n/letter_case.h"

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

}  // namespace saite::study
