// SPDX-License-Identifier: Apache-2.0
#include "tests/src/io/exchange/differences.h"

#include <algorithm>
#include <optional>

#include "src/io/exchange/column_types.h"

namespace saite::exchange::test {
namespace {

class Comparison {
 public:
  Comparison(const model::Network& written, const model::Network& read, bool by_label)
      : written_(written), read_(read), by_label_(by_label) {}

  Differences compare() {
    network();
    const auto actors = written_.actors();
    const auto others = read_.actors();
    count("actors", actors.size() != others.size());
    for (std::size_t i = 0; i < std::min(actors.size(), others.size()); ++i) {
      actor(written_.actor(actors[i]), read_.actor(others[i]));
    }
    ties();
    return counts_;
  }

 private:
  void count(const std::string& code, bool differs, std::size_t times = 1) {
    if (differs && times > 0) counts_[code] += times;
  }

  void text(const std::string& lost, const std::string& was, const std::string& is) {
    if (was == is) return;
    count(is.empty() && !trimmed(was).empty() ? lost : "changed", true);
  }

  void network() {
    const model::NetworkInfo& was = written_.info;
    const model::NetworkInfo& is = read_.info;
    text("title", was.title, is.title);
    text("description", was.description, is.description);
    count("network_members", was.language != is.language);
    count("network_members", was.sources != is.sources, was.sources.size());
    count("network_members", was.views != is.views);
    count("annotations", was.annotations != is.annotations, was.annotations.size());
    count("network_members", was.graph_extra != is.graph_extra, was.graph_extra.size());
    kinds(written_.actor_kinds(), read_.actor_kinds());
    kinds(written_.tie_kinds(), read_.tie_kinds());
  }

  template <class Table>
  void kinds(const Table& was, const Table& is) {
    for (const model::KindIndex index : was.declarations()) {
      const auto found = is.find(was[index].id);
      count("kind_details", !found || !(is[*found] == was[index]));
    }
  }

  void actor(const model::Actor& was, const model::Actor& is) {
    count("ids", was.key != is.key);
    if (!was.name.empty()) {
      const std::string name = was.name.in("en");
      const std::string now = by_label_ ? is.display_name("en") : is.name.plain();
      text("names", name, now);
      count("languages", !was.name.by_language().empty() && !now.empty() && !by_label_);
    }
    count("kinds", written_.actor_kinds()[was.kind].id != read_.actor_kinds()[is.kind].id);
    count("containment", place(written_, was.part_of) != place(read_, is.part_of));
    count(is.position ? "positions_scaled" : "positions", was.position != is.position);
    count("pins", was.pinned != is.pinned);
    count("actor_dates", was.dates != is.dates || was.details->spells != is.details->spells);
    const model::ActorDetails& had = *was.details;
    const model::ActorDetails& has = *is.details;
    count("places", had.place != has.place);
    text("subtypes", had.subtype, has.subtype);
    text("consents", had.consent, has.consent);
    text("notes", had.note, has.note);
    text("statement_sources", had.source, has.source);
    count(has.tags.empty() ? "tags" : "changed", had.tags != has.tags);
    attributes(had.attributes, has.attributes);
  }

  static std::optional<std::size_t> place(const model::Network& network,
                                          const std::optional<ActorId>& id) {
    if (!id) return std::nullopt;
    const auto actors = network.actors();
    return static_cast<std::size_t>(std::ranges::find(actors, *id) - actors.begin());
  }

  void attributes(const model::Object& was, const model::Object& is) {
    const auto bare = [](const model::Value& value) {
      return value.is_null() || value == model::Value("");
    };
    for (const auto& [name, value] : was) {
      const model::Value* found = model::find(is, name);
      count("changed", found == nullptr || !(*found == value));
    }
    const auto there = static_cast<std::size_t>(
        std::ranges::count_if(was, [&](const auto& entry) { return !bare(entry.second); }));
    count("attributes made up", is.size() > there, is.size() - there);
  }

  struct Ends {
    std::size_t source;
    std::size_t target;
    friend bool operator==(const Ends&, const Ends&) = default;
  };
  static Ends ends(const model::Network& network, const model::Tie& tie) {
    return {*place(network, tie.source), *place(network, tie.target)};
  }

  struct Match {
    int likeness;
    std::size_t written;
    std::size_t read;
  };

  /// Those that are most alike go together first.
  void ties() {
    const auto all = written_.ties();
    const auto others = read_.ties();
    std::vector<Match> matches;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = 0; k < others.size(); ++k) {
        const int likeness = this->likeness(all[i], others[k]);
        if (likeness > 0) matches.push_back({likeness, i, k});
      }
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::likeness);
    std::vector<bool> found(all.size());
    std::vector<bool> used(others.size());
    std::vector<Ends> doubled;  // arcs that stand beside the one that was found
    for (const Match& match : matches) {
      if (found[match.written] || used[match.read]) continue;
      found[match.written] = used[match.read] = true;
      const TieId id = all[match.written];
      tie(id, others[match.read]);
      const Ends there = ends(read_, read_.tie(others[match.read]));
      const bool lost = !written_.is_directed(id) && read_.is_directed(others[match.read]);
      if (lost && there.source != there.target) doubled.push_back({there.target, there.source});
    }
    count("merged_ties", true, static_cast<std::size_t>(std::ranges::count(found, false)));
    for (std::size_t k = 0; k < others.size(); ++k) {
      if (used[k]) continue;
      const auto twin = std::ranges::find(doubled, ends(read_, read_.tie(others[k])));
      count("ties made up", twin == doubled.end());
      if (twin != doubled.end()) doubled.erase(twin);
    }
    count("arcs missing", !doubled.empty(), doubled.size());
  }

  /// 0: not the same ends.
  [[nodiscard]] int likeness(TieId id, TieId other) const {
    const model::Tie& was = written_.tie(id);
    const model::Tie& is = read_.tie(other);
    const Ends had = ends(written_, was);
    const Ends has = ends(read_, is);
    const bool directed = read_.is_directed(other);
    const bool turned =
        (!directed || !written_.is_directed(id)) && had == Ends{has.target, has.source};
    if (had != has && !turned) return 0;
    const bool same_kind = written_.tie_kinds()[was.kind].id == read_.tie_kinds()[is.kind].id;
    int likeness = 1 + (had == has ? 1 : 0) + (was.key == is.key && !was.key_made ? 100 : 0) +
                   (written_.is_directed(id) == directed ? 40 : 0) + (same_kind ? 20 : 0) +
                   (was.weight == is.weight ? 10 : 0) + (was.dates == is.dates ? 10 : 0) +
                   (was.disputed == is.disputed ? 2 : 0);
    for (const auto& [name, value] : was.details->attributes) {
      const model::Value* found = model::find(is.details->attributes, name);
      likeness += found != nullptr && *found == value ? 4 : 0;
    }
    return likeness;
  }

  void tie(TieId id, TieId other) {
    const model::Tie& was = written_.tie(id);
    const model::Tie& is = read_.tie(other);
    count("tie_keys", !was.key_made && was.key != is.key);
    count("tie_kinds", written_.tie_kinds()[was.kind].id != read_.tie_kinds()[is.kind].id);
    count("directions", written_.is_directed(id) != read_.is_directed(other));
    count("weights", was.weight != is.weight);
    count("tie_dates", was.dates != is.dates || was.details->spells != is.details->spells);
    count("disputes", was.disputed != is.disputed);
    text("notes", was.details->note, is.details->note);
    text("evidence", was.details->evidence, is.details->evidence);
    attributes(was.details->attributes, is.details->attributes);
  }

  const model::Network& written_;
  const model::Network& read_;
  bool by_label_;
  Differences counts_;
};

}  // namespace

Differences differences(const model::Network& written, const model::Network& read, bool by_label) {
  return Comparison(written, read, by_label).compare();
}

}  // namespace saite::exchange::test
