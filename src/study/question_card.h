// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/planning/questions.h"
#include "graph/base/ids.h"
#include "graph/model/network.h"
#include "src/i18n/translator.h"
#include "src/present/highlight.h"
#include "src/study/chance_of_answers.h"
#include "src/study/naming.h"
#include "src/study/results.h"

namespace saite::study {

/// Somebody an answer speaks of: an actor, a tie or a pair by name, or, where the audience may not
/// know it, what they are called and all of whom that is true (naming.h). What is chosen or hovered
/// when it is pressed or pointed at.
struct AnswerLink {
  std::string text;
  std::vector<ActorId> actors;
  std::vector<TieId> ties;
};

/// A question of planners with its answer, in the session's language, about what is visible.
struct QuestionCard {
  std::string id;
  std::string title;
  std::vector<std::string> sentences;  // two or three
  std::string caution;                 // why it is to be taken as a question; may be empty
  std::vector<ActorId> actors;         // the answer's own, foremost first
  std::vector<ActorId> around;         // what they belong to
  std::vector<TieId> ties;             // those first that join whole parts:
  std::size_t ties_of_parts = 0;       // so many
  /// Parts of `actors` that the picture tells apart, see analysis::Answer::Shown.
  struct Shown {
    std::string code;
    analysis::Prominence prominence = analysis::Prominence::foremost;
    std::vector<ActorId> actors;
  };
  std::vector<Shown> shown;
  std::vector<std::pair<ActorId, ActorId>> pairs;             // to introduce to each other
  std::vector<std::pair<std::string, std::string>> evidence;  // name and value
  std::vector<AnswerLink> actor_links;                        // at most most_links of each
  std::vector<AnswerLink> tie_links;
  std::vector<AnswerLink> pair_links;
  std::size_t more_actors = 0;  // without a link
  std::size_t more_ties = 0;
  std::vector<AnswerChance> chance;  // what would be usual; none where nobody asked
  std::string about;                 // of what: how many, filters in force, how ties were counted
  std::string method;                // what was computed, and by whom it was invented
  bool waiting = false;
  bool cancelled = false;
  std::string problem;  // why there is no answer; may be empty
};
inline constexpr std::size_t max_links = 12;

/// The measure behind an answer: a column of the table of actors or of ties; an empty one means the
/// numbers of the whole network.
struct MeasureBehind {
  bool of_ties = false;
  std::string_view measure;
};
[[nodiscard]] MeasureBehind measure_behind(analysis::Question question);

/// What a card is made from.
struct CardInput {
  const model::Network& network;
  const i18n::Translator& text;
  const AnswerView& view;
  Audience audience = Audience::room;
  bool part = false;                        // of selected actors
  const ChanceOfNumbers* chance = nullptr;  // where it was asked for, of what is visible
};
[[nodiscard]] QuestionCard make_card(analysis::Question question, const CardInput& input);

/// What the picture shows for a card; nothing where there is nothing to point out.
[[nodiscard]] std::optional<present::Highlight> highlight_of(const QuestionCard& card,
                                                             const CardInput& input);

}  // namespace saite::study
