// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/versions.h"

#include <utility>

#include "src/app/workspace/workspace.h"
#include "src/io/read_json.h"

namespace saite::app {
namespace {

/// Kinds and containers are numbered anew by every reading.
bool same_actor(const model::Network& m, const model::Actor& a, const model::Network& n,
                const model::Actor& b) {
  const auto container = [](const model::Network& network, const model::Actor& actor) {
    return actor.part_of ? network.actor(*actor.part_of).key : std::string();
  };
  if (m.actor_kinds()[a.kind].id != n.actor_kinds()[b.kind].id) return false;
  if (container(m, a) != container(n, b)) return false;
  model::Actor there = b;
  there.kind = a.kind;
  there.part_of = a.part_of;
  there.position = a.position;
  there.pinned = a.pinned;
  return a == there;
}

bool same_tie(const model::Network& m, const model::Tie& a, const model::Network& n,
              const model::Tie& b) {
  if (m.tie_kinds()[a.kind].id != n.tie_kinds()[b.kind].id) return false;
  if (m.actor(a.source).key != n.actor(b.source).key) return false;
  if (m.actor(a.target).key != n.actor(b.target).key) return false;
  model::Tie there = b;
  there.kind = a.kind;
  there.source = a.source;
  there.target = a.target;
  return a == there;
}

/// `find(key)` where `to` has it, `same(id, id)`; `common` of the ids of `from` are in both.
template <class Ids, class Find, class Same>
Comparison compared(const Ids& from, std::size_t to_count, Find find, Same same) {
  Comparison result;
  std::size_t common = 0;
  for (const auto id : from) {
    const auto there = find(id);
    if (!there) {
      ++result.removed;
      continue;
    }
    ++common;
    if (!same(id, *there)) ++result.changed;
  }
  result.added = to_count - common;
  return result;
}

}  // namespace

Comparison compare_actors(const model::Network& from, const model::Network& to) {
  return compared(
      from.actors(), to.actor_count(),
      [&](ActorId id) { return to.find_actor(from.actor(id).key); },
      [&](ActorId a, ActorId b) { return same_actor(from, from.actor(a), to, to.actor(b)); });
}

Comparison compare_ties(const model::Network& from, const model::Network& to) {
  return compared(
      from.ties(), to.tie_count(), [&](TieId id) { return to.find_tie(from.tie(id).key); },
      [&](TieId a, TieId b) { return same_tie(from, from.tie(a), to, to.tie(b)); });
}

void Versions::load() {
  auto versions = workspace_.journal().versions();
  list_.clear();
  shown_.reset();
  if (versions) {
    list_ = *std::move(versions);
  } else {
    workspace_.notify({versions.error(), true});
  }
  if (!list_.empty()) look(list_.front().number);
}

void Versions::look(std::int64_t number) {
  auto bytes = workspace_.journal().version_bytes(number);
  if (!bytes) {
    workspace_.notify({bytes.error(), true});
    return;
  }
  Jobs& jobs = workspace_.jobs();
  jobs.cancel(reading_);
  auto view = std::make_shared<VersionView>();
  view->number = number;
  view->bytes = *std::move(bytes);
  reading_ =
      jobs.start({.label = {"job.version"},
                  .work = [this, view, now = workspace_.document().snapshot()](
                              Jobs::Port& port) -> Jobs::Delivery {
                    auto read = io::read_json(view->bytes, port.progress(), {.lenient = true});
                    const bool whole = read && read->network;
                    if (whole) {
                      view->network = *std::move(read->network);
                      view->actors = compare_actors(view->network, *now);
                      view->ties = compare_ties(view->network, *now);
                    }
                    return [this, view, whole] {
                      reading_ = JobId::none;
                      if (whole) {
                        shown_ = view;
                      } else {
                        workspace_.notify({{"journal_damaged", {}, {workspace_.title()}}, true});
                      }
                    };
                  },
                  .cancelled = {}});
}

void Versions::name(std::int64_t number, std::string name) {
  for (journal::Version& version : list_) {
    if (version.number == number) version.name = name;
  }
  workspace_.journal().name_version(number, std::move(name));
}

void Versions::open_copy() {
  if (shown_) workspace_.file().open_copy(shown_->network, shown_->bytes);
}

void Versions::restore() {
  if (shown_) workspace_.file().restore(shown_->bytes);
}

}  // namespace saite::app
