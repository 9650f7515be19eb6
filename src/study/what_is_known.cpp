// SPDX-License-Identifier: Apache-2.0
#include "src/study/what_is_known.h"

#include <algorithm>

#include "src/present/scale.h"

namespace saite::study {
namespace {

std::string_view response_of(const model::Actor& actor) {
  const model::Value* said = model::find(actor.details->attributes, "response");
  if (said == nullptr) said = model::find(actor.details->extra, "response");
  return said == nullptr || said->text() == nullptr ? std::string_view() : *said->text();
}

/// Without the full stop that the sentence around it sets.
std::string without_stop(std::string text) {
  while (text.ends_with('.') || text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace

std::string boundary_of(const model::Network& network, std::string_view language) {
  const model::Value* value = model::find(network.info.graph_extra, "boundary");
  if (value == nullptr) return {};
  if (value->text() != nullptr) return without_stop(*value->text());
  if (value->object() == nullptr) return {};
  model::LocalText texts;
  for (const auto& [code, text] : *value->object()) {
    if (text.text() != nullptr) texts.set(code, *text.text());
  }
  return texts.empty() ? std::string() : without_stop(texts.in(language));
}

Responses responses_of(const model::Network& network, const project::Projection& projection) {
  Responses responses;
  for (const ActorId id : projection.actors()) {
    const std::string_view said = response_of(network.actor(id));
    responses.answered += said == "answered" ? 1 : 0;
    responses.refused += said == "refused" ? 1 : 0;
    responses.not_asked += said == "not_asked" ? 1 : 0;
  }
  return responses;
}

std::vector<std::string> known_lines(const model::Network& network,
                                     const project::Projection& projection,
                                     std::string_view language, present::Words words) {
  std::vector<std::string> lines;
  const std::string boundary = boundary_of(network, language);
  if (!boundary.empty()) lines.push_back(present::say(words, "known.boundary", {boundary}));
  const Responses responses = responses_of(network, projection);
  if (responses.asked() == 0) return lines;
  const auto number = [&](std::size_t n) { return present::count_text(n, language); };
  const auto percent = 100 * responses.answered / responses.asked();
  lines.push_back(present::say(
      words, responses.too_few() ? "known.response.few" : "known.response",
      {number(responses.answered), number(responses.asked()), std::to_string(percent)}));
  return lines;
}

}  // namespace saite::study
