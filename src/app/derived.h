// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/planning/questions.h"
#include "graph/analysis/registry/registry.h"
#include "graph/project/projection.h"
#include "src/app/jobs.h"
#include "src/app/view_options.h"
#include "src/edit/document.h"

namespace saite::app {

/// A finished measure together with the projection whose indices it uses.
struct MeasureResult {
  const analysis::MeasureInfo* info = nullptr;
  std::shared_ptr<const project::Projection> projection;
  analysis::Measured measured;

  [[nodiscard]] std::optional<double> of(ActorId id) const;
  [[nodiscard]] std::optional<double> of(TieId id) const;
  [[nodiscard]] std::optional<double> of_network() const;
};

/// How far the wish for a measure has come. While it is computed anew after a change, `result` is
/// the one from before, so that nothing flickers.
struct MeasureView {
  enum class State : std::uint8_t { waiting, ready, failed, cancelled };
  State state = State::waiting;
  std::shared_ptr<const MeasureResult> result;  // may be of an older state; null where none yet
  std::optional<Error> error;                   // where failed
};

/// An answer together with the projection whose indices it uses.
struct AnswerResult {
  std::shared_ptr<const project::Projection> projection;
  analysis::Answer answer;
};
struct AnswerView {
  MeasureView::State state = MeasureView::State::waiting;
  std::shared_ptr<const AnswerResult> result;  // as in MeasureView
  std::optional<Error> error;
};

/// The data that follow from a document and the view on it, each stage made again only when what it
/// reads has changed: document → selection → projection → measures. Small networks are projected at
/// once, larger ones on a worker; measures always on a worker, and only those somebody asks for.
class Derived {
 public:
  explicit Derived(Jobs& jobs);
  ~Derived();

  /// Forgets everything: another document was opened.
  void reset();
  /// Starts what is stale. Called each frame with the state as it is.
  void update(const edit::Document& document, const ViewOptions& options);

  /// What passes filter and focus; of the last state that was selected.
  [[nodiscard]] const project::Selection& visible() const;
  [[nodiscard]] bool is_visible(ActorId id) const;
  [[nodiscard]] bool is_visible(TieId id) const;
  [[nodiscard]] std::uint64_t visible_revision() const;
  /// Null until there is one.
  [[nodiscard]] std::shared_ptr<const project::Projection> projection() const;
  [[nodiscard]] std::uint64_t projection_revision() const;
  /// Why the filter cannot be applied, such as a `within` that names no actor.
  [[nodiscard]] const std::optional<Error>& problem() const;
  /// Whether the projection is of the present state.
  [[nodiscard]] bool fresh() const;

  /// The measure as far as it is; asks for it where nobody has. Cheap enough for each frame.
  MeasureView measure(std::string_view id, analysis::Subject subject);
  /// The same for one of the questions in plain words; `of_part`: asked of the part alone.
  AnswerView answer(analysis::Question question, bool of_part = false);
  void retry(analysis::Question question, bool of_part = false);
  /// The actors, in rising order, that answers of a part are about, with the ties among them, as
  /// far as they are visible; empty: there is no part.
  void set_part(std::vector<ActorId> actors);
  /// Tries a cancelled or failed measure once more.
  void retry(std::string_view id, analysis::Subject subject);
  void set_parameter(const std::string& name, double value);  // "measure.parameter"
  /// Rises whenever a measure arrives.
  [[nodiscard]] std::uint64_t results_revision() const;

 private:
  void start_projecting(const edit::Document& document);
  void update_part(const edit::Document& document);

  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace saite::app
