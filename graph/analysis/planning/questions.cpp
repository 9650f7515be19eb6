// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/questions.h"

#include <algorithm>

#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/community/isolation.h"
#include "graph/analysis/planning/answer_words.h"
#include "graph/analysis/planning/holds_answer.h"
#include "graph/analysis/planning/stage_answer.h"
#include "graph/analysis/planning/suggest.h"
#include "graph/analysis/position/bridging.h"
#include "graph/analysis/position/fragmentation.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

std::vector<Index> first_few(std::vector<Index> actors) {
  if (actors.size() > max_named) actors.resize(max_named);
  return actors;
}

/// Betweenness: exact where that is quick or known already, otherwise estimated.
Result<std::vector<double>> quick_betweenness(Context& context, Progress& progress) {
  const Projection& projection = context.projection();
  constexpr double exact_cost = 1.5e8;
  const double cost = static_cast<double>(projection.size()) * projection.edge_count();
  if (context.shared().betweenness.value || cost <= exact_cost) {
    auto exact = shared_betweenness(context, false, progress);
    if (!exact) return exact.error();
    return (*exact)->actors;
  }
  auto some = pivot_betweenness(shared_undirected(context), 200, context.seed, progress);
  if (!some) return some.error();
  return std::move(some->actors);
}

Result<std::vector<Index>> group_of_everybody(Context& context, Progress& progress) {
  // Where all are of one group, it says nothing of who meets whom.
  const auto& chosen = context.grouping();
  if (chosen && chosen->group_count() > 1) return chosen->group_of;
  auto communities = shared_community_of(context, progress);
  if (!communities) return communities.error();
  return std::vector<Index>(communities->community_of.begin(), communities->community_of.end());
}

/// Whether an actor and its contacts are of two groups at least; who is in none counts for none.
bool joins_groups(const Projection& graph, const std::vector<Index>& group_of, Index u) {
  Index one = group_of[u];
  for (const Index v : graph.neighbours(u)) {
    if (one == no_index) one = group_of[v];
    if (group_of[v] != no_index && group_of[v] != one) return true;
  }
  return false;
}

/// Actors with the greatest scores above 0, greatest first.
std::vector<Index> foremost(const std::vector<double>& scores, std::size_t max) {
  std::vector<Index> order;
  for (Index u = 0; u < scores.size(); ++u) {
    if (scores[u] > 0) order.push_back(u);
  }
  std::ranges::stable_sort(order, [&](Index a, Index b) { return scores[a] > scores[b]; });
  if (order.size() > max) order.resize(max);
  return order;
}

/// Groups that could have a tie to another: those of two or more, and single actors with one.
struct GroupsThatMeet {
  std::uint64_t groups = 0;
  std::uint64_t alone = 0;  // of these, without a tie to another
};

GroupsThatMeet groups_that_meet(const Projection& projection, const std::vector<Index>& group_of) {
  project::Grouping grouping{"groups", {}, group_of};
  Index count = 0;
  for (const Index g : group_of) count = g == no_index ? count : std::max(count, g + 1);
  grouping.names.resize(count);
  std::vector<std::uint8_t> counts(count);
  const std::vector<Index> sizes = group_sizes(grouping);
  for (Index g = 0; g < count; ++g) counts[g] = sizes[g] > 1 ? 1 : 0;
  for (const auto [a, b] : projection.edges()) {
    const Index ga = group_of[a];
    const Index gb = group_of[b];
    if (ga != gb && ga != no_index && gb != no_index) counts[ga] = counts[gb] = 1;
  }
  return {static_cast<std::uint64_t>(std::ranges::count(counts, 1)),
          groups_without_bridge(projection, grouping).size()};
}

/// Those in no group do not vanish: groups may well meet through them.
void say_outside(Answer& answer, const Projection& projection, const std::vector<Index>& group_of) {
  Index count = 0;
  for (const Index g : group_of) count = g == no_index ? count : std::max(count, g + 1);
  const Outside found = outside(projection, group_of, count);
  if (found.actors == 0) return;
  say(answer, "connects.outside", {},
      {std::to_string(found.between), std::to_string(found.edges), std::to_string(found.actors)},
      found.edges);
}

Status answer_connects(Answer& answer, Context& context, Progress& progress) {
  auto groups = group_of_everybody(context, progress);
  if (!groups) return groups.error();
  const GroupsThatMeet meet = groups_that_meet(context.projection(), *groups);
  if (meet.groups < 2) {
    say(answer, meet.groups == 0 ? "connects.no_group" : "connects.one_group");
    return {};
  }
  const std::size_t depending = dependency_ties(context.facts);
  if (depending > 0 && depending == context.facts.tie_dependency.size()) {
    say(answer, "connects.dependency");  // betweenness would name the overloaded as brokers
    return {};
  }
  auto between = quick_betweenness(context, progress);
  if (!between) return between.error();
  const Scores spread = participation(shared_undirected(context), *groups);
  std::vector<double> scores(between->size());
  for (Index u = 0; u < scores.size(); ++u) {
    const bool joins = joins_groups(shared_undirected(context), *groups, u);
    scores[u] = joins ? (*between)[u] * spread[u].value_or(0) : 0;
  }
  answer.actors = foremost(scores, max_named);
  const bool apart = meet.alone == meet.groups;
  if (answer.actors.empty() && apart) {
    say(answer, "connects.apart", {}, {std::to_string(meet.groups)}, meet.groups);
    say_outside(answer, context.projection(), *groups);
    return {};
  }
  if (answer.actors.empty()) {
    say(answer, "connects.directly");
  } else {
    say(answer, "connects.brokers", answer.actors, {}, answer.actors.size());
    if (depending > 0) {
      say(answer, "connects.some_dependency", {},
          {std::to_string(depending), std::to_string(context.facts.tie_dependency.size())},
          depending);
    }
    for (const Index u : answer.actors) {
      answer.evidence.push_back({"betweenness", u, (*between)[u]});
      answer.evidence.push_back({"participation", u, *spread[u]});
    }
    if (scores.size() > 1 && answer.actors.size() > 1 &&
        scores[answer.actors[1]] > 0.8 * scores[answer.actors[0]]) {
      answer.confidence = Confidence::question;
    }
  }
  if (meet.alone > 0) {
    say(answer, "connects.groups_alone", {}, {std::to_string(meet.alone)}, meet.alone);
  }
  say_outside(answer, context.projection(), *groups);
  return {};
}

void append(std::vector<Index>& all, const std::vector<Index>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// Parts of two or more, without a way to the largest; all parts where none is the largest.
void say_parts(Answer& answer, const Isolation& found, const Components& parts) {
  if (found.small_parts.empty()) return;
  std::vector<Index> outside;
  for (const auto& part : found.small_parts) append(outside, part);
  std::uint64_t count = found.small_parts.size();
  if (parts.sizes[1] < parts.sizes[0]) {
    say(answer, "hard_to_reach.parts", first_few(found.small_parts.front()),
        {std::to_string(outside.size()), std::to_string(count)}, count);
  } else {
    ++count;
    for (Index u = 0; u < parts.component_of.size(); ++u) {
      if (parts.component_of[u] == 0) outside.push_back(u);
    }
    say(answer, "hard_to_reach.apart", first_few(found.small_parts.front()),
        {std::to_string(outside.size()), std::to_string(count)}, count);
  }
  answer.shown.push_back({"shown.parts", Prominence::cut_off, std::move(outside)});
}

void say_behind(Answer& answer, const std::vector<BehindOne>& behind) {
  if (behind.empty()) return;
  std::vector<Index> all;
  for (const BehindOne& one : behind) append(all, one.actors);
  const std::string total = std::to_string(all.size());
  const auto most = behind.front().actors.size();
  if (behind.size() == 1) {
    say(answer, "hard_to_reach.behind", {behind.front().gate}, {total}, all.size());
  } else {
    say(answer, "hard_to_reach.behind_several", {behind.front().gate},
        {total, std::to_string(most), std::to_string(behind.size() - 1)}, behind.size() - 1);
  }
  answer.evidence.push_back({"behind", no_index, static_cast<double>(all.size())});
  answer.shown.push_back({"shown.second", Prominence::second, std::move(all)});
}

Status answer_hard_to_reach(Answer& answer, Context& context, Progress& progress) {
  auto isolated = shared_isolation(context, progress);
  if (!isolated) return isolated.error();
  auto parts = shared_components(context, progress);
  if (!parts) return parts.error();
  const Isolation& found = **isolated;
  const auto isolates = static_cast<double>(found.isolates.size());
  answer.evidence.push_back({"isolates", no_index, isolates});
  if (found.isolates.size() == context.projection().size()) {
    say(answer, "hard_to_reach.no_ties", {}, {std::to_string(found.isolates.size())});
    answer.shown.push_back({"shown", Prominence::foremost, found.isolates});
  } else {
    if (!found.isolates.empty()) {
      say(answer, "hard_to_reach.isolates", first_few(found.isolates),
          {std::to_string(found.isolates.size())}, found.isolates.size());
      answer.shown.push_back({"shown", Prominence::foremost, found.isolates});
    }
    say_parts(answer, found, **parts);
    // Where no part is the largest, nobody is behind its gates more than behind another's.
    const bool one_is_largest = (*parts)->count() < 2 || (*parts)->sizes[1] < (*parts)->sizes[0];
    if (one_is_largest) say_behind(answer, found.behind);
    // In one part without a cut point there are two ways between any two (Menger 1927).
    if (answer.planner.empty()) say(answer, "hard_to_reach.nobody");
  }
  for (const Answer::Shown& one : answer.shown) append(answer.actors, one.actors);
  // Nobody drawn without a tie is known to have none: perhaps nobody asked.
  if (isolates > 0.3 * context.projection().size()) answer.confidence = Confidence::question;
  return {};
}

Status answer_fragile(Answer& answer, Context& context, Progress& progress) {
  const Projection& graph = shared_undirected(context);
  auto torn = shared_blocks(context, progress);
  if (!torn) return torn.error();
  std::vector<Index> heavy;  // bridges with more than one actor on either side
  std::uint64_t bridges = 0;
  for (Index e = 0; e < graph.edge_count(); ++e) {
    if ((*torn)->bridge[e] == 0) continue;
    ++bridges;
    const auto [a, b] = graph.edges()[e];
    if (graph.degree(a) > 1 && graph.degree(b) > 1) heavy.push_back(e);
  }
  answer.evidence.push_back({"bridges", no_index, static_cast<double>(bridges)});
  if (bridges == 0) {
    say(answer, graph.edge_count() == 0 ? "fragile.no_ties" : "fragile.none");
    return {};
  }
  say(answer, "fragile.bridges", {}, {std::to_string(bridges)}, bridges);
  if (!heavy.empty()) {
    const auto [a, b] = graph.edges()[heavy.front()];
    say(answer, "fragile.heavy", {a, b}, {std::to_string(heavy.size())}, heavy.size());
  } else {
    say(answer, "fragile.only_ends", {}, {}, bridges);
  }
  for (Index e = 0; e < context.projection().edge_count(); ++e) {
    if ((*torn)->bridge[undirected_edge(context, e)] != 0) answer.edges.push_back(e);
  }
  return {};
}

Status answer_introduce(Answer& answer, Context& context, Progress& progress) {
  SuggestOptions options;
  options.count = 3;
  options.seed = context.seed;
  auto found = suggest(context.projection(), context.facts, options, progress);
  if (!found) return found.error();
  std::string code = "introduce.join";
  if (found->ties.empty()) {
    options.aim = SuggestAim::shorten;
    found = suggest(context.projection(), context.facts, options, progress);
    if (!found) return found.error();
    code = "introduce.shorten";
  }
  for (const Suggestion& tie : found->ties) {
    answer.pairs.emplace_back(tie.a, tie.b);
    answer.actors.push_back(tie.a);
    answer.actors.push_back(tie.b);
    say(answer, code, {tie.a, tie.b}, {percent_text(tie.gain)});
    answer.evidence.push_back(
        {code == "introduce.join" ? "fragmentation" : "distance_fragmentation", tie.a, tie.gain});
  }
  if (found->ties.empty()) {
    const double n = context.projection().size();
    const bool complete = shared_undirected(context).edge_count() >= n * (n - 1) / 2;
    say(answer, complete ? "introduce.nobody" : "introduce.none_found");
  }
  // Whether two people should meet, only they can say.
  answer.confidence = Confidence::question;
  return {};
}

/// Of one actor, or two, whatever is asked: no answer is made for so few.
void say_few(Answer& answer, Context& context) {
  const Projection& projection = context.projection();
  if (projection.size() == 1) {
    say(answer, "one", {0});
    return;
  }
  const bool tied = projection.edge_count() > 0;
  say(answer, tied ? "two.tied" : "two.apart", {0, 1});
  if (answer.question == Question::hard_to_reach) {
    answer.shown.push_back(tied ? Answer::Shown{"shown.second", Prominence::second, {0, 1}}
                                : Answer::Shown{"shown", Prominence::foremost, {0, 1}});
    answer.actors = {0, 1};
  } else if (answer.question == Question::fragile) {
    for (Index e = 0; e < projection.edge_count(); ++e) answer.edges.push_back(e);
    answer.evidence.push_back({"bridges", no_index, tied ? 1.0 : 0.0});
  } else if (answer.question == Question::introduce && !tied) {
    answer.pairs.emplace_back(0, 1);
    answer.actors = {0, 1};
  }
}

}  // namespace

Result<Answer> answer(Question question, Context& context, Progress& progress) {
  static constexpr std::array<Status (*)(Answer&, Context&, Progress&), 6> answers{
      answer_holds,   answer_connects, answer_hard_to_reach,
      answer_fragile, answer_stage,    answer_introduce};
  Answer out;
  out.question = question;
  const Index size = context.projection().size();
  if (size == 0) {
    say(out, "empty");
    return out;
  }
  if (size < few_actors) out.confidence = Confidence::question;
  if (size <= 2) {
    say_few(out, context);
    return out;
  }
  Status ok;
  const Inputs made_from = context.used(
      [&] { ok = answers[static_cast<std::size_t>(question)](out, context, progress); });
  if (!ok) return ok.error();
  out.made_from = made_from;
  // Only betweenness, behind who connects, runs along the arcs.
  if (context.projection().directed() && question != Question::connects) say(out, "undirected");
  if (out.confidence == Confidence::question && question != Question::introduce) {
    say(out, "unsure");
  }
  return out;
}

}  // namespace saite::analysis
