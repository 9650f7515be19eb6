// SPDX-License-Identifier: Apache-2.0
// Networks whose actors and ties were there several times: those that the rules take are written
// and read again the same, and a filter at a date passes who was there then, which is reckoned here
// by numbers of days. Any text as a list of spells is refused, or written the same.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/progress.h"
#include "graph/base/spells.h"
#include "graph/model/network.h"
#include "graph/project/filter.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "tests/fuzz/choices.h"

namespace {

using namespace saite;
using fuzz::Choices;
using fuzz::require;
using Date = std::optional<PartialDate>;

Date any_date(Choices& choices) {
  const std::size_t known = choices.below(4);
  if (known == 0) return std::nullopt;
  std::array<char, 16> text{};
  const int year = 2018 + static_cast<int>(choices.below(4));
  const int month = 1 + static_cast<int>(choices.below(12));
  const int day = 1 + static_cast<int>(choices.below(31));
  (void)std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return PartialDate::parse(std::string_view(text.data(), known == 1 ? 4 : known == 2 ? 7 : 10));
}

Spells any_spells(Choices& choices) {
  Spells spells(choices.below(5));
  for (DateSpan& spell : spells) spell = {any_date(choices), any_date(choices)};
  return spells;
}

/// Most are as the rules want them; some are not.
template <class Of>
void put_spells(Of& of, Choices& choices) {
  Spells spells = any_spells(choices);
  of.dates =
      choices.below(8) == 7 ? DateSpan{any_date(choices), any_date(choices)} : hull_of(spells);
  if (choices.below(4) == 3) spells = within(std::move(spells), of.dates);
  if (!spells.empty()) of.details.edit().spells = std::move(spells);
}

model::Network any_network(Choices& choices) {
  model::Network network;
  const std::size_t actors = 1 + choices.below(6);
  for (std::size_t i = 0; i < actors; ++i) {
    model::Actor actor;
    actor.key = "k" + std::to_string(i);
    put_spells(actor, choices);
    (void)network.add_actor(std::move(actor));
  }
  const std::size_t ties = choices.below(8);
  for (std::size_t i = 0; i < ties; ++i) {
    const auto from = network.find_actor("k" + std::to_string(choices.below(actors)));
    const auto to = network.find_actor("k" + std::to_string(choices.below(actors)));
    if (!from || !to) continue;
    model::Tie tie{.source = *from, .target = *to, .key = network.fresh_tie_key()};
    put_spells(tie, choices);
    (void)network.add_tie(std::move(tie));
  }
  return network;
}

bool meets(const DateSpan& span, Date from, Date to) {
  const int first = span.since ? span.since->first_day() : 0;
  const int last = span.until ? span.until->last_day() : 99999999;
  return (!to || first <= to->last_day()) && (!from || last >= from->first_day());
}

template <class Of>
bool there(const Of& of, Date from, Date to) {
  const Spells& spells = of.details->spells;
  if (spells.empty()) return meets(of.dates, from, to);
  return std::ranges::any_of(spells, [&](const DateSpan& spell) { return meets(spell, from, to); });
}

void require_filter(const model::Network& network, Date from, Date to) {
  const auto passed = project::select(network, {.from = from, .to = to});
  require(passed.has_value());
  const auto has = [](const auto& ids, auto id) { return std::ranges::find(ids, id) != ids.end(); };
  for (const ActorId id : network.actors()) {
    require(has(passed->actors, id) == there(network.actor(id), from, to));
  }
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    const bool ends = has(passed->actors, tie.source) && has(passed->actors, tie.target);
    require(has(passed->ties, id) == (ends && there(tie, from, to)));
  }
}

void require_within(const Spells& spells, const DateSpan& hull) {
  const Spells kept = within(spells, hull);
  if (kept.empty()) return;
  require(kept.size() >= 2 && kept.size() <= spells.size());
  require(hull_of(kept) == hull);
  require(std::ranges::all_of(kept, is_spell));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0 && data[0] == '[') {
    const auto spells = spells_of({reinterpret_cast<const char*>(data), size});
    if (spells) require(spells_of(text_of(*spells)) == spells);
    return 0;
  }
  Choices choices(data, size);
  const model::Network network = any_network(choices);
  const std::string written = io::to_json(network);
  NullProgress progress;
  const auto again = io::read_json(written, progress);
  require(again.has_value() && again->network.has_value() && again->problems.empty());
  require(again->network->same_content(network));
  require(io::to_json(*again->network) == written);
  const Date day = any_date(choices);
  require_filter(network, day, day);
  require_filter(*again->network, any_date(choices), any_date(choices));
  require_within(any_spells(choices), {any_date(choices), any_date(choices)});
  return 0;
}
