// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/holds_answer.h"

#include <algorithm>

#include "graph/analysis/planning/answer_words.h"
#include "graph/analysis/planning/missed_most.h"
#include "graph/analysis/position/fragmentation.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

/// What would be lost without them; who they are only as far as trials bear it out.
void say_missed(Answer& answer, const MissedMost& missed, double before) {
  const double after = missed.fragmentation;
  const std::uint64_t size = missed.actors.size();
  // Where a small part goes, those that remain may be less parted than all were.
  const bool grows = after > before;
  std::vector<std::string> numbers =
      grows ? std::vector{percent_text(before), percent_text(after),
                          percent_text(missed.random_fragmentation)}
            : std::vector{percent_text(missed.lost), percent_text(missed.random_lost)};
  const std::string code = grows ? "holds.set" : "holds.lost";
  if (answer.actors.size() == size) {
    say(answer, code, answer.actors, std::move(numbers), size);
    if (missed.sets > 1 || missed.more) {
      say(answer, "holds.several", {}, {std::to_string(missed.sets)}, missed.sets);
    }
    return;
  }
  numbers.insert(numbers.begin(), std::to_string(size));
  say(answer, code + ".unsure", {}, std::move(numbers), size);
  if (answer.actors.empty()) {
    say(answer, "holds.nobody_sure");
  } else {
    say(answer, "holds.sure", answer.actors, {}, answer.actors.size());
  }
}

}  // namespace

Status answer_holds(Answer& answer, Context& context, Progress& progress) {
  const project::Projection& projection = context.projection();
  auto missed = missed_most(projection, {.seed = context.seed}, progress);
  if (!missed) return missed.error();
  const double before = fragmentation(projection).value_or(0);  // as missed_most()
  answer.evidence.push_back({"fragmentation", project::no_index, before});
  answer.actors = missed->sure();
  if (missed->actors.empty()) {
    say(answer, "holds.nobody");
  } else {
    say_missed(answer, *missed, before);
    answer.evidence.push_back({"fragmentation", project::no_index, missed->fragmentation});
  }
  auto torn = shared_blocks(context, progress);
  if (!torn) return torn.error();
  const auto cuts = static_cast<std::uint64_t>(std::ranges::count((*torn)->cut_point, 1));
  if (cuts > 0) say(answer, "holds.cut_points", {}, {std::to_string(cuts)}, cuts);
  answer.evidence.push_back({"cut_points", project::no_index, static_cast<double>(cuts)});
  // A few pairs more or less are no reason to call somebody indispensable.
  if (missed->lost < 0.1) answer.confidence = Confidence::question;
  return {};
}

}  // namespace saite::analysis
