// SPDX-License-Identifier: Apache-2.0
#include "src/update/match_actors.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>

#include "graph/base/text.h"
#include "src/io/exchange/column_types.h"
#include "src/io/exchange/folded.h"

namespace saite::update {
namespace {

using exchange::folded;
using exchange::folded_plain;
using exchange::NoteSort;
using model::Network;

constexpr std::size_t most_of_a_name = 16;

template <class Kind>
std::vector<std::string> ids_on_map(const model::KindTable<Kind>& map,
                                    const model::KindTable<Kind>& import) {
  std::unordered_map<std::string, std::string> by_label;
  for (std::size_t i = 0; i < map.size(); ++i) {
    const Kind& kind = map[static_cast<model::KindIndex>(i)];
    by_label.try_emplace(folded(kind.id), kind.id);
    if (!kind.label.plain().empty()) by_label.try_emplace(folded(kind.label.plain()), kind.id);
    for (const auto& [language, label] : kind.label.by_language()) {
      by_label.try_emplace(folded(label), kind.id);
    }
  }
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < import.size(); ++i) {
    const Kind& kind = import[static_cast<model::KindIndex>(i)];
    if (const auto same = map.find(kind.id)) {
      ids.push_back(map[*same].id);
      continue;
    }
    const auto known = by_label.find(folded(kind.id));
    ids.push_back(known == by_label.end() ? kind.id : known->second);
  }
  return ids;
}

/// All that an actor is called; its id where it has no name.
std::vector<std::string> names_of(const model::Actor& actor) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    name = exchange::trimmed(name);
    if (!name.empty() && find_name(names, name) == names.end()) names.emplace_back(name);
  };
  add(actor.name.plain());
  for (const auto& [language, name] : actor.name.by_language()) add(name);
  if (names.empty()) add(actor.key);
  return names;
}

std::string exact_key(std::string_view name) {
  return composed(name);
}

/// Blind to case, accents, hyphens and the order of words: "Bērziņa, Anna" is "anna berzina".
std::string near_key(std::string_view name) {
  std::string plain = folded_plain(name);
  std::ranges::replace(plain, ',', ' ');
  std::vector<std::string> words;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    if (end > at) words.push_back(plain.substr(at, end - at));
    at = end + 1;
  }
  std::ranges::sort(words);
  std::string key;
  for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
  return key;
}

class Matcher {
 public:
  Matcher(const Network& map, const Network& import, const KindIds& kinds, exchange::Notes& notes)
      : map_(map),
        import_(import),
        kinds_(kinds),
        notes_(notes),
        matches_{std::vector<std::optional<ActorId>>(import.actor_id_bound()),
                 std::vector<bool>(import.actor_id_bound())},
        taken_(map.actor_id_bound()) {}

  void by_id() {
    for (const ActorId id : import_.actors()) {
      const auto same = map_.find_actor(import_.actor(id).key);
      if (same) match(id, *same);
    }
  }

  /// Those of one name, where there is one of it on either side.
  void by_name() {
    const Table on_map = table(map_, exact_key, [&](ActorId id) { return !taken_[id.value()]; });
    const Table in_file = unmatched(exact_key);
    for (const ActorId id : import_.actors()) {
      if (matches_.of(id)) continue;
      const auto found = called(on_map, exact_key, id, [&](ActorId other) {
        return !taken_[other.value()] && kinds_agree(other, id);
      });
      if (found.empty()) continue;
      const std::size_t rivals =
          called(in_file, exact_key, id, [](ActorId) { return true; }).size();
      if (found.size() == 1 && rivals == 1) {
        match(id, found.front());
      } else {
        settled_.push_back(id);
        notes_.add(NoteSort::conflict, "name_of_several", {},
                   {names_of(import_.actor(id)).front(), std::to_string(found.size())});
      }
    }
  }

  void by_near_name(bool merge_all, std::span<const std::string> same) {
    const Table on_map = table(map_, near_key, [](ActorId) { return true; });
    const Table in_file = unmatched(near_key);
    for (const ActorId id : import_.actors()) {
      if (matches_.of(id) || std::ranges::binary_search(settled_, id)) continue;
      const auto found = called(on_map, near_key, id, [](ActorId) { return true; });
      if (found.empty()) continue;
      const ActorId other = found.front();
      const bool one = found.size() == 1 && !taken_[other.value()] && kinds_agree(other, id) &&
                       called(in_file, near_key, id, [](ActorId) { return true; }).size() == 1;
      const bool merge =
          merge_all || find_name(same, names_of(import_.actor(id)).front()) != same.end();
      const bool merged = merge && one;
      notes_.add(merged ? NoteSort::changed : NoteSort::conflict,
                 merged ? "near_merged" : "near_duplicate", {},
                 {names_of(import_.actor(id)).front(), names_of(map_.actor(other)).front(),
                  map_.actor(other).key});
      if (!merged) continue;
      match(id, other);
      matches_.near[id.value()] = true;
    }
  }

  Matches take() { return std::move(matches_); }

 private:
  using Table = std::unordered_map<std::string, std::vector<ActorId>>;
  using Key = std::string (*)(std::string_view);

  void match(ActorId in_import, ActorId on_map) {
    if (taken_[on_map.value()]) return;
    matches_.on_map[in_import.value()] = on_map;
    taken_[on_map.value()] = true;
  }

  template <class Wanted>
  static Table table(const Network& network, Key key, Wanted wanted) {
    Table table;
    for (const ActorId id : network.actors()) {
      if (!wanted(id)) continue;
      for (const std::string& name : names_of(network.actor(id))) {
        std::vector<ActorId>& all = table[key(name)];
        if (all.empty() || all.back() != id) all.push_back(id);
      }
    }
    return table;
  }
  Table unmatched(Key key) const {
    return table(import_, key, [&](ActorId id) { return !matches_.of(id); });
  }

  /// Those in the table that share a name with an actor of the import, each once.
  template <class Wanted>
  std::vector<ActorId> called(const Table& table, Key key, ActorId id, Wanted wanted) const {
    std::vector<ActorId> all;
    for (const std::string& name : names_of(import_.actor(id))) {
      const std::string text = key(name);
      const auto at = text.empty() ? table.end() : table.find(text);
      if (at == table.end()) continue;
      // Who shares a name with very many is not found by it anyway.
      const auto few = std::span(at->second).first(std::min(most_of_a_name, at->second.size()));
      std::ranges::copy_if(few, std::back_inserter(all), wanted);
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  [[nodiscard]] bool kinds_agree(ActorId on_map, ActorId in_import) const {
    const model::Actor& known = map_.actor(on_map);
    const model::Actor& told = import_.actor(in_import);
    return known.kind_assumed || told.kind_assumed ||
           map_.actor_kinds()[known.kind].id == kinds_.of_actors[told.kind];
  }

  const Network& map_;
  const Network& import_;
  const KindIds& kinds_;
  exchange::Notes& notes_;
  Matches matches_;
  std::vector<bool> taken_;       // by actor of the map
  std::vector<ActorId> settled_;  // of the import: said already, in rising order
};

}  // namespace

KindIds kind_ids(const Network& map, const Network& import) {
  return {ids_on_map(map.actor_kinds(), import.actor_kinds()),
          ids_on_map(map.tie_kinds(), import.tie_kinds())};
}

Matches match_actors(const Network& map, const Network& import, const KindIds& kinds,
                     bool merge_names, std::span<const std::string> same, exchange::Notes& notes) {
  Matcher matcher(map, import, kinds, notes);
  matcher.by_id();
  matcher.by_name();
  matcher.by_near_name(merge_names, same);
  return matcher.take();
}

}  // namespace saite::update
