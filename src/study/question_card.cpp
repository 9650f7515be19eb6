// SPDX-License-Identifier: Apache-2.0
#include "src/study/question_card.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>

#include "src/i18n/letter_case.h"
#include "src/study/filter_phrases.h"
#include "src/study/projection_line.h"
#include "src/study/what_is_known.h"

namespace saite::study {
namespace {

using project::Index;

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

/// Of a bridge: whether more than one actor is on either side of it.
bool joins_parts(const model::Network& network, const project::Projection& projection, TieId id) {
  const model::Tie& tie = network.tie(id);
  const auto more = [&](ActorId end, ActorId other) {
    const auto u = projection.index_of(end);
    const auto v = projection.index_of(other);
    if (!u || !v) return false;
    const auto is_other = [&](Index w) { return w == *v; };
    const auto out = projection.neighbours(*u);
    const auto in = projection.in_neighbours(*u);
    return !std::ranges::all_of(out, is_other) || !std::ranges::all_of(in, is_other);
  };
  return more(tie.source, tie.target) && more(tie.target, tie.source);
}

class CardMaker {
 public:
  CardMaker(const CardInput& input, QuestionCard& card)
      : network_(input.network),
        t_(input.text),
        result_(*input.view.result),
        room_(input.audience == Audience::room),
        part_(input.part),
        card_(card),
        naming_(network_, result_.projection->actors(), input.audience, t_.language()) {}

  void fill() {
    const analysis::Answer& answer = result_.answer;
    for (const auto& sentence : room_ ? answer.room : answer.planner) {
      std::string text = words(sentence);
      // Of others who are called the same the room would hear the same again.
      if (std::ranges::find(card_.sentences, text) == card_.sentences.end()) {
        card_.sentences.push_back(std::move(text));
      }
    }
    if (answer.confidence == analysis::Confidence::question) {
      card_.caution = t_.tr(room_ ? "question.unsure.room" : "question.unsure");
      // The answer may end with the same sentence: once is enough.
      std::erase(card_.sentences, card_.caution);
    }
    for (const Index u : answer.actors) add(card_.actors, u);
    for (const Index u : answer.around) add(card_.around, u);
    for (const auto& one : answer.shown) {
      card_.shown.push_back({one.code, one.prominence, {}});
      for (const Index u : one.actors) add(card_.shown.back().actors, u);
    }
    for (const auto& [a, b] : answer.pairs) {
      if (!there(a) || !there(b)) continue;
      card_.pairs.emplace_back(result_.projection->actor(a), result_.projection->actor(b));
    }
    fill_ties();
    fill_links();
    for (std::size_t i = 0; i < answer.evidence.size(); ++i) card_.evidence.push_back(line(i));
    card_.about = about();
  }

 private:
  /// The answer may be a moment older than the network.
  [[nodiscard]] bool there(Index u) const { return network_.has(result_.projection->actor(u)); }
  void add(std::vector<ActorId>& actors, Index u) const {
    if (there(u)) actors.push_back(result_.projection->actor(u));
  }

  [[nodiscard]] std::string name(ActorId id) const { return naming_.name_of(id); }

  [[nodiscard]] std::string words(const analysis::Sentence& sentence) const {
    std::vector<std::string> names;
    const bool pair = sentence.actors.size() == 2;  // "Family and Family" are two
    for (const Index u : sentence.actors) {
      const ActorId id = result_.projection->actor(u);
      std::string one = name(id);
      if (network_.has(id) && !naming_.may_name(id)) {
        one = i18n::inside_sentence(one, t_.language());
      }
      const bool told = std::ranges::find(names, one) != names.end();
      if (pair || !told) names.push_back(std::move(one));
    }
    std::vector<std::string> args;
    if (!names.empty()) args.push_back(joined(names, t_));
    for (const std::string& arg : sentence.args) args.push_back(localised(arg, t_));
    return t_.plural_form(sentence.code, static_cast<std::int64_t>(sentence.count), args);
  }

  void fill_ties() {
    std::vector<bool> chosen(result_.projection->edge_count(), false);
    for (const Index edge : result_.answer.edges) chosen[edge] = true;
    const auto ties = result_.projection->ties();
    for (std::size_t i = 0; i < ties.size(); ++i) {
      const Index edge = result_.projection->edge_of_tie(i);
      if (edge < chosen.size() && chosen[edge] && network_.has(ties[i])) {
        card_.ties.push_back(ties[i]);
      }
    }
    const auto edge = std::stable_partition(card_.ties.begin(), card_.ties.end(), [this](TieId id) {
      return joins_parts(network_, *result_.projection, id);
    });
    card_.ties_of_parts = static_cast<std::size_t>(edge - card_.ties.begin());
  }

  [[nodiscard]] AnswerLink link(ActorId id) const {
    Named named = naming_.of(id);
    return {std::move(named.name), std::move(named.members), {}};
  }

  /// The tie itself only where both its ends may be seen.
  [[nodiscard]] AnswerLink link(ActorId a, ActorId b, std::optional<TieId> tie) const {
    AnswerLink one = link(a);
    const AnswerLink other = link(b);
    one.text += " – " + other.text;
    one.actors.insert(one.actors.end(), other.actors.begin(), other.actors.end());
    std::ranges::sort(one.actors);
    one.actors.erase(std::unique(one.actors.begin(), one.actors.end()), one.actors.end());
    if (tie && naming_.may_name(a) && naming_.may_name(b)) one.ties.push_back(*tie);
    return one;
  }

  /// The first few; who is called the same, once, however many they are.
  void fill_links() {
    // Of pairs the two are linked together; on their own they would be said twice.
    if (card_.pairs.empty()) {
      card_.more_actors = link_all(card_.actors, card_.actor_links, [this](ActorId id) {
        return std::pair(told_by(id), [this, id] { return link(id); });
      });
    }
    card_.more_ties = link_all(card_.ties, card_.tie_links, [this](TieId id) {
      const model::Tie& tie = network_.tie(id);
      return std::pair(told_by(tie.source) + told_by(tie.target),
                       [this, id, a = tie.source, b = tie.target] { return link(a, b, id); });
    });
    link_all(card_.pairs, card_.pair_links, [this](const auto& both) {
      return std::pair(told_by(both.first) + told_by(both.second),
                       [this, both] { return link(both.first, both.second, std::nullopt); });
    });
  }

  /// What tells an actor apart in links: itself where it may be named, else what it is called.
  [[nodiscard]] std::string told_by(ActorId id) const {
    const bool named = network_.has(id) && naming_.may_name(id);
    return (named ? "#" + std::to_string(id.value()) : name(id)) + "\n";
  }

  /// `make` gives what tells one apart, and the link itself. Returns how many have none.
  template <class What, class Make>
  std::size_t link_all(const std::vector<What>& all, std::vector<AnswerLink>& links,
                       Make make) const {
    std::set<std::string> told;
    for (const What& one : all) {
      const auto [apart, link_of] = make(one);
      if (told.insert(apart).second && links.size() < max_links) links.push_back(link_of());
    }
    return told.size() - links.size();
  }

  [[nodiscard]] std::pair<std::string, std::string> line(std::size_t which) const {
    const analysis::Answer& answer = result_.answer;
    const analysis::Evidence& evidence = answer.evidence[which];
    // A whole-network number may come with an actor: what it becomes through him.
    const std::string of_actor = "measure." + evidence.measure + ".name";
    const bool one = evidence.actor != project::no_index;
    std::string heading =
        t_.tr(one && t_.has(of_actor) ? of_actor : "measure.network." + evidence.measure + ".name");
    if (answer.pairs.size() == answer.evidence.size()) {
      const auto& [a, b] = answer.pairs[which];
      heading = t_.tr("question.evidence.less", heading, name(result_.projection->actor(a)),
                      name(result_.projection->actor(b)));
    } else if (one) {
      heading += " · " + name(result_.projection->actor(evidence.actor));
    } else if (which > 0 && answer.evidence[which - 1].measure == evidence.measure) {
      heading = t_.tr("question.evidence.without", heading);
    }
    return {std::move(heading), t_.number(evidence.value)};
  }

  /// What was counted, so that nobody takes a part for the whole.
  [[nodiscard]] std::string about() const {
    const project::Projection& projection = *result_.projection;
    std::string text =
        t_.tr(part_ ? "question.about.part" : "question.about.whole",
              t_.trn("count.actors", projection.size()),
              t_.trn("count.ties", static_cast<std::int64_t>(projection.ties().size())));
    project::Filter filter = projection.options().filter;
    if (part_) filter.only.reset();
    const auto phrases = filter_phrases(network_, filter, t_.language(), &t_);
    for (const std::string& phrase : phrases) text += "; " + phrase;
    text += "; " +
            t_.tr(projection.directed() ? "picture.projection.directed"
                                        : "picture.projection.undirected") +
            ", " + weights_phrase(projection.options(), &t_) + ".";
    text += left_out(projection, t_);
    for (const std::string& line : known_lines(network_, projection, t_.language(), &t_)) {
      text += " " + line;
    }
    return text;
  }

  const model::Network& network_;
  const i18n::Translator& t_;
  const AnswerResult& result_;
  bool room_;
  bool part_;
  QuestionCard& card_;
  Naming naming_;
};

}  // namespace

MeasureBehind measure_behind(analysis::Question question) {
  static constexpr std::array<MeasureBehind, 6> behind{{{false, "betweenness"},
                                                        {false, "betweenness"},
                                                        {false, "component"},
                                                        {true, "bridge"},
                                                        {false, ""},
                                                        {false, "harmonic"}}};
  return behind.at(static_cast<std::size_t>(question));
}

QuestionCard make_card(analysis::Question question, const CardInput& input) {
  QuestionCard card;
  const i18n::Translator& t = input.text;
  card.id = analysis::question_ids.at(static_cast<std::size_t>(question));
  card.title = t.tr("question." + card.id);
  card.method = t.tr("question." + card.id + ".method");
  card.waiting = input.view.state == MeasureView::State::waiting;
  card.cancelled = input.view.state == MeasureView::State::cancelled;
  if (input.view.error) card.problem = t.sentence(*input.view.error);
  if (input.view.result) CardMaker(input, card).fill();
  if (input.view.result && input.chance != nullptr && !input.part) {
    card.chance = chance_of_answer(input.view.result->answer, *input.chance, t);
  }
  return card;
}

}  // namespace saite::study
