// SPDX-License-Identifier: Apache-2.0
#include "src/report/anonymise.h"

#include <algorithm>
#include <optional>
#include <span>

#include "graph/base/random.h"
#include "graph/base/text.h"
#include "graph/project/reports.h"

namespace saite::report {
namespace {

using model::Network;

class Anonymiser {
 public:
  Anonymiser(const Network& from, const AnonymiseOptions& options)
      : from_(from), options_(options), now_(from.actor_id_bound()) {}

  Anonymised make() {
    Network& network = made_.network;
    network.edit_actor_kinds() = kinds(from_.actor_kinds());
    network.edit_tie_kinds() = kinds(from_.tie_kinds());
    actors();
    for (const ActorId id : from_.actors()) {
      const auto here = now_[id.value()];
      const auto place = from_.container_of_kind(id, "municipality");
      if (options_.places && here && place && *place != id)
        (void)network.set_part_of(*here, now_[place->value()]);
    }
    ties();
    return std::move(made_);
  }

 private:
  /// Labels, colours, direction; not what nobody knows the meaning of.
  template <class Kind>
  static model::KindTable<Kind> kinds(model::KindTable<Kind> table) {
    for (const model::KindIndex index : std::vector(table.declarations())) {
      Kind kind = table[index];
      kind.extra.clear();
      table.put(std::move(kind));
    }
    return table;
  }

  [[nodiscard]] const std::string& kind_of(const model::Actor& actor) const {
    return from_.actor_kinds()[actor.kind].id;
  }

  [[nodiscard]] bool stays(const model::Actor& actor) {
    const std::string& consent = actor.details->consent;
    if (consent == "withdrawn") {
      ++made_.withdrawn;
      return false;
    }
    const bool person = kind_of(actor) == "individual" || kind_of(actor) == "family";
    if (!options_.only_consented || !person || consent == "given") return true;
    ++made_.unasked;
    return false;
  }

  /// Who knows that a list was in order of names and that the seed is the usual one must not be
  /// able to count. Source: Fowler, Noll & Vo 1991 (FNV-1a).
  [[nodiscard]] std::uint64_t sum_of_names() const {
    std::uint64_t sum = 0xcbf29ce484222325U;
    const auto add = [&](std::string_view text) {
      for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
      sum = (sum ^ 0xFFU) * 0x100000001b3U;
    };
    for (const ActorId id : from_.actors()) {
      const model::Actor& actor = from_.actor(id);
      add(actor.key);
      add(actor.display_name("en"));
      add(actor.details->note);
    }
    for (const TieId id : from_.ties()) {
      add(from_.actor(from_.tie(id).source).key);
      add(from_.actor(from_.tie(id).target).key);
    }
    return sum;
  }

  void actors() {
    std::vector<ActorId> order;
    for (const ActorId id : from_.actors()) {
      if (stays(from_.actor(id))) order.push_back(id);
    }
    Random random(stream_seed(options_.seed, sum_of_names()));
    random.shuffle(std::span(order));
    std::size_t number = 0;
    for (const ActorId id : order) {
      const model::Actor& was = from_.actor(id);
      model::Actor actor{.kind = was.kind, .dates = years(was.dates)};
      if (kind_of(was) == "municipality") {
        actor.key = was.key;
        actor.key_is_json = was.key_is_json;
        actor.name = was.name;
      }
      for (unsigned again = 0; actor.key.empty() || taken(actor.key, id); ++again) {
        actor.key =
            options_.key ? options_.key->pseudonym(was.key, again) : "p" + std::to_string(++number);
      }
      keep(was.details->attributes, actor.details);
      now_[id.value()] = *made_.network.add_actor(std::move(actor));
      made_.was.resize(made_.network.actor_id_bound());
      made_.was.back() = id;
    }
  }
  /// By a municipality, whose id stays.
  [[nodiscard]] bool taken(const std::string& key, ActorId own) const {
    const auto other = from_.find_actor(key);
    return made_.network.find_actor(key) ||
           (other && *other != own && kind_of(from_.actor(*other)) == "municipality");
  }

  void ties() {
    std::vector<TieId> order = from_.ties();
    Random random(stream_seed(options_.seed + 1, sum_of_names()));
    random.shuffle(std::span(order));
    for (const TieId id : order) {
      const model::Tie& was = from_.tie(id);
      const auto source = now_[was.source.value()];
      const auto target = now_[was.target.value()];
      if (!source || !target) continue;
      model::Tie tie{.source = *source,
                     .target = *target,
                     .kind = was.kind,
                     .directed = was.directed,
                     .dates = years(was.dates)};
      tie.key = made_.network.fresh_tie_key();
      tie.key_made = true;
      tie.kind_assumed = was.kind_assumed;
      if (options_.weights) {
        tie.weight = was.weight;
        tie.weight_said = was.weight_said;
      }
      keep(was.details->attributes, tie.details);
      keep_reporters(id, tie);
      (void)made_.network.add_tie(std::move(tie));
    }
  }

  template <class Details>
  void keep(const model::Object& attributes, Sparse<Details>& details) const {
    for (const auto& [key, value] : attributes) {
      if (same_name(key, project::reported_by_key)) continue;
      if (find_name(options_.keep, key) != options_.keep.end()) {
        details.edit().attributes.emplace_back(key, value);
      }
    }
  }

  /// By the pseudonyms of its ends; of anybody else who reported it nothing stays.
  void keep_reporters(TieId id, model::Tie& tie) const {
    if (find_name(options_.keep, project::reported_by_key) == options_.keep.end()) return;
    if (!model::find(from_.tie(id).details->attributes, project::reported_by_key)) return;
    const auto ends = project::reporters_of(from_, id);
    model::List reporters;
    if (ends && ends->source) reporters.emplace_back(made_.network.actor(tie.source).key);
    if (ends && ends->target) reporters.emplace_back(made_.network.actor(tie.target).key);
    tie.details.edit().attributes.emplace_back(project::reported_by_key, std::move(reporters));
  }

  [[nodiscard]] DateSpan years(const DateSpan& dates) const {
    if (!options_.dates) return {};
    const auto year = [](const std::optional<PartialDate>& date) {
      return date ? PartialDate::parse(date->text().substr(0, 4)) : std::nullopt;
    };
    return {year(dates.since), year(dates.until)};
  }

  const Network& from_;
  const AnonymiseOptions& options_;
  std::vector<std::optional<ActorId>> now_;  // by actor of the original
  Anonymised made_;
};

}  // namespace

Anonymised anonymise(const Network& network, const AnonymiseOptions& options) {
  return Anonymiser(network, options).make();
}

}  // namespace saite::report
