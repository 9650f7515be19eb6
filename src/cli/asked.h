// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/cli/cli.h"
#include "src/cli/filter_options.h"
#include "src/study/question_card.h"

namespace saite::cli {

/// For whom and of whom questions are asked: the same for `ask` and for pictures of an answer.
struct AskedOf {
  bool room = false;            // no people's names
  std::vector<std::string> of;  // ids; empty: all that passes the filters
  std::string group_by = "municipality";
  void add_to(CLI::App& verb, const Cli& cli);
  [[nodiscard]] study::Audience audience() const {
    return room ? study::Audience::room : study::Audience::planner;
  }
};

/// Against which random networks the numbers behind answers are held; nothing: against none.
struct AskedChance {
  std::optional<analysis::NullModel> model;
  std::uint32_t networks = 200;
};

struct AnsweredCard {
  study::QuestionCard card;
  study::AnswerView view;
};

[[nodiscard]] std::optional<analysis::Question> question_of(std::string_view id);
[[nodiscard]] std::vector<std::string> question_names();

/// `chance`, where given, becomes what random networks have.
/// Errors: unknown_actor, as FilterOptions::projection(), select(), cancelled.
Result<std::vector<AnsweredCard>> answer_cards(const Cli& cli, const model::Network& network,
                                               const FilterOptions& filter,
                                               const std::vector<analysis::Question>& questions,
                                               const AskedOf& of,
                                               const AskedChance& asked_chance = {},
                                               std::optional<study::ChanceOfNumbers>* chance = {});

}  // namespace saite::cli
