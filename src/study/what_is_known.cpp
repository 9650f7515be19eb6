// SPDX-License-Identifier: Apache-2.0
#include "src/study/what_is_known.h"

#include <algorithm>

#include "src/present/scale.h"

namespace saite::study {
namespace {

using project::Response;

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
    const Response said = project::response_of(network.actor(id));
    responses.answered += said == Response::answered ? 1 : 0;
    responses.refused += said == Response::refused ? 1 : 0;
    responses.not_asked += said == Response::not_asked ? 1 : 0;
  }
  return responses;
}

project::Confirmation confirmation_of(const model::Network& network,
                                      const project::Projection& projection) {
  project::Filter filter = projection.options().filter;
  if (filter.reports.empty()) return project::confirmation_of(network, projection.ties());
  filter.reports = {};
  const auto all = project::select(network, filter);
  return all ? project::confirmation_of(network, all->ties) : project::Confirmation();
}

std::vector<std::string> known_lines(const model::Network& network,
                                     const project::Projection& projection,
                                     std::string_view language, present::Words words) {
  std::vector<std::string> lines;
  const std::string boundary = boundary_of(network, language);
  if (!boundary.empty()) lines.push_back(present::say(words, "known.boundary", {boundary}));
  const Responses responses = responses_of(network, projection);
  const auto number = [&](std::size_t n) { return present::count_text(n, language); };
  if (responses.asked() > 0) {
    const auto percent = 100 * responses.answered / responses.asked();
    lines.push_back(present::say(
        words, responses.too_few() ? "known.response.few" : "known.response",
        {number(responses.answered), number(responses.asked()), std::to_string(percent)}));
  }
  const auto line = [&](const char* key, const std::vector<std::string>& args) {
    lines.push_back(present::say(words, key, args));
  };
  const bool chosen = !projection.options().filter.reports.empty();
  if (!chosen && !project::any_reported_by(network, projection.ties())) return lines;
  const project::Confirmation ties = confirmation_of(network, projection);
  if (ties.could_be() > 0) {
    line("known.confirmed", {number(ties.by_both), number(ties.could_be())});
  }
  if (ties.open > 0) line("known.confirmed.open", {number(ties.open)});
  if (ties.unsaid > 0) {
    line(chosen ? "known.unsaid.stay" : "known.unsaid", {number(ties.unsaid)});
  }
  const std::size_t strangers = project::ties_reported_by_strangers(network, projection.ties());
  if (strangers > 0) line("known.strangers", {number(strangers)});
  return lines;
}

}  // namespace saite::study
