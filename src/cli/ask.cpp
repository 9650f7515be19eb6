// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "src/cli/asked.h"
#include "src/cli/console_progress.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/study/question_card.h"

namespace saite::cli {
namespace {

struct AskChoice {
  std::string file;
  std::vector<std::string> questions;  // empty: all
  AskedOf of;
  std::string baseline;
  AskedChance chance;
  bool numbers = false;
  FilterOptions filter;
};

/// Ids of those an answer names; to the room what they are called.
void write_who(io::JsonWriter& w, const model::Network& network, const study::QuestionCard& card,
               study::Audience audience) {
  if (audience == study::Audience::room) {
    std::vector<std::string> roles;
    for (const auto* links : {&card.actor_links, &card.tie_links, &card.pair_links}) {
      for (const study::AnswerLink& link : *links) roles.push_back(link.text);
    }
    w.member_list("roles", roles);
    return;
  }
  std::vector<std::string> actors;
  for (const ActorId id : card.actors) actors.push_back(network.actor(id).key);
  std::vector<std::string> ties;
  for (const TieId id : card.ties) ties.push_back(network.tie(id).key);
  w.member_list("actors", actors);
  w.member_list("ties", ties);
  w.plain_key("pairs");
  w.begin_list();
  for (const auto& [a, b] : card.pairs) {
    w.begin_list();
    w.text(network.actor(a).key);
    w.text(network.actor(b).key);
    w.end_list();
  }
  w.end_list();
}

void write_evidence(io::JsonWriter& w, const model::Network& network,
                    const study::AnswerResult& result, study::Audience audience) {
  w.plain_key("evidence");
  w.begin_list();
  for (const analysis::Evidence& one : result.answer.evidence) {
    w.begin_object();
    w.member("measure", one.measure);
    if (one.actor != project::no_index) {
      const ActorId id = result.projection->actor(one.actor);
      if (present::may_name(audience, network, id)) w.member("actor", network.actor(id).key);
    }
    w.plain_key("value");
    w.number(one.value);
    w.end_object();
  }
  w.end_list();
}

void write_chance(io::JsonWriter& w, const std::vector<study::AnswerChance>& all) {
  w.plain_key("chance");
  w.begin_list();
  for (const study::AnswerChance& one : all) {
    w.begin_object();
    w.member("measure", one.measure);
    w.member_number("value", one.value);
    w.member_number("mean", one.chance.mean);
    w.member_number("low", one.chance.low);
    w.member_number("high", one.chance.high);
    w.member_number("p", one.chance.p);
    w.member_count("networks", one.chance.networks);
    w.member("sentence", one.sentence);
    w.end_object();
  }
  w.end_list();
}

std::string answers_json(const model::Network& network, const std::vector<AnsweredCard>& answers,
                         study::Audience audience) {
  io::JsonWriter w;
  w.begin_object();
  w.plain_key("answers");
  w.begin_list();
  for (const AnsweredCard& one : answers) {
    const study::QuestionCard& card = one.card;
    w.begin_object();
    w.member("question", card.id);
    w.member("title", card.title);
    w.member_list("sentences", card.sentences);
    w.plain_key("sure");
    w.flag(card.caution.empty());
    write_who(w, network, card, audience);
    write_evidence(w, network, *one.view.result, audience);
    if (!card.chance.empty()) write_chance(w, card.chance);
    w.member("about", card.about);
    w.member("method", card.method);
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

std::string answers_text(const std::vector<AnsweredCard>& answers, bool numbers) {
  std::string out;
  for (const AnsweredCard& one : answers) {
    const study::QuestionCard& card = one.card;
    if (!out.empty()) out += "\n";
    out += card.title + "\n";
    for (const std::string& sentence : card.sentences) out += "  " + sentence + "\n";
    for (const study::AnswerChance& usual : card.chance) out += "  " + usual.sentence + "\n";
    if (!card.caution.empty()) out += "  " + card.caution + "\n";
    if (!numbers) continue;
    for (const auto& [name, value] : card.evidence) out += "    " + name + ": " + value + "\n";
    out += "  " + card.method + "\n";
  }
  if (!answers.empty()) out += "\n" + answers.front().card.about + "\n";
  return out;
}

int ask_questions(const Cli& cli, const AskChoice& choice) {
  int status = exit_done;
  const auto network = load(cli, choice.file, status);
  if (!network) return status;
  std::vector<analysis::Question> questions;
  for (const std::string& id : choice.questions) questions.push_back(*question_of(id));
  if (questions.empty()) {
    for (const auto id : analysis::question_ids) questions.push_back(*question_of(id));
  }
  AskedChance asked = choice.chance;
  asked.model = study::null_model_of(choice.baseline);
  std::optional<study::ChanceOfNumbers> chance;
  const auto answers =
      answer_cards(cli, *network, choice.filter, questions, choice.of, asked, &chance);
  if (!answers) return cli.fail(answers.error());
  if (chance) {
    const bool says = std::ranges::any_of(
        *answers, [](const AnsweredCard& answer) { return !answer.card.chance.empty(); });
    cli.info(says ? cli.t.tr("chance.of." + choice.baseline,
                             cli.t.number(std::int64_t{chance->networks}))
                  : std::string(cli.t.text("ui.answer.chance.none")));
  }
  return cli.write(cli.json ? answers_json(*network, *answers, choice.of.audience())
                            : answers_text(*answers, choice.numbers));
}

}  // namespace

void add_ask(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "ask");
  auto o = std::make_shared<AskChoice>();
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  verb->add_option("QUESTION", o->questions, cli.t.text("cli.ask.question"))
      ->check(CLI::IsMember(question_names()));
  o->of.add_to(*verb, cli);
  verb->add_option("--group-by", o->of.group_by, cli.t.text("cli.group_by"))->capture_default_str();
  verb->add_flag("--numbers", o->numbers, cli.t.text("cli.ask.numbers"));
  verb->add_option("--baseline", o->baseline, cli.t.text("cli.ask.baseline"))
      ->check(CLI::IsMember({"degrees", "density"}));
  verb->add_option("--networks", o->chance.networks, cli.t.text("cli.analyse.networks"))
      ->check(CLI::Range(19, 100'000))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return ask_questions(cli, *o); });
}

}  // namespace saite::cli
