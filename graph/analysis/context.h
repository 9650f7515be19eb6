// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What measures may know beside the projection, taken from the network once, so that no measure
/// reads the network itself. By projection index; made by facts_of() in facts.h.
struct Facts {
  std::vector<std::string> kind;               // id of the actor's kind
  std::vector<int> power;                      // formal power level of the kind
  project::Grouping municipality;              // empty names where there are none
  project::Grouping community;                 // declared communities; empty names: none
  std::vector<std::optional<model::GeoPoint>> place;
  std::vector<std::string> tie_kind;           // by position in Projection::ties()
};

/// One run of analysis: a projection, what is known of its actors, the chosen grouping and
/// parameters, and the results so far that several measures share. Not thread-safe: one run, one
/// context. The projection must outlive it.
class Context {
 public:
  explicit Context(const project::Projection& projection);
  Context(Context&&) noexcept;
  Context& operator=(Context&&) noexcept;
  ~Context();

  [[nodiscard]] const project::Projection& projection() const { return *projection_; }

  Facts facts;
  std::optional<project::Grouping> grouping;
  std::map<std::string, double> parameters;  // "measure.parameter" → value
  bool normalised = false;
  std::uint64_t seed = 1;

  /// Shared results; filled by whoever first needs them (see shared.h).
  struct Shared;
  [[nodiscard]] Shared& shared() { return *shared_; }

 private:
  const project::Projection* projection_;
  std::unique_ptr<Shared> shared_;
};

}  // namespace saite::analysis
