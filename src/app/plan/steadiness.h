// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "src/app/pipeline/latest.h"
#include "src/app/pipeline/pipeline.h"
#include "src/edit/document.h"
#include "src/study/ranking_stability.h"

namespace saite::app {

/// How the ranking that somebody looks at holds when ties are missing, worked out in the
/// background.
///     each frame: show(steadiness.view("betweenness")); … steadiness.update(document, pipeline);
/// On small maps at once, on large ones where somebody asked for it.
class Steadiness {
 public:
  struct Key {
    std::uint64_t projection = 0;
    std::uint64_t facts = 0;
    study::RankingQuery query;
    friend bool operator==(const Key&, const Key&) = default;
  };
  using View = Latest<Key, study::RankingStability>::View;

  explicit Steadiness(Jobs& jobs) : latest_(jobs) {}

  /// Whether two hundred draws take no more than moments: few actors and ties.
  [[nodiscard]] static bool is_cheap(const project::Projection& projection);
  /// Whether view() makes it, or waits for ask().
  [[nodiscard]] bool is_asked(const project::Projection& projection) const {
    return asked_ || is_cheap(projection);
  }
  /// On large maps too, from now on.
  void ask() { asked_ = true; }
  /// Asks for the ranking by a measure of actors: update() starts what is stale and was looked at.
  const View& view(std::string_view measure);
  /// What is known, without asking; its result may be of another measure for a while.
  [[nodiscard]] const View& known() const { return latest_.view(); }
  void update(const edit::Document& document, const Pipeline& pipeline);
  void reset();

 private:
  Latest<Key, study::RankingStability> latest_;
  std::string wanted_;
  bool asked_ = false;
};

}  // namespace saite::app
