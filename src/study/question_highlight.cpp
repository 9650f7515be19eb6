// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "src/study/naming.h"
#include "src/study/question_card.h"

namespace saite::study {
namespace {

using present::Highlight;
using Tone = Highlight::Tone;

Tone tone_of(analysis::Prominence prominence) {
  switch (prominence) {
    case analysis::Prominence::foremost:
      return Tone::foremost;
    case analysis::Prominence::cut_off:
      return Tone::loss;
    case analysis::Prominence::second:
      return Tone::second;
  }
  return Tone::second;
}

/// The parts of a picture that answers a question; `question.<id>.shown` and what else a part is
/// called are their words. Who may not be named is not pointed at either: one part more,
/// `audience.among`, shows all of whom the same could be meant.
class AnswerPicture {
 public:
  AnswerPicture(const QuestionCard& card, const CardInput& input)
      : card_(card),
        input_(input),
        naming_(input.network, input.view.result->projection->actors(), input.audience,
                input.text.language()) {
    shown_.title = card.title;
    shown_.others = input.text.tr("legend.others");
    shown_.audience = input.audience;
  }

  Highlight make() {
    if (!card_.shown.empty()) {
      for (const auto& part : card_.shown) {
        add(part.code, tone_of(part.prominence), part.actors);
      }
    } else if (card_.id == "fragile") {
      fragile();
    } else {
      add("shown", Tone::foremost, card_.actors);
      // Nobody is looked for among those that are only around.
      add_part("shown.second", Tone::second, naming_.split(card_.around).named);
    }
    add_pairs();
    add_among();
    return std::move(shown_);
  }

 private:
  [[nodiscard]] std::string words(const std::string& what) const {
    return input_.text.tr("question." + card_.id + "." + what);
  }

  void add(const std::string& what, Tone tone, const std::vector<ActorId>& actors) {
    Naming::Split split = naming_.split(actors);
    among_.insert(split.among.begin(), split.among.end());
    add_part(what, tone, std::move(split.named));
  }
  void add_part(const std::string& what, Tone tone, std::vector<ActorId> actors) {
    if (actors.empty()) return;
    shown_.parts.push_back({.text = words(what), .tone = tone, .actors = std::move(actors)});
  }

  void add_pairs() {
    Highlight::Part part{.text = {}, .tone = Tone::second};
    for (const auto& [a, b] : card_.pairs) {
      if (naming_.may_name(a) && naming_.may_name(b)) part.pairs.emplace_back(a, b);
    }
    if (part.pairs.empty()) return;
    part.text = words("shown.second");
    shown_.parts.push_back(std::move(part));
  }

  void add_among() {
    if (among_.empty()) return;
    shown_.parts.push_back({.text = input_.text.tr("audience.among"),
                            .tone = Tone::second,
                            .actors = {among_.begin(), among_.end()},
                            .dashed = true});
  }

  /// Ties that join whole parts before those that hold one actor at the edge.
  void fragile() {
    const auto middle = card_.ties.begin() + static_cast<std::ptrdiff_t>(card_.ties_of_parts);
    const std::vector<TieId> of_parts(card_.ties.begin(), middle);
    const std::vector<TieId> of_edges(middle, card_.ties.end());
    add_ties("shown", Tone::foremost, of_parts);
    add_ties("shown.second", Tone::second, of_edges);
    add("shown.ends", of_parts.empty() ? Tone::second : Tone::foremost,
        ends_of(of_parts.empty() ? of_edges : of_parts));
  }

  /// As many as the sentence says: several ties of one pair count as one.
  void add_ties(const char* what, Tone tone, const std::vector<TieId>& ties) {
    Highlight::Part part{.text = {}, .tone = tone};
    std::set<std::pair<ActorId, ActorId>> pairs;
    for (const TieId id : ties) {
      const model::Tie& tie = input_.network.tie(id);
      if (!naming_.may_name(tie.source) || !naming_.may_name(tie.target)) continue;
      part.ties.push_back(id);
      pairs.insert(std::minmax(tie.source, tie.target));
    }
    if (part.ties.empty()) return;
    part.text = words(what);
    part.count = pairs.size();
    shown_.parts.push_back(std::move(part));
  }

  [[nodiscard]] std::vector<ActorId> ends_of(const std::vector<TieId>& ties) const {
    std::vector<ActorId> ends;
    for (const TieId id : ties) {
      ends.push_back(input_.network.tie(id).source);
      ends.push_back(input_.network.tie(id).target);
    }
    std::ranges::sort(ends);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
  }

  const QuestionCard& card_;
  const CardInput& input_;
  Naming naming_;
  Highlight shown_;
  std::set<ActorId> among_;  // people who are not to be named are somewhere among these
};

}  // namespace

std::optional<Highlight> highlight_of(const QuestionCard& card, const CardInput& input) {
  if (!input.view.result) return std::nullopt;
  Highlight shown = AnswerPicture(card, input).make();
  if (shown.parts.empty()) return std::nullopt;
  return shown;
}

}  // namespace saite::study
