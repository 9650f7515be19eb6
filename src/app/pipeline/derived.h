// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/project/projection.h"
#include "src/app/jobs/jobs.h"
#include "src/app/pipeline/view_options.h"
#include "src/edit/document.h"
#include "src/study/results.h"

namespace saite::app {

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
  study::MeasureView measure(std::string_view id, analysis::Subject subject);
  /// The same for one of the questions in plain words; `of_part`: asked of the part alone.
  study::AnswerView answer(analysis::Question question, bool of_part = false);
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
