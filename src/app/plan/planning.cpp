// SPDX-License-Identifier: Apache-2.0
#include "src/app/plan/planning.h"

#include <algorithm>
#include <utility>

#include "src/edit/network_edits.h"

namespace saite::app {
namespace {

/// A key no tie has, counting on from the last one given out here.
std::string next_tie_key(const model::Network& network, std::size_t& number) {
  for (;; ++number) {
    std::string key = "t" + std::to_string(number);
    if (network.find_tie(key)) continue;
    ++number;
    return key;
  }
}

}  // namespace

edit::Step draft_step(const model::Network& network, const Draft::Content& draft) {
  std::vector<edit::Step> parts;
  std::size_t number = network.tie_id_bound() + 1;
  for (const Draft::NewTie& tie : draft.new_ties) {
    model::Tie made;
    made.source = tie.a;
    made.target = tie.b;
    made.kind = tie.kind;
    made.key = next_tie_key(network, number);
    parts.push_back(edit::add_tie(network, std::move(made)));
  }
  if (!draft.without_actors.empty() || !draft.without_ties.empty()) {
    parts.push_back(edit::remove(network, draft.without_actors, draft.without_ties));
  }
  return edit::combine({"edit.what_if", {std::to_string(draft.size())}}, std::move(parts));
}

namespace {

/// A network and what of it is looked at, once a draft is done.
struct Drafted {
  std::shared_ptr<const model::Network> network;
  std::shared_ptr<const project::Projection> projection;
};

/// Does the draft on a copy. What was visible stays so, with the ties that the draft adds.
Drafted drafted(const std::shared_ptr<const model::Network>& network,
                const std::shared_ptr<const project::Projection>& projection,
                const project::Selection& visible, const Draft::Content& draft) {
  if (draft.empty()) return {network, projection};
  auto changed = std::make_shared<model::Network>(*network);
  edit::Step step = draft_step(*changed, draft);
  if (!edit::apply(*changed, step, edit::Direction::forward)) return {network, projection};
  project::Selection left = visible;
  std::erase_if(left.actors, [&](ActorId id) { return !changed->has(id); });
  std::erase_if(left.ties, [&](TieId id) { return !changed->has(id); });
  for (const TieId id : changed->ties()) {
    if (network->has(id)) continue;
    const model::Tie& tie = changed->tie(id);
    const auto seen = [&](ActorId end) { return std::ranges::binary_search(left.actors, end); };
    if (seen(tie.source) && seen(tie.target)) left.ties.push_back(id);
  }
  return {changed, std::make_shared<const project::Projection>(
                       project::Projection::create(*changed, left, projection->options()))};
}

}  // namespace

Planning::Planning(Jobs& jobs) : what_if_(jobs), suggest_(jobs), invite_(jobs) {}

void Planning::reset() {
  draft_.end();
  service_.actors.clear();
  suggest_query_.service.actors.clear();
  suggest_query_.between.reset();
  suggest_query_.kind_pairs.clear();
  invite_query_.coming.clear();
  invite_query_.not_these.clear();
  what_if_.reset();
  suggest_.reset();
  invite_.reset();
}

void Planning::update(const edit::Document& document, const Pipeline& pipeline) {
  if (document.stamps().structure != structure_) {
    structure_ = document.stamps().structure;
    draft_.drop_missing(document.network());
    const auto drop = [&](std::vector<ActorId>& actors) {
      std::erase_if(actors, [&](ActorId id) { return !document.network().has(id); });
    };
    for (auto* actors : {&service_.actors, &suggest_query_.service.actors, &invite_query_.coming,
                         &invite_query_.not_these}) {
      drop(*actors);
    }
  }
  const bool suggest = std::exchange(suggestions_wanted_, false);
  const bool invite = std::exchange(invitation_wanted_, false);
  if (!pipeline.fresh()) return;
  const auto projection = pipeline.projection();
  const std::uint64_t facts = document.stamps().facts;
  if (draft_.active()) start_what_if(document, pipeline);
  const auto state = [&](const Draft::Content& draft) {
    return [network = document.snapshot(), projection, visible = pipeline.visible(), draft] {
      return drafted(network, projection, visible, draft);
    };
  };
  if (QueryKey<study::SuggestQuery> key{pipeline.projection_revision(), facts, counted_draft(false),
                                        suggest_query_};
      suggest && suggest_.stale(key)) {
    suggest_.start(key, {"job.suggest"},
                   [now = state(key.draft), query = suggest_query_](Progress& p) {
                     const Drafted part = now();
                     return study::suggest_ties(*part.network, part.projection, query, p);
                   });
  }
  if (QueryKey<study::InviteQuery> key{pipeline.projection_revision(), facts, counted_draft(true),
                                       invite_query_};
      invite && invite_.stale(key)) {
    invite_.start(key, {"job.invite"},
                  [now = state(key.draft), query = invite_query_](Progress& p) {
                    const Drafted part = now();
                    return study::invite_people(*part.network, part.projection, query, p);
                  });
  }
}

/// Without ties that were suggested where these are asked for: what one tries stays in the list.
Draft::Content Planning::counted_draft(bool with_suggested) const {
  if (!draft_.active()) return {};
  Draft::Content draft = draft_.content();
  const auto& known = suggest_.view().result;
  if (with_suggested || !known) return draft;
  std::erase_if(draft.new_ties, [&](const Draft::NewTie& tie) {
    return std::ranges::any_of(known->found.ties, [&](const analysis::Suggestion& suggested) {
      const ActorId a = known->projection->actor(suggested.a);
      const ActorId b = known->projection->actor(suggested.b);
      return (tie.a == a && tie.b == b) || (tie.a == b && tie.b == a);
    });
  });
  return draft;
}

void Planning::start_what_if(const edit::Document& document, const Pipeline& pipeline) {
  WhatIfKey key{pipeline.projection_revision(), draft_.revision(), service_};
  if (!what_if_.stale(key)) return;
  const auto projection = pipeline.projection();
  std::size_t not_counted = 0;
  analysis::Change change =
      study::change_of(document.network(), *projection, draft_.content(), &not_counted);
  analysis::WhatIfOptions options;
  options.providers = study::providers_of(document.network(), *projection, service_);
  options.steps = service_.steps;
  what_if_.start(std::move(key), {"job.what_if"},
                 [projection, not_counted, change = std::move(change),
                  options = std::move(options)](Progress& progress) {
                   auto result = study::try_out(projection, change, options, progress);
                   if (result) result->not_counted = not_counted;
                   return result;
                 });
}

const Planning::SuggestView& Planning::suggestions() {
  suggestions_wanted_ = true;
  return suggest_.view();
}

const Planning::InviteView& Planning::invitation() {
  invitation_wanted_ = true;
  return invite_.view();
}

void Planning::retry() {
  const auto again = [](auto& latest) {
    const auto state = latest.view().state;
    if (state == study::MeasureView::State::failed ||
        state == study::MeasureView::State::cancelled) {
      latest.retry();
    }
  };
  again(what_if_);
  again(suggest_);
  again(invite_);
}

}  // namespace saite::app
