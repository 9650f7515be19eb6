// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

class BetweennessCache;

/// What may change while a projection stays: which of it a result was made from.
struct Inputs {
  bool grouping = false;
  bool normalised = false;
  std::set<std::string, std::less<>> parameters = {};  // "measure.parameter"

  void add(const Inputs& more);
  /// Whether something is among both.
  [[nodiscard]] bool meets(const Inputs& other) const;
  [[nodiscard]] bool empty() const { return !grouping && !normalised && parameters.empty(); }
};

using Parameters = std::map<std::string, double, std::less<>>;  // "measure.parameter" → value

/// One run of analysis: a projection, what is known of its actors, the chosen grouping and
/// parameters, and the results so far that several measures share. Facts, providers and seed are
/// set before the first measure; grouping, parameters and normalised may change at any time: what
/// was made from them is forgotten then, and nothing else. Not thread-safe: one run, one context.
/// The projection must outlive it.
class Context {
 public:
  explicit Context(const project::Projection& projection);
  Context(Context&&) noexcept;
  Context& operator=(Context&&) noexcept;
  ~Context();

  [[nodiscard]] const project::Projection& projection() const { return *projection_; }

  Facts facts;
  std::vector<project::Index> providers;  // of a service whose reach is asked for
  std::uint64_t seed = 1;
  /// What earlier contexts found, where the network is edited; only speeds up.
  std::shared_ptr<BetweennessCache> live = {};
  bool with_ties = true;  // measures of ties will be asked for too: betweenness finds both at once

  // Reading notes what was read, see used().
  [[nodiscard]] const std::optional<project::Grouping>& grouping() const;
  [[nodiscard]] bool normalised() const;  // the [0, 1] forms where there are such
  /// The value set for "measure.parameter", or the standard one.
  [[nodiscard]] double parameter(std::string_view key, double standard) const;
  [[nodiscard]] const Parameters& parameters() const { return parameters_; }

  void set_grouping(std::optional<project::Grouping> grouping);
  void set_normalised(bool normalised);
  void set_parameters(Parameters parameters);

  /// Calls `work` and says which inputs it read, by itself or through results that are shared.
  template <class Work>
  [[nodiscard]] Inputs used(const Work& work) {
    Inputs before = std::exchange(read_, {});
    work();
    Inputs read = read_;
    read_.add(before);
    return read;
  }
  /// Notes that what `inputs` says was read for a result kept earlier.
  void note(const Inputs& inputs) { read_.add(inputs); }

  /// Shared results; filled by whoever first needs them (see shared.h).
  struct Shared;
  [[nodiscard]] Shared& shared() { return *shared_; }

 private:
  void forget(const Inputs& changed);

  const project::Projection* projection_;
  std::optional<project::Grouping> grouping_;
  Parameters parameters_;
  bool normalised_ = false;
  mutable Inputs read_;
  std::unique_ptr<Shared> shared_;
};

}  // namespace saite::analysis
