// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/actor_search.h"

#include <utility>

namespace saite::app {
namespace {

/// Names of networks up to this size are indexed at once.
constexpr std::size_t indexed_at_once = 5'000;

std::shared_ptr<const i18n::SearchIndex> make_index(const model::Network& network) {
  auto index = std::make_shared<i18n::SearchIndex>();
  index->reserve(network.actor_count());
  for (const ActorId id : network.actors()) {
    const model::Actor& actor = network.actor(id);
    if (actor.name.empty()) index->add(id.value(), actor.key);
    if (!actor.name.plain().empty()) index->add(id.value(), actor.name.plain());
    for (const auto& [language, name] : actor.name.by_language()) index->add(id.value(), name);
  }
  return index;
}

}  // namespace

void ActorSearch::reset() {
  jobs_.cancel(std::exchange(job_, JobId::none));
  index_ = std::make_shared<i18n::SearchIndex>();
  made_ = false;
}

void ActorSearch::update(const edit::Document& document) {
  const edit::Stamps& now = document.stamps();
  if (made_ && made_for_.structure == now.structure && made_for_.facts == now.facts) return;
  jobs_.cancel(std::exchange(job_, JobId::none));
  made_ = true;
  made_for_ = now;
  if (document.network().actor_count() <= indexed_at_once) {
    index_ = make_index(document.network());
    return;
  }
  job_ = jobs_.start({.label = {"job.search"},
                      .work = [this, network = document.snapshot()](Jobs::Port&) -> Jobs::Delivery {
                        auto index = make_index(*network);
                        return [this, index] { index_ = index; };
                      },
                      .cancelled = {}});
}

std::vector<ActorId> ActorSearch::find(std::string_view query, std::size_t max) const {
  std::vector<ActorId> found;
  for (const i18n::SearchHit& hit : index_->find(query, max)) found.emplace_back(hit.item);
  return found;
}

}  // namespace saite::app
