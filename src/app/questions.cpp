// SPDX-License-Identifier: Apache-2.0
#include "src/app/questions.h"

#include <algorithm>
#include <charconv>

#include "src/app/session.h"
#include "src/app/words.h"

namespace saite::app {
namespace {

using project::Index;

/// "Family (Preiļu novads)": who it is without saying who.
std::string role_text(const Session& session, ActorId id) {
  const model::Network& network = session.network();
  const std::string& language = session.text().language();
  const auto place = network.container_of_kind(id, "municipality");
  const std::string kind = kind_name(network, id, language);
  if (!place || *place == id) return kind;
  return kind + " (" + network.actor(*place).display_name(language) + ")";
}

std::string joined(const std::vector<std::string>& names, const i18n::Translator& t) {
  if (names.empty()) return {};
  std::string all = names[0];
  for (std::size_t i = 1; i + 1 < names.size(); ++i) all += ", " + names[i];
  return names.size() > 1 ? t.tr("list.and", all, names.back()) : all;
}

/// Numbers come as plain text; people read them in the form of their language.
std::string localised(const std::string& text, const i18n::Translator& t) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool number = error == std::errc() && end == text.data() + text.size();
  return number ? t.number(value) : text;
}

class CardMaker {
 public:
  CardMaker(Session& session, const AnswerResult& result, bool room)
      : session_(session), result_(result), room_(room) {}

  void fill(QuestionCard& card) const {
    const analysis::Answer& answer = result_.answer;
    for (const auto& sentence : room_ ? answer.room : answer.planner) {
      card.sentences.push_back(words(sentence));
    }
    if (answer.confidence == analysis::Confidence::question) {
      card.caution = session_.text().tr(room_ ? "question.unsure.room" : "question.unsure");
    }
    for (const Index u : answer.actors) add(card.actors, result_.projection->actor(u));
    for (const auto& [a, b] : answer.pairs) {
      card.pairs.emplace_back(result_.projection->actor(a), result_.projection->actor(b));
    }
    fill_ties(card);
    for (const analysis::Evidence& evidence : answer.evidence)
      card.evidence.push_back(line(evidence));
  }

 private:
  /// The answer may be a moment older than the network.
  void add(std::vector<ActorId>& actors, ActorId id) const {
    if (session_.network().has(id)) actors.push_back(id);
  }

  [[nodiscard]] std::string name(Index u) const {
    const ActorId id = result_.projection->actor(u);
    if (!session_.network().has(id)) return "–";
    return room_ ? role_text(session_, id)
                 : session_.network().actor(id).display_name(session_.text().language());
  }

  [[nodiscard]] std::string words(const analysis::Sentence& sentence) const {
    std::vector<std::string> names;
    for (const Index u : sentence.actors) {
      std::string one = name(u);
      if (std::ranges::find(names, one) == names.end()) names.push_back(std::move(one));
    }
    std::vector<std::string> args;
    if (!names.empty()) args.push_back(joined(names, session_.text()));
    for (const std::string& arg : sentence.args) args.push_back(localised(arg, session_.text()));
    return session_.text().plural_form(sentence.code, static_cast<std::int64_t>(sentence.count),
                                       args);
  }

  void fill_ties(QuestionCard& card) const {
    const auto ties = result_.projection->ties();
    for (std::size_t i = 0; i < ties.size(); ++i) {
      const Index edge = result_.projection->edge_of_tie(i);
      if (std::ranges::find(result_.answer.edges, edge) == result_.answer.edges.end()) continue;
      if (session_.network().has(ties[i])) card.ties.push_back(ties[i]);
    }
  }

  [[nodiscard]] std::pair<std::string, std::string> line(const analysis::Evidence& evidence) const {
    const i18n::Translator& t = session_.text();
    // A whole-network number may come with an actor: what it becomes through him.
    const std::string of_actor = "measure." + evidence.measure + ".name";
    const bool one = evidence.actor != project::no_index;
    std::string heading =
        t.tr(one && t.has(of_actor) ? of_actor : "measure.network." + evidence.measure + ".name");
    if (one) heading += " · " + name(evidence.actor);
    return {std::move(heading), t.number(evidence.value)};
  }

  Session& session_;
  const AnswerResult& result_;
  bool room_;
};

}  // namespace

QuestionCard question_card(Session& session, analysis::Question question, bool room) {
  QuestionCard card;
  card.id = analysis::question_ids.at(static_cast<std::size_t>(question));
  card.title = session.text().tr("question." + card.id);
  const AnswerView view = session.derived().answer(question);
  card.waiting = view.state == MeasureView::State::waiting;
  if (view.error) card.problem = session.text().sentence(*view.error);
  if (view.result) CardMaker(session, *view.result, room).fill(card);
  return card;
}

}  // namespace saite::app
