// SPDX-License-Identifier: Apache-2.0
#include "src/cli/asked.h"

#include <algorithm>

#include "src/app/pipeline/ask_network.h"
#include "src/cli/console_progress.h"

namespace saite::cli {

void AskedOf::add_to(CLI::App& verb, const Cli& cli) {
  verb.add_flag("--room", room, cli.t.text("cli.ask.room"));
  verb.add_option("--of", of, cli.t.text("cli.ask.of"))->delimiter(',');
}

std::optional<analysis::Question> question_of(std::string_view id) {
  const auto found = std::ranges::find(analysis::question_ids, id);
  if (found == analysis::question_ids.end()) return std::nullopt;
  return static_cast<analysis::Question>(found - analysis::question_ids.begin());
}

std::vector<std::string> question_names() {
  return {analysis::question_ids.begin(), analysis::question_ids.end()};
}

Result<std::vector<AnsweredCard>> answer_cards(const Cli& cli, const model::Network& network,
                                               const FilterOptions& filter,
                                               const std::vector<analysis::Question>& questions,
                                               const AskedOf& of) {
  const auto projection = filter.projection();
  if (!projection) return projection.error();
  if (auto ok = project::check_weight(network, *projection); !ok) return ok.error();
  filter.remark(cli, network);
  std::vector<ActorId> actors;
  for (const std::string& key : of.of) {
    const auto id = network.find_actor(key);
    if (!id) return Error{"unknown_actor", key};
    actors.push_back(*id);
  }
  std::ranges::sort(actors);
  app::ViewOptions options;
  options.filter = projection->filter;
  options.directed = projection->directed;
  options.weighted = projection->weighted;
  options.weight_by = projection->weight_by;
  options.group_by = of.group_by;
  ConsoleProgress progress(cli.quiet);
  auto views = app::ask_network(network, options, questions, actors, cli.seed, progress);
  progress.clear();
  if (!views) return views.error();
  std::vector<AnsweredCard> answers;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const study::CardInput input{network, cli.t, (*views)[i], of.audience(), !actors.empty()};
    study::QuestionCard card = study::make_card(questions[i], input);
    answers.push_back({std::move(card), (*views)[i]});
  }
  return answers;
}

}  // namespace saite::cli
