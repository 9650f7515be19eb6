// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/plan_picture.h"

#include <algorithm>
#include <utility>

namespace saite::app {
namespace {

using present::Highlight;
using Tone = Highlight::Tone;

/// Actors of indices of a result; some may have gone from the network since.
std::vector<ActorId> actors_of(const model::Network& network, const project::Projection& projection,
                               const std::vector<project::Index>& indices) {
  std::vector<ActorId> actors;
  for (const project::Index u : indices) {
    if (network.has(projection.actor(u))) actors.push_back(projection.actor(u));
  }
  return actors;
}

Highlight::Part part_of_removals(const model::Network& network, const Draft::Content& draft,
                                 const i18n::Translator& t) {
  Highlight::Part part;
  part.text = t.tr("plan.legend.removed");
  part.tone = Tone::loss;
  part.dashed = true;
  part.actors = draft.without_actors;
  part.ties = draft.without_ties;
  for (const ActorId id : draft.without_actors) {
    if (!network.has(id)) continue;
    const auto ties = network.ties_of(id);
    part.ties.insert(part.ties.end(), ties.begin(), ties.end());
  }
  return part;
}

void add_draft(const model::Network& network, const Planning& planning, const i18n::Translator& t,
               Highlight& shown) {
  const Draft::Content& draft = planning.draft().content();
  if (!draft.without_actors.empty() || !draft.without_ties.empty()) {
    shown.parts.push_back(part_of_removals(network, draft, t));
  }
  if (!draft.new_ties.empty()) {
    Highlight::Part part;
    part.text = t.tr("plan.legend.added");
    part.tone = Tone::gain;
    for (const Draft::NewTie& tie : draft.new_ties) part.pairs.emplace_back(tie.a, tie.b);
    shown.parts.push_back(std::move(part));
  }
}

void add_outcome(const model::Network& network, const study::WhatIfResult& result,
                 const i18n::Translator& t, Highlight& shown) {
  // Who is left without ties is not reached either: the map tells each once.
  std::vector<ActorId> told;
  const auto add = [&](const char* key, Tone tone, const std::vector<project::Index>& who) {
    auto actors = actors_of(network, *result.projection, who);
    std::erase_if(actors, [&](ActorId id) { return std::ranges::binary_search(told, id); });
    if (told.empty()) told = actors;
    if (!actors.empty()) shown.parts.push_back({t.tr(key), tone, std::move(actors)});
  };
  add("plan.legend.isolated", Tone::foremost, result.found.newly_isolated);
  add("plan.legend.unreached", Tone::foremost, result.found.newly_unreached);
  add("plan.legend.reached", Tone::gain, result.found.newly_reached);
}

void add_suggestions(const model::Network& network, const study::SuggestResult& result,
                     const Draft& draft, const i18n::Translator& t, Highlight& shown) {
  Highlight::Part part;
  part.text = t.tr("plan.legend.suggested");
  part.tone = Tone::second;
  for (const analysis::Suggestion& tie : result.found.ties) {
    const ActorId a = result.projection->actor(tie.a);
    const ActorId b = result.projection->actor(tie.b);
    if (network.has(a) && network.has(b) && !draft.adds(a, b)) part.pairs.emplace_back(a, b);
  }
  if (!part.pairs.empty()) shown.parts.push_back(std::move(part));
}

void add_invitation(const model::Network& network, const study::InviteResult& result,
                    const i18n::Translator& t, Highlight& shown) {
  std::vector<project::Index> invited;
  for (const analysis::InviteSeat& seat : result.found.seats) invited.push_back(seat.actor);
  auto actors = actors_of(network, *result.projection, invited);
  if (!actors.empty()) {
    shown.parts.push_back({t.tr("plan.legend.invited"), Tone::foremost, std::move(actors)});
  }
  if (!result.query.coming.empty()) {
    shown.parts.push_back({t.tr("plan.legend.coming"), Tone::second, result.query.coming});
  }
}

}  // namespace

Highlight plan_highlight(const model::Network& network, const Planning& planning,
                         const i18n::Translator& t, bool room) {
  Highlight shown;
  const Draft& draft = planning.draft();
  if (draft.active() && !draft.empty()) {
    add_draft(network, planning, t, shown);
    if (const auto& result = planning.what_if().result) add_outcome(network, *result, t, shown);
  }
  const auto& suggested = planning.known_suggestions().result;
  if (planning.suggestions_shown() && suggested) {
    add_suggestions(network, *suggested, draft, t, shown);
  }
  const auto& invited = planning.known_invitation().result;
  const bool invitation = planning.invitation_shown() && invited && shown.parts.empty();
  if (invitation) add_invitation(network, *invited, t, shown);
  shown.title = t.tr(invitation       ? "plan.legend.room"
                     : draft.active() ? "plan.legend.what_if"
                                      : "plan.legend.title");
  shown.others = t.tr("plan.legend.others");
  if (room) shown.names = Highlight::Names::places;
  return shown;
}

}  // namespace saite::app
