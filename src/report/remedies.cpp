// SPDX-License-Identifier: Apache-2.0
#include "src/report/remedies.h"

#include <algorithm>
#include <utility>

#include "graph/analysis/kit/rank_correlation.h"
#include "src/study/analyse_network.h"

namespace saite::report {
namespace {

using model::Network;

void apply(const Remedy& remedy, AnonymiseOptions& options) {
  switch (remedy.what) {
    case Remedy::What::dates:
      options.dates = false;
      return;
    case Remedy::What::attribute:
      std::erase(options.keep, remedy.attribute);
      return;
    case Remedy::What::places:
      options.places = false;
      return;
    case Remedy::What::small_groups:
      return;  // done to the copy
  }
}

std::vector<Remedy> remedies_left(const AnonymiseOptions& options) {
  std::vector<Remedy> left;
  if (options.dates) left.push_back({Remedy::What::dates});
  for (const std::string& key : options.keep) left.push_back({Remedy::What::attribute, key});
  if (options.places) left.push_back({Remedy::What::places});
  return left;
}

Risk risk_of(const Network& network, Knowledge knowledge, std::size_t k) {
  return reidentification(network, k).at(static_cast<std::size_t>(knowledge));
}

/// Values of a measure by actor id; absent where it has none.
class ByActor {
 public:
  ByActor(const Network& network, const study::Analysis& analysis, std::string_view id) {
    values_.resize(network.actor_id_bound());
    for (const study::AnalysedMeasure& measure : analysis.measures) {
      if (measure.info->id != id) continue;
      for (project::Index i = 0; i < analysis.projection.size(); ++i)
        values_[analysis.projection.actor(i).value()] = measure.measured.values[i];
    }
  }
  [[nodiscard]] std::optional<double> of(ActorId id) const { return values_[id.value()]; }

 private:
  std::vector<std::optional<double>> values_;
};

struct Values {
  ByActor degree;
  ByActor betweenness;
};

Result<Values> values_of(const Network& network, Progress& progress) {
  study::AnalysisRequest request;
  request.measures = {"actor.degree", "actor.betweenness"};
  const auto analysis = study::analyse(network, std::move(request), progress);
  if (!analysis) return analysis.error();
  return Values{ByActor(network, *analysis, "degree"), ByActor(network, *analysis, "betweenness")};
}

std::optional<double> kept_order(const ByActor& before, const ByActor& after,
                                 const Anonymised& made) {
  std::vector<double> was;
  std::vector<double> now;
  for (const ActorId id : made.network.actors()) {
    const auto old_value = before.of(made.was[id.value()]);
    const auto new_value = after.of(id);
    if (!old_value || !new_value) continue;
    was.push_back(*old_value);
    now.push_back(*new_value);
  }
  return analysis::rank_correlation(was, now);
}

class Ladder {
 public:
  Ladder(const Network& network, AnonymiseOptions options, Knowledge knowledge, std::size_t k,
         Progress& progress)
      : network_(network),
        options_(std::move(options)),
        knowledge_(knowledge),
        k_(k),
        progress_(progress) {}

  Result<Remedied> climb() {
    auto before = values_of(network_, progress_);
    if (!before) return before.error();
    made_.made = anonymise(network_, options_);
    if (auto ok = add_step(*before, std::nullopt); !ok) return ok.error();
    while (made_.steps.back().too_few > 0) {
      auto remedy = next();
      if (remedy) {
        apply(*remedy, options_);
        made_.made = anonymise(network_, options_);
      } else {
        remedy = Remedy{Remedy::What::small_groups};
        drop_small_groups(made_.made.network, knowledge_, k_);
      }
      if (auto ok = add_step(*before, std::move(remedy)); !ok) return ok.error();
    }
    return std::move(made_);
  }

 private:
  /// The one after which fewest look like too few; none where none helps.
  std::optional<Remedy> next() {
    std::size_t least = made_.steps.back().too_few;
    std::optional<Remedy> best;
    for (const Remedy& remedy : remedies_left(options_)) {
      AnonymiseOptions tried = options_;
      apply(remedy, tried);
      const std::size_t too_few =
          risk_of(anonymise(network_, tried).network, knowledge_, k_).too_few.size();
      if (too_few >= least) continue;
      least = too_few;
      best = remedy;
    }
    return best;
  }

  Status add_step(const Values& before, std::optional<Remedy> remedy) {
    const Risk risk = risk_of(made_.made.network, knowledge_, k_);
    const auto now = values_of(made_.made.network, progress_);
    if (!now) return now.error();
    made_.steps.push_back(
        {.remedy = std::move(remedy),
         .actors = made_.made.network.actor_count(),
         .ties = made_.made.network.tie_count(),
         .too_few = risk.too_few.size(),
         .unique = risk.unique,
         .degree = kept_order(before.degree, now->degree, made_.made),
         .betweenness = kept_order(before.betweenness, now->betweenness, made_.made)});
    return {};
  }

  const Network& network_;
  AnonymiseOptions options_;
  Knowledge knowledge_;
  std::size_t k_;
  Progress& progress_;
  Remedied made_;
};

}  // namespace

Result<Remedied> anonymise_until_safe(const Network& network, AnonymiseOptions options,
                                      Knowledge knowledge, std::size_t k, Progress& progress) {
  return Ladder(network, std::move(options), knowledge, k, progress).climb();
}

}  // namespace saite::report
