// SPDX-License-Identifier: Apache-2.0
#include "src/present/map_groups.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "graph/model/containment.h"

namespace saite::present {
namespace {

constexpr std::size_t least_members = 3;
constexpr std::size_t most_areas = 12;

bool is_digit(char letter) {
  return std::isdigit(static_cast<unsigned char>(letter)) != 0;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::any_of(word, is_digit) &&
         std::ranges::all_of(word, [](char letter) {
           return is_digit(letter) || letter == '#' || letter == '.' || letter == '-' ||
                  letter == '_' || letter == '/';
         });
}

/// Two groups or more of some actors, that together hold half of all.
bool divides(const std::vector<std::optional<ActorId>>& within, std::span<const ActorId> actors,
             std::size_t bound) {
  std::vector<std::size_t> members(bound, 0);
  for (const ActorId actor : actors) {
    if (const auto group = within[actor.value()]) ++members[group->value()];
  }
  std::size_t groups = 0;
  std::size_t held = 0;
  for (const std::size_t count : members) {
    if (count < least_members) continue;
    ++groups;
    held += count;
  }
  return groups >= 2 && held * 2 >= actors.size();
}

}  // namespace

bool is_mere_number(const model::Network& network, const model::Actor& actor,
                    std::string_view name) {
  if (actor.name.empty() && std::ranges::any_of(name, is_digit)) return true;
  if (is_number(name)) return true;
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos || !is_number(name.substr(space + 1))) return false;
  // "School 12" names a school; "Person 4711" and "Institution 12" name nobody.
  const std::string_view word = name.substr(0, space);
  if (word.find(' ') != std::string_view::npos) return false;
  const model::ActorKind& kind = network.actor_kinds()[actor.kind];
  if (kind.id == "individual" || kind.id == "family" || word == kind.id) return true;
  return word == kind.label.in("en") || word == kind.label.in("lv");
}

std::optional<Column> groups_of_map(const model::Network& network, std::span<const ActorId> actors,
                                    const std::string& language, Words words) {
  for (const std::string_view kind : {"municipality", "community"}) {
    const auto within = model::containers_of_kind(network, kind);
    if (!divides(within, actors, network.actor_id_bound())) continue;
    auto column = actor_field(network, actors, kind, language, words);
    if (column && column->kind == Column::Kind::category) return std::move(*column);
  }
  return std::nullopt;
}

bool lie_apart(const Column& groups, const model::Network& network, std::span<const ActorId> actors,
               std::span<const TieId> ties) {
  std::vector<std::size_t> members(groups.categories.size(), 0);
  std::vector<std::uint32_t> group_of(network.actor_id_bound(), no_category);
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const std::uint32_t group = groups.category_of[i];
    if (group == no_category) continue;
    ++members[group];
    group_of[actors[i].value()] = group;
  }
  const auto with_area = std::ranges::count_if(members, [](std::size_t n) { return n >= 2; });
  if (with_area < 2 || static_cast<std::size_t>(with_area) > most_areas) return false;
  std::size_t inside = 0;
  std::size_t all = 0;
  for (const TieId id : ties) {
    const model::Tie& tie = network.tie(id);
    const std::uint32_t a = group_of[tie.source.value()];
    const std::uint32_t b = group_of[tie.target.value()];
    if (a == no_category || b == no_category) continue;
    ++all;
    inside += a == b ? 1 : 0;
  }
  return all > 0 && inside * 4 >= all * 3;
}

}  // namespace saite::present
