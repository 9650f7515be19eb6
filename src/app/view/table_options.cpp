// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "graph/base/text.h"
#include "src/app/view/find_actors.h"
#include "src/app/view/table_cells.h"
#include "src/app/view/table_edit.h"
#include "src/app/view/view.h"
#include "src/i18n/search.h"
#include "src/study/words.h"

// What cells that are a choice can be.
namespace saite::app {
namespace {

template <class Kinds>
std::vector<CellOption> kinds_of(const Kinds& kinds, std::string_view language) {
  std::vector<CellOption> options;
  for (model::KindIndex k = 0; k < kinds.size(); ++k) {
    const std::string& label = kinds[k].label.in(language);
    options.push_back({kinds[k].id, label.empty() ? kinds[k].id : label});
  }
  return options;
}

bool holds(const std::vector<ActorId>& ids, ActorId id) {
  return std::ranges::binary_search(ids, id);
}

}  // namespace

/// All options of a column that has few.
std::vector<CellOption> CellEdits::words(std::string_view column) const {
  if (column == "kind") {
    return of_ == TableOf::actors ? kinds_of(network().actor_kinds(), t().language())
                                  : kinds_of(network().tie_kinds(), t().language());
  }
  if (column == "consent") {
    std::vector<CellOption> options;
    for (const std::string_view word : consent_ids()) {
      options.push_back({std::string(word), consent_words(word, t())});
    }
    return options;
  }
  return {{"yes", t().tr("value.yes")}, {"no", t().tr("value.no")}};
}

/// What others are part of already comes first, the largest before the rest; what is typed finds
/// any actor.
std::vector<CellOption> CellEdits::containers(std::span<const std::uint32_t> rows,
                                              std::string_view query, std::size_t max) const {
  std::vector<ActorId> own;
  for (const std::uint32_t row : rows) own.push_back(ActorId(row));
  std::ranges::sort(own);
  std::vector<CellOption> options;
  const auto offer = [&](ActorId id) {
    if (options.size() >= max || holds(own, id)) return;
    options.push_back({network().actor(id).key, network().actor(id).display_name(t().language()),
                       study::kind_name(network(), id, t().language())});
  };
  const std::string key = i18n::search_key(query);
  const std::string none = t().tr("ui.part_of.none");
  if (i18n::search_key(none).find(key) != std::string::npos) options.push_back({"", none});
  if (!key.empty()) {
    for (const FoundActor& found : find_actors(view_, query, max + own.size())) offer(found.actor);
    return options;
  }
  std::map<ActorId, std::size_t> parts;
  for (const ActorId id : network().actors()) {
    if (const auto container = network().actor(id).part_of) ++parts[*container];
  }
  std::vector<std::pair<ActorId, std::size_t>> largest(parts.begin(), parts.end());
  std::ranges::stable_sort(largest, std::ranges::greater{},
                           &std::pair<ActorId, std::size_t>::second);
  for (const auto& [id, count] : largest) offer(id);
  return options;
}

std::vector<CellOption> CellEdits::options(std::span<const std::uint32_t> rows,
                                           std::string_view column, std::string_view query,
                                           std::size_t max) const {
  if (form(column) != CellForm::choice) return {};
  if (column == "part_of") return containers(rows, query, max);
  std::vector<CellOption> all = words(column);
  const std::string key = i18n::search_key(query);
  std::erase_if(all, [&](const CellOption& option) {
    return i18n::search_key(option.name).find(key) == std::string::npos;
  });
  if (all.size() > max) all.resize(max);
  return all;
}

/// The option that a text names: the whole of a name, or an id.
Result<std::string> CellEdits::option_of(std::string_view column, const std::string& text) const {
  const std::string body(trimmed(text));
  const bool may_be_none = column == "part_of" || column == "consent";
  if (body.empty() && may_be_none) return std::string();
  constexpr std::size_t most = 20;
  std::vector<CellOption> named = column == "part_of" ? containers({}, body, most) : words(column);
  const std::string key = i18n::search_key(body);
  std::erase_if(named, [&](const CellOption& option) {
    return !same_name(option.id, body) && i18n::search_key(option.name) != key;
  });
  if (named.empty() && column == "part_of" && network().find_actor(body)) return body;
  if (named.empty() || key.empty()) return Error{"no_such_choice", {}, {text}};
  // As it is written, where names differ in nothing but case and diacritics.
  const auto same = [&](const CellOption& option) {
    return same_name(option.name, body) || same_name(option.id, body);
  };
  const auto count = std::ranges::count_if(named, same);
  if (count == 1) return std::ranges::find_if(named, same)->id;
  if (count > 1 || named.size() > 1) return Error{"several_such_choices", {}, {text}};
  return named.front().id;
}

}  // namespace saite::app
