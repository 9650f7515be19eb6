// SPDX-License-Identifier: Apache-2.0
#include "src/study/projection_line.h"

#include "graph/analysis/community/two_mode.h"
#include "src/study/filter_phrases.h"
#include "src/study/what_is_known.h"

namespace saite::study {

namespace {

/// What the network's two modes are, as a sentence after a blank; empty where it has not just two.
std::string modes_line(const model::Network& network, const project::Projection& projection,
                       const i18n::Translator& t) {
  std::vector<std::string> kind;
  kind.reserve(projection.size());
  for (const ActorId id : projection.actors()) {
    kind.push_back(network.actor_kinds()[network.actor(id).kind].id);
  }
  const auto modes = analysis::two_mode(projection, kind);
  if (!modes) return {};
  const auto named = [&](std::size_t mode) {
    std::string names;
    for (const std::string& id : modes->kinds.at(mode)) {
      const model::ActorKind& of = network.actor_kinds()[*network.actor_kinds().find(id)];
      names += (names.empty() ? "" : ", ") + (of.label.empty() ? of.id : of.label.in(t.language()));
    }
    return names;
  };
  return " " + t.tr("projection.two_mode", named(0),
                    t.number(static_cast<std::int64_t>(modes->sizes[0])), named(1),
                    t.number(static_cast<std::int64_t>(modes->sizes[1])));
}

/// What is not told by the strengths, as a sentence after a blank.
std::string strengths_line(const project::Projection& projection, const i18n::Translator& t) {
  const project::ProjectionOptions& options = projection.options();
  if (projection.combine() == project::Combine::kinds) {
    return " " + std::string(t.text(options.combine == project::Combine::automatic
                                        ? "projection.kinds_counted.because"
                                        : "projection.kinds_counted"));
  }
  const auto without = static_cast<std::int64_t>(projection.ties_without_strength());
  if (without == 0) return {};
  return " " + (options.weight_by.empty()
                    ? t.trn("projection.without_strength", without)
                    : t.trn("projection.without_weight", without, options.weight_by));
}

}  // namespace

std::string projection_line(const model::Network& network, const project::Projection& projection,
                            const i18n::Translator& t) {
  std::string text = t.tr(
      "projection.line", t.trn("count.actors", projection.size()),
      t.trn("count.ties", static_cast<std::int64_t>(projection.ties().size())),
      t.tr(projection.directed() ? "picture.projection.directed" : "picture.projection.undirected"),
      weights_phrase(projection.options(), &t));
  if (projection.weighted()) text += strengths_line(projection, t);
  std::string filters;
  for (const std::string& phrase :
       filter_phrases(network, projection.options().filter, t.language(), &t)) {
    filters += (filters.empty() ? "" : "; ") + phrase;
  }
  if (!filters.empty()) text += " " + t.tr("picture.filters", filters) + ".";
  text += modes_line(network, projection, t) + left_out(projection, t);
  for (const std::string& line : known_lines(network, projection, t.language(), &t)) {
    text += " " + line;
  }
  return text;
}

std::string left_out(const project::Projection& projection, const i18n::Translator& t) {
  const auto count = static_cast<std::int64_t>(projection.negative_ties());
  return count == 0 ? std::string() : " " + t.trn("projection.negative", count);
}

std::string weights_phrase(const project::ProjectionOptions& options, present::Words words) {
  if (!options.weighted) return present::say(words, "picture.projection.unweighted");
  if (options.weight_by.empty()) return present::say(words, "picture.projection.weighted");
  return present::say(words, "picture.projection.weighted_by", {options.weight_by});
}

}  // namespace saite::study
