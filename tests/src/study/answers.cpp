// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/study/question_card.h"
#include "tests/support/all_graphs.h"
#include "tests/support/plain_graph.h"
#include "tests/support/random_graphs.h"

// Every sentence of an answer, held against a plain check of what it states.
namespace {

using namespace saite;
using analysis::Question;
using project::Index;
using project::no_index;
using Plain = test::PlainGraph;

/// A graph as a network: people and organisations by turns, so that each sentence has both.
struct Map {
  model::Network network;
  std::shared_ptr<const project::Projection> projection;
  project::Grouping groups;
  Plain plain;

  explicit Map(const project::Projection& shape) : plain(shape) {
    std::vector<ActorId> ids;
    groups.names = {"first", "second", "third"};
    for (Index u = 0; u < shape.size(); ++u) {
      model::Actor actor;
      actor.key = "k" + std::to_string(u);
      actor.name = (u % 2 == 0 ? "Person" : "Org") + std::to_string(u);
      actor.kind = *network.actor_kinds().find(u % 2 == 0 ? "individual" : "institution");
      ids.push_back(*network.add_actor(actor));
      groups.group_of.push_back(u % 7 == 6 ? no_index : u % 3);
    }
    const auto kind = *network.tie_kinds().find("trust");
    for (const auto [a, b] : shape.edges()) {
      // Some pairs have two ties: they count as one.
      for (int i = 0; i < ((a + b) % 4 == 0 ? 2 : 1); ++i) {
        const std::string key =
            std::to_string(a) + "-" + std::to_string(b) + "-" + std::to_string(i);
        REQUIRE(network.add_tie({.source = ids[a], .target = ids[b], .key = key, .kind = kind}));
      }
    }
    projection = std::make_shared<project::Projection>(*project::Projection::create(network, {}));
  }

  [[nodiscard]] study::AnswerView ask(Question question) const {
    NullProgress progress;
    analysis::Context context(*projection);
    context.facts = analysis::facts_of(network, *projection);
    context.set_grouping(groups);
    auto found = analysis::answer(question, context, progress);
    REQUIRE(found);
    study::AnswerView view;
    view.state = study::Arrival::ready;
    view.result =
        std::make_shared<study::AnswerResult>(study::AnswerResult{projection, std::move(*found)});
    return view;
  }
};

int number(const analysis::Sentence& sentence, std::size_t which) {
  return std::stoi(sentence.args.at(which));
}

/// One sentence of the planner's against the graph.
class Checks {
 public:
  Checks(const Map& map, const analysis::Answer& answer) : map_(map), answer_(answer) {}

  void all() {
    for (const analysis::Sentence& sentence : answer_.planner) one(sentence);
  }

 private:
  void one(const analysis::Sentence& s) {
    const std::string_view code = std::string_view(s.code).substr(9);  // after "question."
    if (code.starts_with("holds.")) return holds(s, code);
    if (code.starts_with("connects.")) return connects(s, code);
    if (code.starts_with("hard_to_reach.")) return hard_to_reach(s, code);
    if (code.starts_with("fragile.")) return fragile(s, code);
    if (code.starts_with("introduce.")) return introduce(s, code);
    if (code == "one") CHECK(plain().size() == 1);
    if (code == "two.tied") CHECK((plain().size() == 2 && plain().contacts[0].size() == 1));
    if (code == "two.apart") CHECK((plain().size() == 2 && plain().contacts[0].empty()));
  }

  void holds(const analysis::Sentence& s, std::string_view code) {
    const Index cuts = cut_points();
    if (code == "holds.nobody") CHECK(cuts == 0);
    if (code == "holds.cut_points") CHECK(number(s, 0) == static_cast<int>(cuts));
    if (code.ends_with(".unsure")) {
      CHECK(s.actors.empty());
      CHECK(number(s, 0) >= 1);
      CHECK(number(s, 0) <= 3);
      // What is lost is never less than what chance loses.
      CHECK(std::stod(s.args.at(s.args.size() - 2)) >= std::stod(s.args.back()));
    }
    if (code == "holds.sure") CHECK_FALSE(s.actors.empty());
    if (code != "holds.set" && code != "holds.lost") return;
    const std::set<Index> set(s.actors.begin(), s.actors.end());
    CHECK(set.size() == s.count);
    const Index after = plain().joined(set, set);
    for (const Index member : set) {
      std::set<Index> others = set;
      others.erase(member);
      CHECK(plain().joined(set, others) > after);
    }
    const auto pairs = [](std::size_t n) { return static_cast<double>(n * (n - 1)) / 2; };
    const double rest = pairs(plain().size() - set.size());
    const double lost = 100 * (plain().joined(set, {}) - after) / rest;
    if (code == "holds.lost") {
      CHECK(about(s.args.at(0), lost));
      return;
    }
    CHECK(about(s.args.at(0), 100 - 100 * plain().joined({}, {}) / pairs(plain().size())));
    CHECK(about(s.args.at(1), 100 - 100 * after / rest));
    CHECK(std::stod(s.args.at(0)) <= std::stod(s.args.at(1)));
  }

  void connects(const analysis::Sentence& s, std::string_view code) {
    std::vector<std::set<Index>> met(3);
    std::vector<int> sizes(3);
    const auto& group_of = map_.groups.group_of;
    for (Index u = 0; u < plain().size(); ++u) {
      if (group_of[u] == no_index) continue;
      ++sizes[group_of[u]];
      for (const Index v : plain().contacts[u]) {
        if (group_of[v] != no_index && group_of[v] != group_of[u]) met[group_of[u]].insert(v);
      }
    }
    int groups = 0;
    int alone = 0;
    for (std::size_t g = 0; g < 3; ++g) {
      if (sizes[g] > 1 || !met[g].empty()) ++groups;
      if (sizes[g] > 1 && met[g].empty()) ++alone;
    }
    if (code == "connects.no_group") CHECK(groups == 0);
    if (code == "connects.one_group") CHECK(groups == 1);
    if (code == "connects.apart") {
      CHECK((groups > 1 && alone == groups && number(s, 0) == groups));
      for (Index u = 0; u < plain().size(); ++u) {
        std::set<Index> around;
        for (const Index v : plain().contacts[u]) around.insert(group_of[v]);
        around.erase(no_index);
        CHECK(around.size() < 2);  // nobody stands between two groups either
      }
    }
    if (code == "connects.groups_alone") CHECK((groups > 1 && number(s, 0) == alone));
    if (code == "connects.directly") CHECK((groups > 1 && alone < groups));
    if (code != "connects.brokers") return;
    for (const Index u : s.actors) {
      std::set<Index> around{group_of[u]};
      for (const Index v : plain().contacts[u]) around.insert(group_of[v]);
      around.erase(no_index);
      CHECK(around.size() > 1);
    }
  }

  void hard_to_reach(const analysis::Sentence& s, std::string_view code) {
    const auto part = plain().parts();
    Index isolates = 0;
    for (const auto& contacts : plain().contacts) isolates += contacts.empty() ? 1 : 0;
    std::vector<Index> sizes;
    Index largest = no_index;
    for (const auto& [id, size] : Plain::sizes(part)) {
      if (size > 1) sizes.push_back(size);
      if (largest == no_index || size > Plain::sizes(part)[largest]) largest = id;
    }
    std::ranges::sort(sizes, std::greater());
    const bool tie = sizes.size() > 1 && sizes[0] == sizes[1];
    const Index in_parts = std::accumulate(sizes.begin(), sizes.end(), Index{0});
    if (code == "hard_to_reach.no_ties") CHECK(isolates == plain().size());
    if (code == "hard_to_reach.isolates") CHECK(number(s, 0) == static_cast<int>(isolates));
    if (code == "hard_to_reach.parts") {
      CHECK_FALSE(tie);
      CHECK(number(s, 0) == static_cast<int>(in_parts - sizes[0]));
      CHECK(number(s, 1) == static_cast<int>(sizes.size() - 1));
    }
    if (code == "hard_to_reach.apart") {
      CHECK(tie);
      CHECK(number(s, 0) == static_cast<int>(in_parts));
      CHECK(number(s, 1) == static_cast<int>(sizes.size()));
    }
    if (code.starts_with("hard_to_reach.behind")) {
      CHECK_FALSE(tie);
      const auto behind = plain().behind(largest);
      CHECK(number(s, 0) == static_cast<int>(behind.size()));
      CHECK(plain().cuts(s.actors.at(0)));
      for (const auto& shown : answer_.shown) {
        if (shown.code == "shown.second") {
          CHECK(std::set<Index>(shown.actors.begin(), shown.actors.end()) == behind);
        }
      }
    }
    if (code == "hard_to_reach.nobody") {
      CHECK(plain().size() > 2);
      CHECK((sizes.size() == 1 && isolates == 0));
      CHECK(cut_points() == 0);
      CHECK(plain().bridges().empty());
    }
  }

  void fragile(const analysis::Sentence& s, std::string_view code) {
    const auto bridges = plain().bridges();
    int heavy = 0;
    for (const auto& [a, b] : bridges) {
      heavy += plain().contacts[a].size() > 1 && plain().contacts[b].size() > 1 ? 1 : 0;
    }
    if (code == "fragile.no_ties") CHECK(map_.projection->edge_count() == 0);
    if (code == "fragile.none") CHECK((bridges.empty() && map_.projection->edge_count() > 0));
    if (code == "fragile.bridges") CHECK(number(s, 0) == static_cast<int>(bridges.size()));
    if (code == "fragile.heavy") {
      CHECK(number(s, 0) == heavy);
      CHECK(plain().bridge(s.actors.at(0), s.actors.at(1)));
    }
    if (code == "fragile.only_ends") CHECK((heavy == 0 && !bridges.empty()));
  }

  void introduce(const analysis::Sentence& s, std::string_view code) {
    const auto part = plain().parts();
    const bool connected = Plain::sizes(part).size() == 1;
    const Index n = plain().size();
    const bool complete = map_.projection->edge_count() == n * (n - 1) / 2;
    if (code == "introduce.join") CHECK_FALSE(connected);
    if (code == "introduce.shorten") {
      CHECK_FALSE(plain().contacts[s.actors.at(0)].contains(s.actors.at(1)));
    }
    if (code == "introduce.nobody") CHECK(complete);
    if (code == "introduce.none_found") CHECK_FALSE(complete);
  }

  [[nodiscard]] Index cut_points() const {
    Index cuts = 0;
    for (Index u = 0; u < plain().size(); ++u) cuts += plain().cuts(u) ? 1 : 0;
    return cuts;
  }
  /// Whole percents, or two digits where they are less than one.
  static bool about(const std::string& text, double percent) {
    return std::abs(std::stod(text) - percent) <= (percent < 1 ? percent * 0.06 : 0.5 + 1e-9);
  }
  [[nodiscard]] const Plain& plain() const { return map_.plain; }

  const Map& map_;
  const analysis::Answer& answer_;
};

/// The words: finished sentences, nobody named to the room who may not be.
void check_words(const study::QuestionCard& card, study::Audience audience) {
  CHECK_FALSE(card.sentences.empty());
  CHECK(std::set(card.sentences.begin(), card.sentences.end()).size() == card.sentences.size());
  std::string all;
  for (const std::string& sentence : card.sentences) all += sentence + "\n";
  for (const auto* links : {&card.actor_links, &card.tie_links, &card.pair_links}) {
    for (const study::AnswerLink& link : *links) all += link.text + "\n";
  }
  for (const auto& [name, value] : card.evidence) all += name + value + "\n";
  CHECK_MESSAGE(all.find('{') == std::string::npos, all);
  CHECK_MESSAGE(all.find("question.") == std::string::npos, all);
  if (audience == study::Audience::room) {
    CHECK_MESSAGE(all.find("Person") == std::string::npos, all);
  }
}

/// The picture: the numbers of the planner's sentences, and no person pointed out to the room but
/// among all the others.
void check_picture(const Map& map, const study::CardInput& input, const study::QuestionCard& card,
                   const analysis::Answer& answer) {
  const auto shown = study::highlight_of(card, input);
  std::size_t ties = 0;
  std::size_t bridges = 0;
  std::size_t people = 0;
  for (Index u = 0; u < map.plain.size(); u += 2) ++people;
  if (!shown) return;
  std::multiset<std::size_t> listed;
  for (const auto& part : shown->parts) {
    if (part.count) bridges += *part.count;
    ties += part.ties.size();
    listed.insert(part.actors.size());
    std::size_t pointed = 0;
    for (const ActorId id : part.actors) pointed += present::is_person(map.network, id) ? 1 : 0;
    if (input.audience == study::Audience::room) {
      CHECK((pointed == 0 || pointed == people));
      for (const TieId id : part.ties) {
        CHECK_FALSE(present::is_person(map.network, map.network.tie(id).source));
        CHECK_FALSE(present::is_person(map.network, map.network.tie(id).target));
      }
    }
  }
  if (input.audience == study::Audience::room) return;
  for (const auto& one : answer.shown) CHECK(listed.contains(one.actors.size()));
  if (answer.question == Question::fragile && map.plain.size() > 2) {
    CHECK(bridges == map.plain.bridges().size());
    CHECK(ties == card.ties.size());
  }
}

void check_map(const project::Projection& shape,
               const std::vector<const i18n::Translator*>& texts) {
  const Map map(shape);
  for (std::size_t q = 0; q < analysis::question_ids.size(); ++q) {
    const auto question = static_cast<Question>(q);
    const study::AnswerView view = map.ask(question);
    const analysis::Answer& answer = view.result->answer;
    CHECK_FALSE(answer.planner.empty());
    CHECK(answer.planner.size() == answer.room.size());
    Checks(map, answer).all();
    for (const i18n::Translator* text : texts) {
      for (const auto audience : {study::Audience::planner, study::Audience::room}) {
        const study::CardInput input{map.network, *text, view, audience, false};
        const study::QuestionCard card = study::make_card(question, input);
        check_words(card, audience);
        check_picture(map, input, card, answer);
      }
    }
  }
}

TEST_CASE("answers are true on every graph of up to seven actors") {
  const i18n::Translator en("en");
  const i18n::Translator lv("lv");
  std::vector<std::size_t> counts;
  for (Index n = 1; n <= 7; ++n) {
    const auto graphs = test::all_graphs(n);
    counts.push_back(graphs.size());
    for (std::size_t i = 0; i < graphs.size(); ++i) {
      INFO("graph ", i, " of ", n, " actors");
      check_map(graphs[i], {i % 2 == 0 ? &en : &lv});
    }
  }
  CHECK(counts == std::vector<std::size_t>{1, 2, 4, 11, 34, 156, 1044});
}

TEST_CASE("answers are true on random maps") {
  const i18n::Translator en("en");
  const i18n::Translator lv("lv");
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    INFO("seed ", seed);
    const auto n = static_cast<Index>(8 + seed * 4);
    check_map(test::gnp(n, 1.4 / n, {.seed = seed}), {&en, &lv});
    check_map(test::gnp(n, 0.2, {.seed = seed}), {&en, &lv});
    check_map(test::mixed(n, {.seed = seed}), {&en, &lv});
    check_map(test::preferential(n, 1 + seed % 2, {.seed = seed}), {&en, &lv});
  }
}

TEST_CASE("a star is missed by its hub alone, a pair has one contact each") {
  const Map star(project::Projection::from_edges(
      5, std::vector<project::Projection::Edge>{{0, 1}, {0, 2}, {0, 3}, {0, 4}}));
  const auto holds = star.ask(Question::holds).result->answer;
  CHECK(holds.actors == std::vector<Index>{0});
  CHECK(holds.planner.at(0).args ==
        std::vector<std::string>{"0", "100", "20"});  // one in five is the hub
  const Map pair(
      project::Projection::from_edges(2, std::vector<project::Projection::Edge>{{0, 1}}));
  CHECK(pair.ask(Question::hard_to_reach).result->answer.planner.at(0).code == "question.two.tied");
  CHECK(pair.ask(Question::fragile).result->answer.edges == std::vector<Index>{0});
}

}  // namespace
