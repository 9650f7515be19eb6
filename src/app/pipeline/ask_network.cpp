// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/ask_network.h"

#include <utility>

#include "src/app/pipeline/stage.h"

namespace saite::app {

Result<std::vector<study::AnswerView>> ask_network(const model::Network& network,
                                                   const ViewOptions& options,
                                                   std::span<const analysis::Question> questions,
                                                   std::span<const ActorId> of, std::uint64_t seed,
                                                   Progress& progress) {
  const auto selected = make_selected(network, options.selection(), of);
  if (selected->problem) return *selected->problem;
  const bool whole = !options.focus && of.empty();
  const auto stage =
      make_projected(network, selected, options.selection(), options.reading(), whole);
  analysis::Context context(*stage->projection);
  context.facts = stage->facts;
  context.set_grouping(make_grouping(network, *stage, options.group_by));
  context.seed = seed;
  std::vector<study::AnswerView> views;
  const double share = 1.0 / static_cast<double>(questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const double done = static_cast<double>(i) * share;
    SubProgress part(progress, done, done + share);
    auto answer = analysis::answer(questions[i], context, part);
    if (!answer) return answer.error();
    study::AnswerView view;
    view.state = study::MeasureView::State::ready;
    view.result = std::make_shared<study::AnswerResult>(
        study::AnswerResult{stage->projection, std::move(*answer)});
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace saite::app
