// SPDX-License-Identifier: Apache-2.0
#include "src/report/group_map.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "graph/project/grouping.h"
#include "graph/project/quotient.h"
#include "src/present/scale.h"
#include "src/study/analyse_network.h"
#include "src/study/words.h"

namespace saite::report {
namespace {

using model::Network;
using project::Index;

class Maker {
 public:
  Maker(const Network& from, const project::Projection& projection,
        const project::Grouping& grouping, const project::Quotient& quotient,
        const i18n::Translator& t)
      : from_(from), grouping_(grouping), quotient_(quotient), t_(t) {
    names_ = study::group_names(from, projection, grouping, t);
  }

  GroupMap make() {
    model::NetworkInfo& info = made_.network.info;
    info.title = from_.info.title;
    info.language = from_.info.language;
    info.sources = from_.info.sources;
    if (const model::Value* boundary = model::find(from_.info.graph_extra, "boundary")) {
      model::assign(info.graph_extra, "boundary", *boundary);
    }
    made_.actors_key = t_.tr("group_map.key.actors");
    const bool any_told = std::ranges::any_of(
        quotient_.counts, [](const auto& count) { return count.told && count.a != count.b; });
    if (any_told) made_.ties_key = t_.tr("group_map.key.ties");
    groups();
    ties();
    remarks();
    return std::move(made_);
  }

 private:
  /// The actor that the group is: a municipality, or a community that somebody declared.
  [[nodiscard]] const model::Actor* actor_of(const project::Quotient::Group& group) const {
    const bool container = grouping_.key == "municipality" || grouping_.key == "community";
    if (group.together() || group.outside || grouping_.of_attribute || !container) return nullptr;
    const auto id = from_.find_actor(grouping_.names[group.groups.front()]);
    if (!id || from_.actor_kinds()[from_.actor(*id).kind].id != grouping_.key) return nullptr;
    return &from_.actor(*id);
  }

  /// An id that neither a group has nor any actor of the network, which may be a group yet.
  std::string own_key() {
    std::string key;
    do {
      key = "g" + std::to_string(++own_keys_);
    } while (from_.find_actor(key));
    return key;
  }

  void groups() {
    std::vector<std::optional<std::size_t>> within(quotient_.groups.size(), 0);
    for (const project::Quotient::Count& count : quotient_.counts) {
      if (count.a != count.b) continue;
      within[count.a] = count.told ? std::optional(count.ties) : std::nullopt;
    }
    auto& kinds = made_.network.edit_actor_kinds();
    const model::KindIndex group_kind =
        kinds.declare({.id = "group", .label = t_.tr("group_map.kind")});
    for (std::size_t g = 0; g < quotient_.groups.size(); ++g) {
      const project::Quotient::Group& group = quotient_.groups[g];
      model::Actor actor;
      if (const model::Actor* was = actor_of(group)) {
        actor.key = was->key;
        actor.key_is_json = was->key_is_json;
        actor.name = was->name;
        actor.kind = kinds.find_or_add(grouping_.key);
        if (was->details->place) actor.details.edit().place = was->details->place;
      } else {
        actor.key = own_key();
        actor.name = group.together() ? t_.tr("group_map.together")
                     : group.outside  ? t_.tr("group_map.outside")
                                      : names_[group.groups.front()];
        actor.kind = group_kind;
      }
      model::Object& attributes = actor.details.edit().attributes;
      model::assign(attributes, made_.actors_key, std::int64_t{group.actors});
      if (within[g]) {
        model::assign(attributes, t_.tr("group_map.key.within"),
                      static_cast<std::int64_t>(*within[g]));
      }
      ids_.push_back(*made_.network.add_actor(std::move(actor)));
    }
  }

  void ties() {
    auto& kinds = made_.network.edit_tie_kinds();
    const model::KindIndex told =
        kinds.declare({.id = "ties", .label = t_.tr("group_map.ties"), .directed = false});
    const model::KindIndex untold = kinds.declare({.id = "ties_not_told",
                                                   .label = t_.tr("group_map.ties_not_told"),
                                                   .directed = false,
                                                   .color = "#9aa1ab"});
    for (const project::Quotient::Count& count : quotient_.counts) {
      if (count.a == count.b) continue;
      model::Tie tie{.source = ids_[count.a],
                     .target = ids_[count.b],
                     .key = made_.network.fresh_tie_key(),
                     .kind = count.told ? told : untold};
      if (count.told) {
        tie.weight = static_cast<double>(count.ties);
        tie.weight_said = true;
        model::assign(tie.details.edit().attributes, made_.ties_key,
                      static_cast<std::int64_t>(count.ties));
      }
      (void)made_.network.add_tie(std::move(tie));
    }
  }

  void remarks() {
    const auto number = [&](std::size_t n) { return present::count_text(n, t_.language()); };
    const std::string by = study::grouping_name(grouping_.key, t_);
    const std::string actors = number(quotient_.group_of.size());
    if (quotient_.ties_told) {
      made_.remarks.push_back({"group_map.remark", {}, {by, actors, number(quotient_.ties)}});
    } else {
      made_.remarks.push_back({"group_map.remark.actors", {}, {by, actors}});
    }
    if (const std::size_t withheld = quotient_.withheld(); withheld > 0) {
      made_.remarks.push_back(
          {"group_map.withheld",
           {},
           {number(quotient_.least), number(withheld), number(quotient_.counts.size())}});
    }
  }

  const Network& from_;
  const project::Grouping& grouping_;
  const project::Quotient& quotient_;
  const i18n::Translator& t_;
  std::vector<std::string> names_;
  std::vector<ActorId> ids_;
  std::size_t own_keys_ = 0;
  GroupMap made_;
};

}  // namespace

Result<GroupMap> group_map(const Network& network, const GroupMapOptions& options,
                           const i18n::Translator& t, Progress& progress) {
  const auto projection = project::Projection::create(network, options.projection);
  if (!projection) return projection.error();
  const auto grouping =
      study::grouping_of(network, *projection, options.by, options.seed, progress);
  if (!grouping) return grouping.error();
  const auto quotient = project::quotient(network, *projection, *grouping, options.least);
  if (!quotient) return quotient.error();
  return Maker(network, *projection, *grouping, *quotient, t).make();
}

void look_as_group_map(PictureOptions& options, const GroupMap& map, const i18n::Translator& t) {
  StyleChoice& style = options.style;
  if (!style.size_by) style.size_by = map.actors_key;
  if (!style.width_by && !map.ties_key.empty()) style.width_by = map.ties_key;
  if (!style.hulls_by) style.hulls_by = "none";
  for (const Error& remark : map.remarks) {
    options.remarks.push_back(t.format(remark.code, remark.args));
  }
}

}  // namespace saite::report
