// SPDX-License-Identifier: Apache-2.0
#include "src/study/projection_line.h"

#include "src/study/filter_phrases.h"

namespace saite::study {

std::string projection_line(const model::Network& network, const project::Projection& projection,
                            const i18n::Translator& t) {
  std::string text = t.tr(
      "projection.line", t.trn("count.actors", projection.size()),
      t.trn("count.ties", static_cast<std::int64_t>(projection.ties().size())),
      t.tr(projection.directed() ? "picture.projection.directed" : "picture.projection.undirected"),
      weights_phrase(projection.options(), &t));
  std::string filters;
  for (const std::string& phrase :
       filter_phrases(network, projection.options().filter, t.language(), &t)) {
    filters += (filters.empty() ? "" : "; ") + phrase;
  }
  if (!filters.empty()) text += " " + t.tr("picture.filters", filters) + ".";
  return text + left_out(projection, t);
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
