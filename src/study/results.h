// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "graph/analysis/planning/questions.h"
#include "graph/analysis/registry/registry.h"
#include "graph/base/error.h"
#include "graph/base/ids.h"
#include "graph/project/projection.h"

namespace saite::study {

enum class Arrival : std::uint8_t { waiting, ready, failed, cancelled };

/// How far something that was asked for has come. While it is computed anew after a change,
/// `result` is the one from before, so that nothing flickers.
template <class Value>
struct Arriving {
  using State = Arrival;
  State state = State::waiting;
  std::shared_ptr<const Value> result;  // may be of an older state; null where none yet
  std::optional<Error> error;           // where failed
};

/// A finished measure together with the projection whose indices it uses.
struct MeasureResult {
  const analysis::MeasureInfo* info = nullptr;
  std::shared_ptr<const project::Projection> projection;
  analysis::Measured measured;

  [[nodiscard]] std::optional<double> of(ActorId id) const;
  [[nodiscard]] std::optional<double> of(TieId id) const;
  [[nodiscard]] std::optional<double> of_network() const;
};
using MeasureView = Arriving<MeasureResult>;

/// An answer together with the projection whose indices it uses.
struct AnswerResult {
  std::shared_ptr<const project::Projection> projection;
  analysis::Answer answer;
};
using AnswerView = Arriving<AnswerResult>;

}  // namespace saite::study
