// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/registry/context.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// What planners ask of a map. Their words are under `question.<id>` in the catalogues.
enum class Question : std::uint8_t { holds, connects, hard_to_reach, fragile, stage, introduce };

inline constexpr std::array<std::string_view, 6> question_ids{
    "holds", "connects", "hard_to_reach", "fragile", "stage", "introduce"};

/// One sentence of an answer: a key of the catalogues with what goes in its places. Where the
/// sentence has plural forms, `count` chooses the form. Places of `actors` and `groups` are filled
/// by whoever knows names: {1} is the list of actors (or of their roles and groups, for the room),
/// the texts of `args` follow.
struct Sentence {
  std::string code;
  std::vector<project::Index> actors;  // joined with commas and "and"; may be empty
  std::vector<std::string> args;
  std::uint64_t count = 1;
};

/// A number behind an answer, named by the id of its measure.
struct Evidence {
  std::string measure;  // key `measure.network.<id>.name`, or `measure.<id>.name` with an actor
  project::Index actor = project::no_index;
  double value = 0;
};

/// How far an answer can be trusted; decides whether it is worded as a statement or a question.
enum class Confidence : std::uint8_t {
  statement,  // the numbers say so
  question    // few actors or small differences: ask the room
};

/// How a part of an answer stands out beside the others.
enum class Prominence : std::uint8_t {
  foremost,  // the answer
  cut_off,   // has no way to the rest
  second     // belongs to it
};

/// Two or three sentences. `planner` names actors, `room` leaves that to who is asked about them
/// (src/study/naming.h). Each sentence is said only where what it states holds; there is none by
/// default.
struct Answer {
  Question question = Question::holds;
  std::vector<Sentence> planner;
  std::vector<Sentence> room;
  std::vector<project::Index> actors;  // to point out, the foremost first
  std::vector<project::Index> around;  // to point out less: what the answer's actors belong to
  /// Parts of `actors` that sentences tell apart, each its own row of a legend: the words are
  /// `question.<id>.<code>`. Empty: they are one part.
  struct Shown {
    std::string code;
    Prominence prominence = Prominence::foremost;
    std::vector<project::Index> actors;
  };
  std::vector<Shown> shown = {};
  std::vector<project::Index> edges;                             // of the projection, to point out
  std::vector<std::pair<project::Index, project::Index>> pairs;  // to introduce
  std::vector<Evidence> evidence;
  Confidence confidence = Confidence::statement;
  Inputs made_from = {};  // as of Measured
};

/// Maps with fewer actors are answered with questions: one conversation may change the picture.
inline constexpr project::Index few_actors = 30;
/// So many actors are named at most in a sentence.
inline constexpr std::size_t max_named = 5;

/// Answers one question for the context's projection (so for a selection where that is one).
/// Groups are the context's grouping where it has more than one, else declared communities, else
/// detected ones.
/// A map of one or two actors gets a sentence of its own, the same for all questions.
/// Cost: that of betweenness, blocks or key players; seconds at worst on 6,000 actors.
/// Errors: cancelled.
Result<Answer> answer(Question question, Context& context, Progress& progress);

}  // namespace saite::analysis
