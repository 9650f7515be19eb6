// SPDX-License-Identifier: Apache-2.0
#include "src/present/given_names.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace saite::present {
namespace {

constexpr std::string_view view_key = "group_names";

std::optional<GivenName> read_name(const model::Network& network, const model::Value& value) {
  const model::Object* fields = value.object();
  if (fields == nullptr) return std::nullopt;
  const model::Value* name = model::find(*fields, "name");
  const model::Value* members = model::find(*fields, "members");
  if (name == nullptr || name->text() == nullptr || name->text()->empty()) return std::nullopt;
  if (members == nullptr || members->list() == nullptr) return std::nullopt;
  GivenName given{*name->text(), {}};
  for (const model::Value& key : *members->list()) {
    const auto id = key.text() != nullptr ? network.find_actor(*key.text()) : std::nullopt;
    if (id) given.members.push_back(*id);
  }
  if (given.members.empty()) return std::nullopt;
  return given;
}

/// A name that a group may have, and how many of its members are in it.
struct Match {
  std::size_t common = 0;
  std::size_t group = 0;
  std::size_t name = 0;
};

std::vector<std::size_t> group_sizes(const Column& column) {
  std::vector<std::size_t> sizes(column.categories.size(), 0);
  for (const std::uint32_t category : column.category_of) {
    if (category != no_category) ++sizes[category];
  }
  return sizes;
}

/// By id of the actor: his group, or no_category.
std::vector<std::uint32_t> groups_by_id(const Column& column, std::span<const ActorId> actors) {
  std::vector<std::uint32_t> group_of;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (actors[i].value() >= group_of.size()) group_of.resize(actors[i].value() + 1, no_category);
    group_of[actors[i].value()] = column.category_of[i];
  }
  return group_of;
}

}  // namespace

std::vector<GivenName> given_names(const model::Network& network) {
  std::vector<GivenName> names;
  const model::Object* views = network.info.views.object();
  const model::Value* held = views != nullptr ? model::find(*views, view_key) : nullptr;
  if (held == nullptr || held->list() == nullptr) return names;
  for (const model::Value& value : *held->list()) {
    if (auto name = read_name(network, value)) names.push_back(std::move(*name));
  }
  return names;
}

model::Value given_names_value(const model::Network& network, std::span<const GivenName> names) {
  model::List list;
  for (const GivenName& given : names) {
    model::List members;
    for (const ActorId id : given.members) members.emplace_back(network.actor(id).key);
    list.emplace_back(model::Object{{"name", given.name}, {"members", std::move(members)}});
  }
  return list.empty() ? model::Value() : model::Value(std::move(list));
}

std::vector<std::optional<std::size_t>> match_names(const Column& column,
                                                    std::span<const ActorId> actors,
                                                    std::span<const GivenName> names) {
  std::vector<std::optional<std::size_t>> name_of(column.categories.size());
  if (names.empty()) return name_of;
  const auto sizes = group_sizes(column);
  const auto group_of = groups_by_id(column, actors);
  std::vector<Match> matches;
  for (std::size_t n = 0; n < names.size(); ++n) {
    std::vector<std::size_t> common(sizes.size(), 0);
    std::size_t here = 0;
    for (const ActorId id : names[n].members) {
      if (id.value() >= group_of.size() || group_of[id.value()] == no_category) continue;
      ++here;
      ++common[group_of[id.value()]];
    }
    for (std::size_t g = 0; g < sizes.size(); ++g) {
      if (common[g] > 0 && common[g] * 2 >= here && common[g] * 3 >= sizes[g]) {
        matches.push_back({common[g], g, n});
      }
    }
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tie(b.common, a.group, a.name) < std::tie(a.common, b.group, b.name);
  });
  std::vector<bool> given(names.size(), false);
  for (const Match& match : matches) {
    if (name_of[match.group] || given[match.name]) continue;
    name_of[match.group] = match.name;
    given[match.name] = true;
  }
  return name_of;
}

std::vector<GivenName> with_name(std::vector<GivenName> names, const Column& column,
                                 std::span<const ActorId> actors, std::size_t group,
                                 std::string name) {
  const auto old = match_names(column, actors, names).at(group);
  if (old) names.erase(names.begin() + static_cast<std::ptrdiff_t>(*old));
  if (name.empty()) return names;
  GivenName given{std::move(name), {}};
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (column.category_of[i] == group) given.members.push_back(actors[i]);
  }
  names.push_back(std::move(given));
  return names;
}

}  // namespace saite::present
