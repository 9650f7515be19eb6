// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/questions.h"
#include "graph/base/ids.h"

namespace saite::app {

class Session;

/// A question of planners with its answer, in the session's language, about what is visible.
struct QuestionCard {
  std::string id;
  std::string title;
  std::vector<std::string> sentences;  // two or three
  std::string caution;                 // why it is to be taken as a question; may be empty
  std::vector<ActorId> actors;         // the answer's own, foremost first
  std::vector<TieId> ties;
  std::vector<std::pair<ActorId, ActorId>> pairs;             // to introduce to each other
  std::vector<std::pair<std::string, std::string>> evidence;  // name and value
  bool waiting = false;
  std::string problem;  // why there is no answer; may be empty
};

/// The card as far as it is known; asks for the answer where nobody has. `room`: roles and groups
/// instead of names, for the wall.
[[nodiscard]] QuestionCard question_card(Session& session, analysis::Question question, bool room);

}  // namespace saite::app
