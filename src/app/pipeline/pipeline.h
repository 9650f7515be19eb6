// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/analysis/planning/questions.h"
#include "graph/layout/hairball.h"
#include "graph/project/projection.h"
#include "src/app/jobs/jobs.h"
#include "src/app/pipeline/view_options.h"
#include "src/edit/document.h"
#include "src/study/results.h"

namespace saite::app {

/// The data that follow from a document and the view on it, each stage made again only when what it
/// reads has changed: document → selection → projection → measures. Small networks are projected at
/// once, larger ones on a worker; measures always on a worker, and only those somebody asks for.
///     pipeline.set_options(options);
///     each frame: pipeline.update(document); … pipeline.measure("degree", Subject::actor) …
/// Going back to an earlier selection of the same network is instant: the last few are kept with
/// all that was found for them.
class Pipeline {
 public:
  explicit Pipeline(Jobs& jobs);
  ~Pipeline();
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// Forgets everything: another document was opened.
  void reset();
  /// In force with the next update().
  void set_options(ViewOptions options);
  [[nodiscard]] const ViewOptions& options() const;
  /// Starts what is stale. Called each frame with the state as it is.
  void update(const edit::Document& document);

  /// What passes filter and focus; of the last state that was selected.
  [[nodiscard]] const project::Selection& visible() const;
  [[nodiscard]] bool is_visible(ActorId id) const;
  [[nodiscard]] bool is_visible(TieId id) const;
  [[nodiscard]] std::uint64_t visible_revision() const;
  /// Null until there is one.
  [[nodiscard]] std::shared_ptr<const project::Projection> projection() const;
  [[nodiscard]] std::uint64_t projection_revision() const;
  /// Which of its ties stand out; null where there is no projection or it is too dense to tell.
  [[nodiscard]] std::shared_ptr<const layout::Carrying> carrying() const;
  /// Why the filter cannot be applied, such as a `within` that names no actor.
  [[nodiscard]] const std::optional<Error>& problem() const;
  /// Whether the projection is of the present state.
  [[nodiscard]] bool fresh() const;

  /// The measure as far as it is; asks for it where nobody has. Cheap enough for each frame.
  study::MeasureView measure(std::string_view id, analysis::Subject subject);
  /// Tries a cancelled or failed measure once more.
  void retry(std::string_view id, analysis::Subject subject);
  /// The same for one of the questions in plain words; `of_part`: asked of the part alone.
  study::AnswerView answer(analysis::Question question, bool of_part = false);
  void retry(analysis::Question question, bool of_part = false);
  /// The actors, in rising order, that answers of a part are about, with the ties among them, as
  /// far as they are visible; empty: there is no part. True where it is another one, which the next
  /// update() makes.
  bool set_part(std::vector<ActorId> actors);
  /// Rises whenever a measure or an answer arrives.
  [[nodiscard]] std::uint64_t results_revision() const;

  /// How often a stage was made since the beginning: for tests and benchmarks.
  struct Made {
    std::size_t selections = 0;
    std::size_t projections = 0;
  };
  [[nodiscard]] Made made() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::app
