// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "src/app/pipeline/latest.h"
#include "src/app/pipeline/pipeline.h"
#include "src/edit/document.h"
#include "src/study/chance_of_numbers.h"

namespace saite::app {

/// The numbers of the network beside those of random networks, where somebody wants to see them.
///     chance.choose(analysis::NullModel::degrees);
///     each frame: show(chance.view()); … chance.update(document, pipeline);
class Chance {
 public:
  struct Key {
    std::uint64_t projection = 0;
    std::uint64_t facts = 0;
    study::ChanceQuery query;
    friend bool operator==(const Key&, const Key&) = default;
  };
  using View = Latest<Key, study::ChanceOfNumbers>::View;

  explicit Chance(Jobs& jobs) : latest_(jobs) {}

  [[nodiscard]] std::optional<analysis::NullModel> chosen() const { return chosen_; }
  /// Nothing: no random networks are made, and those there are forgotten.
  void choose(std::optional<analysis::NullModel> model);
  /// Asks for it: update() starts what is stale and was looked at since it was last called.
  const View& view();
  /// What is known, without asking.
  [[nodiscard]] const View& known() const { return latest_.view(); }
  void update(const edit::Document& document, const Pipeline& pipeline);
  void retry() { latest_.retry(); }
  void reset() { latest_.reset(); }
  [[nodiscard]] std::uint64_t revision() const { return latest_.revision(); }

 private:
  Latest<Key, study::ChanceOfNumbers> latest_;
  std::optional<analysis::NullModel> chosen_;
  bool wanted_ = false;
};

}  // namespace saite::app
