// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/group_names.h"

#include <algorithm>
#include <utility>

#include "src/edit/network_edits.h"
#include "src/present/given_names.h"
#include "src/present/group_names.h"

namespace saite::app {

void GroupNames::update(const edit::Document& document,
                        std::shared_ptr<const study::MeasureResult> result,
                        const i18n::Translator& text, bool shown) {
  shown_ = shown;
  const edit::Stamps& stamps = document.stamps();
  Key key{result.get(), stamps.structure, stamps.facts, stamps.style, text.language()};
  if (key == made_for_) return;
  made_for_ = std::move(key);
  result_ = std::move(result);
  column_ = {};
  actors_.clear();
  if (result_ == nullptr) return;
  // The measure may be of an older state: only who is still there.
  for (const ActorId id : result_->projection->actors()) {
    if (document.network().has(id)) actors_.push_back(id);
  }
  column_ = present::actor_measure(*result_->info, result_->measured, *result_->projection, actors_,
                                   &text);
  present::name_groups(column_, document.network(), actors_, text.language(), &text);
}

std::string GroupNames::of(ActorId id) const {
  const auto at = std::lower_bound(actors_.begin(), actors_.end(), id);
  if (at == actors_.end() || *at != id) return {};
  const auto group = column_.category_of[static_cast<std::size_t>(at - actors_.begin())];
  return group == present::no_category ? std::string() : column_.categories[group];
}

std::vector<GroupNames::Group> GroupNames::shown() const {
  std::vector<Group> groups;
  if (!shown_) return groups;
  for (const std::string& name : column_.categories) groups.push_back({name, 0});
  for (const std::uint32_t group : column_.category_of) {
    if (group != present::no_category) ++groups[group].members;
  }
  std::erase_if(groups, [](const Group& group) { return group.members < 2; });
  return groups;
}

edit::Step GroupNames::rename(const model::Network& network, std::size_t group,
                              std::string name) const {
  const auto names =
      present::with_name(present::given_names(network), column_, actors_, group, std::move(name));
  return edit::set_view(network, "group_names", present::given_names_value(network, names),
                        {"edit.group_name"}, false);
}

}  // namespace saite::app
