// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "src/study/question_card.h"
#include "src/study/roles.h"

namespace saite::study {
namespace {

using present::Highlight;
using Tone = Highlight::Tone;

/// The parts of a picture that answers a question; `question.<id>.shown` and `.shown.second` are
/// their words, with `.room` behind for the room.
class AnswerPicture {
 public:
  AnswerPicture(const QuestionCard& card, const CardInput& input) : card_(card), input_(input) {
    shown_.title = card.title;
    shown_.others = input.text.tr("legend.others");
    if (input.room) {
      shown_.names = Highlight::Names::places;
      roles_.emplace(input.network, input.view.result->projection->actors(), input.text.language());
    }
  }

  Highlight make() {
    if (card_.id == "hard_to_reach") {
      reached_badly();
    } else if (card_.id == "fragile") {
      fragile();
    } else {
      add("shown", Tone::foremost, card_.actors);
      // Who is not in the largest part, the room need not see.
      if (!input_.room) add("shown.second", Tone::second, card_.around);
    }
    if (!input_.room && !card_.pairs.empty()) {
      shown_.parts.push_back(
          {.text = words("shown.second"), .tone = Tone::second, .pairs = card_.pairs});
    }
    return std::move(shown_);
  }

 private:
  [[nodiscard]] std::string words(const std::string& what) const {
    const std::string key = "question." + card_.id + "." + what;
    const std::string room = key + ".room";
    return input_.text.tr(input_.room && input_.text.has(room) ? room : key);
  }

  /// For the room all who share the roles of these.
  [[nodiscard]] std::vector<ActorId> shown(const std::vector<ActorId>& actors) const {
    if (!input_.room) return actors;
    std::vector<ActorId> all;
    std::set<std::string> told;
    for (const ActorId id : actors) {
      if (!told.insert(roles_->name_of(id)).second) continue;
      const std::vector<ActorId> members = roles_->of(id).members;
      all.insert(all.end(), members.begin(), members.end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  void add(const char* what, Tone tone, const std::vector<ActorId>& actors) {
    Highlight::Part part{.text = words(what), .tone = tone, .actors = shown(actors)};
    if (!part.actors.empty()) shown_.parts.push_back(std::move(part));
  }

  void reached_badly() {
    if (input_.room) {  // which of them, the room need not see
      add("shown", Tone::foremost, card_.actors);
      return;
    }
    const auto& projection = *input_.view.result->projection;
    std::vector<ActorId> alone;
    std::vector<ActorId> behind;
    for (const ActorId id : card_.actors) {
      const auto u = projection.index_of(id);
      const bool tied =
          u && (!projection.neighbours(*u).empty() || !projection.in_neighbours(*u).empty());
      (tied ? behind : alone).push_back(id);
    }
    add("shown", Tone::foremost, alone);
    add("shown.second", Tone::second, behind);
  }

  /// Ties that join whole parts before those that hold one actor at the edge.
  void fragile() {
    const auto middle = card_.ties.begin() + static_cast<std::ptrdiff_t>(card_.ties_of_parts);
    const std::vector<TieId> of_parts(card_.ties.begin(), middle);
    const std::vector<TieId> of_edges(middle, card_.ties.end());
    if (input_.room) {
      add("shown.ends", Tone::foremost, ends_of(of_parts.empty() ? card_.ties : of_parts));
      return;
    }
    add_ties("shown", Tone::foremost, of_parts);
    add_ties("shown.second", Tone::second, of_edges);
    add("shown.ends", of_parts.empty() ? Tone::second : Tone::foremost,
        ends_of(of_parts.empty() ? of_edges : of_parts));
  }

  void add_ties(const char* what, Tone tone, const std::vector<TieId>& ties) {
    if (!ties.empty()) shown_.parts.push_back({.text = words(what), .tone = tone, .ties = ties});
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
  Highlight shown_;
  std::optional<Roles> roles_;
};

}  // namespace

std::optional<Highlight> highlight_of(const QuestionCard& card, const CardInput& input) {
  if (!input.view.result) return std::nullopt;
  Highlight shown = AnswerPicture(card, input).make();
  if (shown.parts.empty()) return std::nullopt;
  return shown;
}

}  // namespace saite::study
