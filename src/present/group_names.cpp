// SPDX-License-Identifier: Apache-2.0
#include "src/present/group_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/base/text.h"
#include "graph/model/containment.h"
#include "src/present/given_names.h"

namespace saite::present {
namespace {

/// How many members of a group share something, most first.
template <class What>
class Shares {
 public:
  void add(What what) {
    ++counts_[what];
    ++all_;
  }
  [[nodiscard]] std::size_t all() const { return all_; }
  /// Of the same count the lesser key comes first.
  [[nodiscard]] std::vector<std::pair<What, std::size_t>> most_first() const {
    std::vector<std::pair<What, std::size_t>> order(counts_.begin(), counts_.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return order;
  }

 private:
  std::map<What, std::size_t> counts_;
  std::size_t all_ = 0;
};

struct Members {
  Shares<ActorId> places;
  Shares<model::KindIndex> kinds;
};

/// Empty where no place, or pair of places, stands for the group.
std::string place_name(const Members& group, const model::Network& network,
                       std::string_view language) {
  const auto places = group.places.most_first();
  if (places.empty() || group.places.all() * 2 < group.kinds.all()) return {};
  const auto name = [&](std::size_t i) {
    return network.actor(places[i].first).display_name(language);
  };
  if (places[0].second * 2 >= group.places.all()) return name(0);
  const bool pair = (places[0].second + places[1].second) * 3 >= group.places.all() * 2;
  return pair ? name(0) + " / " + name(1) : std::string();
}

std::string kind_word(const Members& group, const model::Network& network,
                      std::string_view language) {
  const auto kinds = group.kinds.most_first();
  if (kinds.empty() || kinds[0].second * 2 <= group.kinds.all()) return {};
  const model::ActorKind& kind = network.actor_kinds()[kinds[0].first];
  return kind.label.empty() ? kind.id : kind.label.in(language);
}

}  // namespace

bool has_groups(const Column& column) {
  std::vector<bool> taken(column.categories.size(), false);
  for (const std::uint32_t category : column.category_of) {
    if (category == no_category) continue;
    if (taken[category]) return true;
    taken[category] = true;
  }
  return false;
}

void name_groups(Column& column, const model::Network& network, std::span<const ActorId> actors,
                 std::string_view language, Words words) {
  std::vector<Members> groups(column.categories.size());
  const auto place_of = model::containers_of_kind(network, "municipality");
  for (std::size_t i = 0; i < column.category_of.size(); ++i) {
    if (column.category_of[i] == no_category) continue;
    Members& group = groups[column.category_of[i]];
    group.kinds.add(network.actor(actors[i]).kind);
    if (const auto place = place_of[actors[i].value()]) group.places.add(*place);
  }
  const std::vector<GivenName> given = given_names(network);
  const auto given_to = match_names(column, actors, given);
  std::set<std::string, NameLess> taken;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (!given_to[g]) continue;
    column.categories[g] = given[*given_to[g]].name;
    taken.insert(column.categories[g]);
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (given_to[g]) continue;
    const std::string number = std::to_string(g + 1);
    std::string name = place_name(groups[g], network, language);
    if (!name.empty()) {
      // Not the place itself, which is an actor of that name.
      if (words != nullptr) name = say(words, "legend.group.around", {name});
    } else {
      const std::string kind = kind_word(groups[g], network, language);
      if (kind.empty()) continue;  // stays "Group 3"
      name = say(words, "legend.group.mostly", {number, kind});
    }
    std::string unique = name;
    for (int again = 2; !taken.insert(unique).second; ++again) {
      unique = name + " " + std::to_string(again);
    }
    column.categories[g] = unique;
  }
}

}  // namespace saite::present
