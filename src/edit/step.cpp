// SPDX-License-Identifier: Apache-2.0
#include "src/edit/step.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace saite::edit {
namespace {

/// What `next` leaves becomes what `change` leaves; both have the same target.
void take_after(Change& change, const Change& next) {
  std::visit(
      [&next](auto& own) {
        using Own = std::decay_t<decltype(own)>;
        const Own& other = std::get<Own>(next);
        if constexpr (requires { own.change.after; }) {
          own.change.after = other.change.after;
          if (!own.change.place) own.change.place = other.change.place;
        } else if constexpr (requires { own.after; }) {
          own.after = other.after;
        }
      },
      change);
}

}  // namespace

bool only_arranges(const Step& step) {
  return std::ranges::all_of(step.changes, [](const Change& change) {
    const auto* info = std::get_if<InfoSet>(&change);
    return std::holds_alternative<ActorsMoved>(change) ||
           (info != nullptr && info->change.field == model::InfoField::views);
  });
}

Aspects aspects_of(const Step& step) {
  Aspects all = 0;
  for (const Change& change : step.changes) all = static_cast<Aspects>(all | aspects_of(change));
  return all;
}

bool merge(Step& step, const Step& next) {
  if (step.merge_key.empty() || step.merge_key != next.merge_key ||
      step.label.key != next.label.key || step.author != next.author ||
      step.derived != next.derived || step.changes.size() != next.changes.size()) {
    return false;
  }
  for (std::size_t i = 0; i < step.changes.size(); ++i) {
    if (!same_target(step.changes[i], next.changes[i])) return false;
  }
  for (std::size_t i = 0; i < step.changes.size(); ++i) {
    take_after(step.changes[i], next.changes[i]);
  }
  step.label = next.label;
  step.time = next.time;
  return true;
}

void drop_unchanged(Step& step) {
  std::erase_if(step.changes, [](const Change& change) {
    return std::visit(
        [](const auto& own) {
          if constexpr (requires { own.change.null_before; }) {
            return own.change.before == own.change.after && !own.change.null_before;
          } else {
            return false;
          }
        },
        change);
  });
}

Step combine(Label label, std::vector<Step> parts) {
  Step whole{.label = std::move(label)};
  for (Step& part : parts) {
    whole.changes.insert(whole.changes.end(), std::make_move_iterator(part.changes.begin()),
                         std::make_move_iterator(part.changes.end()));
  }
  return whole;
}

}  // namespace saite::edit
