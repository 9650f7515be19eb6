// SPDX-License-Identifier: Apache-2.0
#include "src/app/ask_network.h"

#include <utility>

#include "src/app/stage.h"

namespace saite::app {

Result<std::vector<AnswerView>> ask_network(const model::Network& network,
                                            const ViewOptions& options,
                                            std::span<const analysis::Question> questions,
                                            std::span<const ActorId> of, std::uint64_t seed,
                                            Progress& progress) {
  const auto stage = make_stage(network, options, of);
  if (stage->problem) return *stage->problem;
  analysis::Context context(*stage->projection);
  context.facts = stage->facts;
  context.grouping = stage->grouping;
  context.seed = seed;
  std::vector<AnswerView> views;
  const double share = 1.0 / static_cast<double>(questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const double done = static_cast<double>(i) * share;
    SubProgress part(progress, done, done + share);
    auto answer = analysis::answer(questions[i], context, part);
    if (!answer) return answer.error();
    AnswerView view;
    view.state = MeasureView::State::ready;
    view.result =
        std::make_shared<AnswerResult>(AnswerResult{stage->projection, std::move(*answer)});
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace saite::app
