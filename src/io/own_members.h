// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "graph/base/sparse.h"
#include "graph/base/text.h"
#include "graph/model/actor.h"
#include "src/io/field_values.h"
#include "src/io/unread.h"

namespace saite::io {

/// Members of a node or an edge that mean nothing to Saite, and those of Saite's own names that
/// mean something else to another program. All of them become attributes, so that they can be
/// listed, filtered and grouped by, and are written back where they stood.
class OwnMembers {
 public:
  /// A member whose name Saite does not know.
  void keep(FieldValues& values, const Member& member) {
    values.keep(members_, places_, member, {});
  }
  /// A member whose value is not what Saite's key of that name takes.
  void keep_misfit(const Member& member) {
    misfits_.emplace_back(std::string(member.key), deeper(to_value(member.value)));
  }
  [[nodiscard]] const model::Value* find(std::string_view key) const {
    return model::find(members_, key);
  }

  /// Adds all to the attributes of `details`, which must have been read, and their names to
  /// `names`.
  template <class Details>
  void settle(Sparse<Details>& details, std::set<std::string, NameLess>& names);

 private:
  model::Object members_;
  model::KeyPlaces places_;
  model::Object misfits_;
};

template <class Details>
void OwnMembers::settle(Sparse<Details>& details, std::set<std::string, NameLess>& names) {
  if (members_.empty() && misfits_.empty()) return;
  Details& known = details.edit();
  for (const auto* own : {&members_, &misfits_}) {
    for (const auto& [key, value] : *own) {
      if (!names.contains(key)) names.insert(key);
    }
  }
  if (known.attributes.empty() && misfits_.empty()) {
    known.attributes = std::move(members_);
    return;
  }
  model::KeyPlaces taken;
  model::Object& attributes = known.attributes;
  // What has one of Saite's names is written among "attributes", before the others: in that order
  // it comes back.
  for (auto* own : {&misfits_, &members_}) {
    for (auto& [key, value] : *own) {
      if (taken.find(attributes, key)) {
        // The one among the attributes is meant; this one is only kept.
        if (own == &members_) known.extra.emplace_back(key, value);
      } else {
        attributes.emplace_back(key, value);
      }
    }
  }
}

}  // namespace saite::io
