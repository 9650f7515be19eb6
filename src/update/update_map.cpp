// SPDX-License-Identifier: Apache-2.0
#include "src/update/update_map.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_set>
#include <utility>

#include "graph/base/text.h"
#include "graph/model/fields.h"
#include "src/edit/network_edits.h"
#include "src/update/match_actors.h"
#include "src/update/match_ties.h"

namespace saite::update {
namespace {

using exchange::ImportReport;
using exchange::NoteSort;
using model::InfoField;
using model::Network;
using model::Value;

constexpr std::size_t between_looks = 1024;

class Updater {
 public:
  Updater(const Network& map, const Network& import, ImportReport& report,
          const UpdateOptions& options, Progress& progress)
      : map_(map),
        import_(import),
        report_(report),
        options_(options),
        progress_(progress),
        kinds_(kind_ids(map, import)),
        fields_(map, import, kinds_, options.holds, report.notes),
        touched_(import.actor_id_bound()) {}

  Result<edit::Step> run() {
    report_.notes.enter(report_.files.empty() ? std::string() : report_.files.front().name);
    report_.update = ImportReport::Update{.map = options_.map_name, .actors = {}, .ties = {}};
    matches_ =
        match_actors(map_, import_, kinds_, options_.merge_names, options_.same, report_.notes);
    if (progress_.cancelled()) return cancelled_error();
    step_.label = {"edit.import",
                   {report_.files.empty() ? std::string() : report_.files.front().name}};
    declare_kinds();
    if (auto done = actors(); !done) return done.error();
    containment();
    if (auto done = ties(); !done) return done.error();
    info();
    settle_report();
    return std::move(step_);
  }

 private:
  [[nodiscard]] ImportReport::Update& counts() { return *report_.update; }

  void add(std::vector<edit::Change> changes) {
    std::ranges::move(changes, std::back_inserter(step_.changes));
  }

  template <class Kind>
  void declare(const model::KindTable<Kind>& map, const model::KindTable<Kind>& import,
               const std::vector<std::string>& ids) {
    for (const model::KindIndex index : import.declarations()) {
      if (ids[index] == import[index].id && !map.find(ids[index])) {
        add(edit::declare_kind(map_, import[index]).changes);
      }
    }
  }
  void declare_kinds() {
    declare(map_.actor_kinds(), import_.actor_kinds(), kinds_.of_actors);
    declare(map_.tie_kinds(), import_.tie_kinds(), kinds_.of_ties);
  }

  Status actors() {
    const bool placed = std::ranges::any_of(
        map_.actors(), [&](ActorId id) { return map_.actor(id).position.has_value(); });
    std::size_t positions_left = 0;
    std::size_t looked = 0;
    for (const ActorId id : import_.actors()) {
      if (++looked % between_looks == 0 && progress_.cancelled()) return cancelled_error();
      if (const auto known = matches_.of(id)) {
        auto changes = fields_.of_actor(*known, id, matches_.near[id.value()]);
        touched_[id.value()] = !changes.empty();
        add(std::move(changes));
        continue;
      }
      edit::ActorAdded added{edit::record_of(import_, import_.actor(id))};
      added.record.kind = kinds_.of_actors[import_.actor(id).kind];
      added.record.part_of.reset();
      if (placed && added.record.actor.position) {
        added.record.actor.position.reset();
        added.record.actor.pinned = false;
        ++positions_left;
      }
      step_.changes.emplace_back(std::move(added));
      ++counts().actors.made;
    }
    if (positions_left > 0) {
      report_.notes.count(NoteSort::unused, "positions_unused", {}, {}, {}, positions_left);
    }
    return {};
  }

  [[nodiscard]] const std::string& key_on_map(ActorId in_import) const {
    const auto known = matches_.of(in_import);
    return known ? map_.actor(*known).key : import_.actor(in_import).key;
  }

  /// Once all are there; what contains whom is looked at in whatever order leaves no circle.
  void containment() {
    std::vector<ActorId> waiting;
    for (const ActorId id : import_.actors()) {
      const auto& whole = import_.actor(id).part_of;
      if (!whole) continue;
      const auto known = matches_.of(id);
      const auto now = known ? map_.actor(*known).part_of : std::nullopt;
      const std::string& after = key_on_map(*whole);
      if (now && same_name(map_.actor(*now).key, after)) continue;
      const Value before = now ? Value(map_.actor(*now).key) : Value();
      if (fields_.holds(key_on_map(id), "part_of", before, Value(after))) waiting.push_back(id);
    }
    if (waiting.empty()) return;
    Network after = map_;
    for (const ActorId id : import_.actors()) {
      if (!matches_.of(id)) (void)after.add_actor({.key = import_.actor(id).key});
    }
    for (bool moved = true; moved && !waiting.empty();) {
      moved = std::erase_if(waiting, [&](ActorId id) { return put_into(after, id); }) > 0;
    }
    for (const ActorId id : waiting) {
      report_.notes.add(NoteSort::dropped, "containment_cycle", {},
                        {key_on_map(id), key_on_map(*import_.actor(id).part_of)});
    }
  }

  bool put_into(Network& after, ActorId id) {
    const std::string& part = key_on_map(id);
    const std::string& whole = key_on_map(*import_.actor(id).part_of);
    const ActorId actor = *after.find_actor(part);
    const auto now = after.actor(actor).part_of;
    if (!after.set_part_of(actor, after.find_actor(whole))) return false;
    step_.changes.emplace_back(
        edit::ActorSet{part,
                       {.field = model::ActorField::part_of,
                        .before = now ? Value(after.actor(*now).key) : Value(),
                        .after = Value(whole)}});
    touched_[id.value()] = true;
    return true;
  }
  Status ties() {
    TieMatcher matcher(map_, import_, kinds_);
    std::size_t looked = 0;
    for (const TieId id : import_.ties()) {
      if (++looked % between_looks == 0 && progress_.cancelled()) return cancelled_error();
      const model::Tie& tie = import_.tie(id);
      const auto source = matches_.of(tie.source);
      const auto target = matches_.of(tie.target);
      const auto known = source && target ? matcher.match(id, *source, *target) : std::nullopt;
      if (!known) {
        new_tie(id, source && target && matcher.any_between(*source, *target));
        continue;
      }
      if (map_.is_directed(*known) != import_.is_directed(id)) {
        report_.notes.count(NoteSort::conflict, "direction_kept", {}, {},
                            {map_.actor(*source).key, map_.actor(*target).key});
      }
      auto changes = fields_.of_tie(*known, id);
      ++(changes.empty() ? counts().ties.same : counts().ties.changed);
      add(std::move(changes));
    }
    counts().ties.absent = map_.tie_count() - matcher.matched();
    return {};
  }

  void new_tie(TieId id, bool beside_another) {
    edit::TieAdded added{edit::record_of(import_, import_.tie(id))};
    added.record.kind = kinds_.of_ties[import_.tie(id).kind];
    added.record.source = key_on_map(import_.tie(id).source);
    added.record.target = key_on_map(import_.tie(id).target);
    model::Tie& tie = added.record.tie;
    if (map_.find_tie(tie.key) || new_keys_.contains(tie.key)) {
      const std::string was = tie.key;
      tie.key = free_key();
      if (!tie.key_made) {
        report_.notes.add(NoteSort::changed, "tie_id_repeated", {}, {was, tie.key});
      }
      tie.key_made = true;
    }
    new_keys_.insert(tie.key);
    step_.changes.emplace_back(std::move(added));
    ++counts().ties.made;
    if (beside_another) ++beside_;
  }

  std::string free_key() {
    std::string key;
    do {
      key = "t" + std::to_string(++last_key_);
    } while (map_.find_tie(key) || import_.find_tie(key) || new_keys_.contains(key));
    return key;
  }

  /// What the import says of the whole, where the map says nothing.
  void info() {
    const auto fill = [&](InfoField field, const model::Member member) {
      const Value before = model::value_of(map_.info, field, member);
      Value after = model::value_of(import_.info, field, member);
      if (!before.is_null() || after.is_null()) return;
      edit::FieldChange<InfoField> change{.field = field, .after = std::move(after)};
      if (member) change.member = std::string(*member);
      step_.changes.emplace_back(edit::InfoSet{std::move(change)});
    };
    for (const InfoField field : {InfoField::title, InfoField::description, InfoField::language}) {
      fill(field, {});
    }
    for (const auto& [key, value] : import_.info.graph_extra) fill(InfoField::graph, key);
    for (const auto& [key, value] : import_.info.file_extra) fill(InfoField::file, key);
    for (const model::Annotation& annotation : import_.info.annotations) {
      fill(InfoField::annotations, annotation.id);
    }
    sources();
    if (const auto* views = import_.info.views.object(); views != nullptr && !views->empty()) {
      report_.notes.add(NoteSort::unused, "look_unused", {});
    }
  }

  void sources() {
    model::NetworkInfo both;
    both.sources = map_.info.sources;
    for (const model::Source& source : import_.info.sources) {
      if (std::ranges::find(both.sources, source.id, &model::Source::id) == both.sources.end()) {
        both.sources.push_back(source);
      }
    }
    if (both.sources.size() == map_.info.sources.size()) return;
    step_.changes.emplace_back(
        edit::InfoSet{{.field = InfoField::sources,
                       .before = model::value_of(map_.info, InfoField::sources),
                       .after = model::value_of(both, InfoField::sources)}});
  }

  void settle_report() {
    std::size_t matched = 0;
    for (const ActorId id : import_.actors()) {
      if (!matches_.of(id)) continue;
      ++matched;
      ++(touched_[id.value()] ? counts().actors.changed : counts().actors.same);
    }
    counts().actors.absent = map_.actor_count() - matched;
    report_.actors.made = counts().actors.made;
    report_.actors.matched = matched;
    report_.actors.created = 0;
    std::set<std::string, NameLess> known;
    for (const ActorId id : report_.named_by_ties) {
      if (!matches_.of(id)) {
        ++report_.actors.created;
      } else {
        known.insert(import_.actor(id).key);
      }
    }
    // That the files tell of somebody by ties only is nothing to say where the map knows them.
    report_.notes.take_back("created_by_tie", [&](const exchange::Note& note) {
      return !note.args.empty() && known.contains(note.args.front());
    });
    report_.ties.made = counts().ties.made;
    report_.ties.merged += counts().ties.changed + counts().ties.same;
    report_.ties.parallel = beside_;
  }

  const Network& map_;
  const Network& import_;
  ImportReport& report_;
  const UpdateOptions& options_;
  Progress& progress_;
  KindIds kinds_;
  FieldMerger fields_;
  Matches matches_;
  edit::Step step_;
  std::vector<bool> touched_;  // by actor of the import: something of it changes
  std::unordered_set<std::string, NameHash, NameEqual> new_keys_;
  std::size_t last_key_ = 0;
  std::size_t beside_ = 0;
};

}  // namespace

Result<edit::Step> update_map(const Network& map, const Network& import, ImportReport& report,
                              const UpdateOptions& options, Progress& progress) {
  return Updater(map, import, report, options, progress).run();
}

}  // namespace saite::update
