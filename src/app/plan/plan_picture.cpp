// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/plan_picture.h"

#include <set>
#include <utility>

#include "src/study/naming.h"

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

/// What was found, as the audience may see it.
class Found {
 public:
  Found(const model::Network& network, const i18n::Translator& t, study::Audience audience,
        Highlight& shown)
      : network_(network),
        t_(t),
        naming_(network, network.actors(), audience, t.language()),
        shown_(shown) {}

  void outcome(const study::WhatIfResult& result) {
    add("plan.legend.isolated", Tone::foremost,
        actors_of(network_, *result.projection, result.found.newly_isolated));
    add("plan.legend.unreached", Tone::foremost,
        actors_of(network_, *result.projection, result.found.newly_unreached));
    add("plan.legend.reached", Tone::gain,
        actors_of(network_, *result.projection, result.found.newly_reached));
  }

  void suggestions(const study::SuggestResult& result, const Draft& draft) {
    Highlight::Part part;
    part.text = t_.tr("plan.legend.suggested");
    part.tone = Tone::second;
    for (const analysis::Suggestion& tie : result.found.ties) {
      const ActorId a = result.projection->actor(tie.a);
      const ActorId b = result.projection->actor(tie.b);
      if (!network_.has(a) || !network_.has(b) || draft.adds(a, b)) continue;
      if (naming_.may_name(a) && naming_.may_name(b)) {
        part.pairs.emplace_back(a, b);
      } else {
        add_among(naming_.split({a, b}).among);
      }
    }
    if (!part.pairs.empty()) shown_.parts.push_back(std::move(part));
  }

  void invitation(const study::InviteResult& result) {
    std::vector<project::Index> invited;
    for (const analysis::InviteSeat& seat : result.found.seats) invited.push_back(seat.actor);
    add("plan.legend.invited", Tone::foremost, actors_of(network_, *result.projection, invited));
    if (!result.query.coming.empty()) {
      shown_.parts.push_back({t_.tr("plan.legend.coming"), Tone::second, result.query.coming});
    }
  }

  /// Last, as whoever is in several parts belongs to the first.
  void among() {
    if (among_.empty()) return;
    shown_.parts.push_back({.text = t_.tr("audience.among"),
                            .tone = Tone::second,
                            .actors = {among_.begin(), among_.end()},
                            .dashed = true});
  }

 private:
  /// Who is left without ties is not reached either: the map tells each once.
  void add(const char* key, Tone tone, const std::vector<ActorId>& who) {
    study::Naming::Split split = naming_.split(who);
    add_among(split.among);
    std::erase_if(split.named, [this](ActorId id) { return !told_.insert(id).second; });
    if (!split.named.empty()) shown_.parts.push_back({t_.tr(key), tone, std::move(split.named)});
  }
  void add_among(const std::vector<ActorId>& actors) {
    among_.insert(actors.begin(), actors.end());
  }

  const model::Network& network_;
  const i18n::Translator& t_;
  study::Naming naming_;
  Highlight& shown_;
  std::set<ActorId> told_;
  std::set<ActorId> among_;
};

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

}  // namespace

Highlight plan_highlight(const model::Network& network, const Planning& planning,
                         const i18n::Translator& t, present::Audience audience) {
  Highlight shown;
  shown.audience = audience;
  Found found(network, t, audience, shown);
  const Draft& draft = planning.draft();
  if (draft.active() && !draft.empty()) {
    add_draft(network, planning, t, shown);
    if (const auto& result = planning.what_if().result) found.outcome(*result);
  }
  const auto& suggested = planning.known_suggestions().result;
  if (planning.suggestions_shown() && suggested) found.suggestions(*suggested, draft);
  const auto& invited = planning.known_invitation().result;
  const bool invitation = planning.invitation_shown() && invited && shown.parts.empty();
  if (invitation) found.invitation(*invited);
  found.among();
  shown.title = t.tr(invitation       ? "plan.legend.room"
                     : draft.active() ? "plan.legend.what_if"
                                      : "plan.legend.title");
  shown.others = t.tr("plan.legend.others");
  return shown;
}

}  // namespace saite::app
