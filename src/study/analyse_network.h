// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/analysis/cohesion/mixing.h"
#include "graph/analysis/registry/baseline.h"
#include "graph/analysis/registry/stability.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"

namespace saite::study {

/// Which measures of which part of a network.
struct AnalysisRequest {
  project::ProjectionOptions projection;
  /// Ids; all of that name, or with `actor.`, `tie.`, `network.` before it just that one. Empty or
  /// "all": every measure there is.
  std::vector<std::string> measures;
  std::string group_by;  // a field, or `community`; empty: municipality where there are any
  std::vector<std::string> providers;  // of a service, as providers_of() takes them
  bool normalised = false;
  std::uint64_t seed = 1;
  std::map<std::string, double, std::less<>> parameters;  // "measure.parameter" → value
  /// Against which random networks the numbers of the network are held; none: against none.
  std::optional<analysis::BaselineOptions> baseline = {};
  /// How the ranking by the first measure of actors holds is tried; none: it is not.
  std::optional<analysis::StabilityOptions> stability = {};
};

struct AnalysedMeasure {
  const analysis::MeasureInfo* info = nullptr;
  analysis::Measured measured;
  std::optional<analysis::Chance> chance = {};  // of the network, where a baseline was asked for
};

/// How the ranking by a measure of actors holds when ties are missing.
struct AnalysedRanking {
  const analysis::MeasureInfo* info = nullptr;
  analysis::Stability found;
};

/// What was found, with all that says what it is about.
struct Analysis {
  AnalysisRequest request;  // group_by as it was used, baseline.networks as many as were made
  project::Projection projection;
  std::optional<project::Grouping> grouping;
  std::optional<analysis::Mixing> mixing;  // where groups were asked about; not of very many
  std::vector<AnalysedMeasure> measures;   // in the registry's order
  std::vector<const analysis::MeasureInfo*> skipped;  // needed groups, and there are none
  std::optional<AnalysedRanking> ranking = {};        // where it was asked for
};

/// Something to know of results: a convention, or why values are absent.
struct NoteOfMeasures {
  Error note;
  std::vector<const analysis::MeasureInfo*> measures;  // it is true of
};
[[nodiscard]] std::vector<NoteOfMeasures> notes_of(const Analysis& analysis);

/// The id with "tie.", "network." or "group." before it where it is not of actors.
[[nodiscard]] std::string qualified_id(const analysis::MeasureInfo& info);

/// Groups of a projection by a field; `community` are the declared communities, or those that the
/// ties form (Leiden) where none are declared. Errors: unknown_key, cancelled.
Result<project::Grouping> grouping_of(const model::Network& network,
                                      const project::Projection& projection, std::string_view key,
                                      std::uint64_t seed, Progress& progress);

/// Errors: as select(), as providers_of(), unknown_measure, needs_groups (asked for by name),
/// unknown_key (group_by), as measure(), as stability(), no_ranking (stability, and no measure of
/// actors has an order), cancelled.
Result<Analysis> analyse(const model::Network& network, AnalysisRequest request,
                         Progress& progress);

}  // namespace saite::study
