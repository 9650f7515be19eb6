// SPDX-License-Identifier: Apache-2.0
#include "src/study/methods.h"

#include <limits>
#include <utility>

#include "src/study/census.h"
#include "src/study/covering.h"
#include "src/study/key_players.h"
#include "src/study/kinds_together.h"
#include "src/study/pair_regression.h"
#include "src/study/referring.h"
#include "src/study/robustness.h"
#include "src/study/telling.h"
#include "src/study/two_modes.h"

namespace saite::study {
namespace {

using project::Index;
using Part = std::shared_ptr<const project::Projection>;

/// One question of one network: each method is a member that reads what it needs of the query.
class Asker {
 public:
  Asker(const model::Network& network, Part part, const MethodQuery& query, Audience audience,
        const i18n::Translator& t, Progress& progress)
      : network_(network),
        part_(std::move(part)),
        query_(query),
        naming_(network, part_->actors(), audience, t.language()),
        t_(t),
        progress_(progress) {}

  Result<Finding> ask() {
    switch (query_.method) {
      case Method::coverage:
        return coverage();
      case Method::referrals:
        return referrals();
      case Method::contacts:
        return contacts();
      case Method::key_players:
        return key_players();
      case Method::telling:
        return telling();
      case Method::robustness:
        return robustness();
      case Method::two_modes:
        return two_modes();
      case Method::kinds:
        return kinds();
      case Method::pairs:
        return pairs();
      case Method::census:
        break;
    }
    return census();
  }

 private:
  Result<Finding> coverage() {
    CoverQuery query{
        .providers = query_.providers,
        .targets = query_.targets,
        .closed = query_.closed,
        .group_by = query_.group_by,
        .options = {.steps = query_.steps, .kilometres = query_.kilometres, .way = query_.way},
        .seed = query_.seed};
    const auto found = cover(network_, part_, query, progress_);
    if (!found) return found.error();
    return cover_finding(network_, *found, naming_, t_);
  }

  Result<Finding> referrals() {
    const auto found =
        refer(network_, part_, {.doors = query_.doors, .services = query_.providers}, progress_);
    if (!found) return found.error();
    return referring_finding(*found, naming_, t_);
  }

  Result<Finding> contacts() {
    const auto found = contacts_of(network_, part_, query_, progress_);
    if (!found) return found.error();
    return ego_finding(network_, *found, naming_, t_);
  }

  Result<Finding> key_players() {
    analysis::KeyPlayerOptions options{.aim = query_.aim, .size = query_.size};
    options.steps = query_.steps;
    options.seed = query_.seed;
    const auto found = analysis::key_players(*part_, options, progress_);
    if (!found) return found.error();
    return key_player_finding(*part_, *found, query_.aim, naming_, t_);
  }

  Result<Finding> telling() {
    std::vector<Index> told;
    for (const ActorId id : query_.actors) {
      if (const auto index = part_->index_of(id)) told.push_back(*index);
    }
    const analysis::SpreadOptions options{
        .model = query_.model, .chance = query_.chance, .seed = query_.seed};
    const auto found = analysis::spread(*part_, told, options, progress_);
    if (!found) return found.error();
    return telling_finding(*part_, *found, told, options, naming_, t_);
  }

  Result<Finding> robustness() {
    const analysis::RobustnessOptions options{.seed = query_.seed};
    const auto found = analysis::robustness(*part_, options, progress_);
    if (!found) return found.error();
    return robustness_finding(*part_, *found, options.draws, t_);
  }

  Result<Finding> two_modes() {
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    const auto found = study::two_modes(network_, *part_, query_.kind, progress_);
    if (!found) return found.error();
    return two_mode_finding(network_, *part_, *found, all, naming_, t_);
  }

  Result<Finding> kinds() {
    analysis::MultiplexityOptions options;
    options.seed = query_.seed;
    const auto found = kinds_together(network_, *part_, options, progress_);
    if (!found) return found.error();
    return together_finding(network_, *found, t_);
  }

  Result<Finding> pairs() {
    analysis::QapOptions options;
    options.seed = query_.seed;
    const auto found = pair_regression(network_, *part_, query_.formula, options, progress_);
    if (!found) return found.error();
    return pair_regression_finding(*found, t_);
  }

  Result<Finding> census() {
    const auto triads = analysis::triad_census(*part_, progress_);
    if (!triads) return triads.error();
    return census_finding(*part_, analysis::dyad_census(*part_), *triads, t_);
  }

  const model::Network& network_;
  Part part_;
  const MethodQuery& query_;
  const Naming naming_;
  const i18n::Translator& t_;
  Progress& progress_;
};

/// Directions count where somebody wants them to, and where a service runs one way.
bool reads_directions(const MethodQuery& query) {
  switch (query.method) {
    case Method::coverage:
      return query.way != analysis::ServiceWay::any;
    case Method::referrals:
      return true;
    case Method::key_players:
    case Method::telling:
    case Method::pairs:
    case Method::census:
      return query.directed;
    default:
      return false;
  }
}

}  // namespace

bool is_complete(const MethodQuery& query) {
  switch (query.method) {
    case Method::coverage:
      return !query.targets.empty() && !query.providers.empty();
    case Method::referrals:
      return !query.providers.empty();
    case Method::contacts:
      return query.actors.size() == 1;
    case Method::telling:
      return !query.actors.empty();
    case Method::pairs:
      return !query.formula.empty();
    default:
      return true;
  }
}

Result<Part> projection_for(const model::Network& network, Part projection,
                            const MethodQuery& query) {
  project::ProjectionOptions options = projection->options();
  options.directed = reads_directions(query);
  options.weighted = query.method == Method::contacts && query.by == "strength";
  if (query.method == Method::referrals) options.filter.tie_kinds = {"referral"};
  if (options == projection->options()) return projection;
  const auto actors = projection->actors();
  options.filter.only.emplace(actors.begin(), actors.end());
  auto made = project::Projection::create(network, std::move(options));
  if (!made) return made.error();
  return std::make_shared<const project::Projection>(std::move(*made));
}

Result<EgoResult> contacts_of(const model::Network& network, Part projection,
                              const MethodQuery& query, Progress& progress) {
  auto part = projection_for(network, std::move(projection), query);
  if (!part) return part.error();
  return ego_map(network, std::move(*part),
                 {.ego = query.actors.front(),
                  .by = query.by,
                  .diversity_by = {query.diversity_by},
                  .seed = query.seed},
                 progress);
}

Result<Finding> ask_method(const model::Network& network, Part projection, const MethodQuery& query,
                           Audience audience, const i18n::Translator& t, Progress& progress) {
  const auto part = projection_for(network, std::move(projection), query);
  if (!part) return part.error();
  return Asker(network, *part, query, audience, t, progress).ask();
}

}  // namespace saite::study
