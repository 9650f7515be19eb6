// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/project/projection.h"

namespace saite::app {

/// An actor or several and all that is within so many steps of them.
struct Focus {
  std::vector<ActorId> around;
  int steps = 1;
  friend bool operator==(const Focus&, const Focus&) = default;
};

/// Which part of the network is looked at.
struct SelectionOptions {
  project::Filter filter;      // `only` is kept free for the focus
  std::optional<Focus> focus;  // on what passes the filter
  friend bool operator==(const SelectionOptions&, const SelectionOptions&) = default;
};

/// How analysis reads it.
struct ReadingOptions {
  bool directed = false;
  bool weighted = false;
  project::Combine combine = project::Combine::automatic;  // as project::ProjectionOptions has it
  std::string weight_by = {};                              // likewise
  friend bool operator==(const ReadingOptions&, const ReadingOptions&) = default;
};

/// How measures are computed and told.
struct AnalysisOptions {
  bool normalised = false;
  std::string group_by = "municipality";                  // for measures about groups
  std::map<std::string, double, std::less<>> parameters;  // "measure.parameter"
  friend bool operator==(const AnalysisOptions&, const AnalysisOptions&) = default;
};

/// All of it; each part is a stage of the pipeline with a key of its own.
struct ViewOptions : SelectionOptions, ReadingOptions, AnalysisOptions {
  [[nodiscard]] const SelectionOptions& selection() const { return *this; }
  [[nodiscard]] const ReadingOptions& reading() const { return *this; }
  [[nodiscard]] const AnalysisOptions& analysis() const { return *this; }
  friend bool operator==(const ViewOptions&, const ViewOptions&) = default;
};

}  // namespace saite::app
