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

namespace {

/// Of what is behind all the answers at once.
Result<std::optional<study::ChanceOfNumbers>> chance_behind(
    const model::Network& network, const std::vector<study::AnswerView>& views,
    const AskedChance& asked, const AskedOf& of, std::uint64_t seed, Progress& progress) {
  study::ChanceQuery query{.group_by = of.group_by, .seed = seed, .networks = asked.networks};
  const project::Projection* projection = nullptr;
  for (const study::AnswerView& view : views) {
    if (!view.result) continue;
    projection = view.result->projection.get();
    for (std::string& id : study::numbers_behind(view.result->answer)) {
      if (std::ranges::find(query.only, id) == query.only.end())
        query.only.push_back(std::move(id));
    }
  }
  using Found = std::optional<study::ChanceOfNumbers>;
  if (!asked.model || projection == nullptr || query.only.empty()) return Found();
  query.model = *asked.model;
  auto found = study::chance_of_numbers(network, *projection, query, progress);
  if (!found) return found.error();
  return Found(std::move(*found));
}

}  // namespace

Result<std::vector<AnsweredCard>> answer_cards(const Cli& cli, const model::Network& network,
                                               const FilterOptions& filter,
                                               const std::vector<analysis::Question>& questions,
                                               const AskedOf& of, const AskedChance& asked_chance,
                                               std::optional<study::ChanceOfNumbers>* chance) {
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
  options.combine = projection->combine;
  options.weight_by = projection->weight_by;
  options.group_by = of.group_by;
  ConsoleProgress progress(cli.quiet);
  auto views = app::ask_network(network, options, questions, actors, cli.seed, progress);
  if (!views) {
    progress.clear();
    return views.error();
  }
  auto found = chance_behind(network, *views, asked_chance, of, cli.seed, progress);
  progress.clear();
  if (!found) return found.error();
  std::vector<AnsweredCard> answers;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    // What was looked at is the part itself, so chance is of it.
    study::CardInput input{network, cli.t, (*views)[i], of.audience(), !actors.empty()};
    study::QuestionCard card = study::make_card(questions[i], input);
    if (*found && (*views)[i].result) {
      card.chance = study::chance_of_answer((*views)[i].result->answer, **found, cli.t);
    }
    answers.push_back({std::move(card), (*views)[i]});
  }
  if (chance != nullptr) *chance = std::move(*found);
  return answers;
}

}  // namespace saite::cli
