// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/stage_answer.h"

#include <string>
#include <utility>

#include "graph/analysis/community/weaving_stage.h"
#include "graph/analysis/planning/answer_words.h"
#include "graph/analysis/planning/stage_marks.h"

namespace saite::analysis {

Status answer_stage(Answer& answer, Context& context, Progress& progress) {
  const StageOptions options{.exact_cost = 1.5e8, .seed = context.seed, .same_stage = true};
  auto numbers = stage_numbers(context.projection(), options, progress);
  if (!numbers) return numbers.error();
  // Of three or more there always is one.
  const Stage stage = weaving_stage(*numbers).value_or(Stage::scattered);
  const std::string id(stage_ids[static_cast<std::size_t>(stage)]);
  say(answer, "stage." + id, {}, {percent_text(numbers->largest_share())});
  const StageChance& chance = numbers->chance;
  if (stage == Stage::core_periphery && numbers->core_by_degrees) say(answer, "stage.by_degrees");
  if (chance.same_stage) {
    say(answer, "stage.chance", {},
        {std::to_string(chance.networks), percent_text(*chance.same_stage)});
  }
  say(answer, "stage." + id + ".next");
  answer.evidence.push_back({"largest_component", project::no_index, numbers->largest_share()});
  answer.evidence.push_back(
      {"centralisation_degree", project::no_index, numbers->degree_centralisation.value_or(0)});
  answer.evidence.push_back({"centralisation_betweenness", project::no_index,
                             numbers->betweenness_centralisation.value_or(0)});
  // Evenly woven is what no other rule fits.
  if (stage == Stage::evenly_woven) answer.confidence = Confidence::question;
  auto marks = stage_marks(context, stage, *numbers, progress);
  if (!marks) return marks.error();
  answer.actors = std::move(marks->central);
  answer.around = std::move(marks->largest);
  return {};
}

}  // namespace saite::analysis
