// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/base/text.h"
#include "graph/model/kinds.h"
#include "graph/model/rules.h"

namespace saite::io {

/// Where the elements of a file first used each kind, and how often.
class KindUses {
 public:
  struct Use {
    std::size_t count = 0;
    std::size_t index = 0;   // of the first element that used it
    std::size_t offset = 0;  // where its kind stands
  };

  /// The kind called `id`, added to the table where there is none; nothing where there are too
  /// many already.
  template <class Kind>
  std::optional<model::KindIndex> use(model::KindTable<Kind>& table, std::string_view id,
                                      std::size_t index, std::size_t offset) {
    if (last_ >= table.size() || !same_name(table[last_].id, id)) {
      const auto known = table.find(id);
      if (!known && table.size() >= model::max_kinds) return std::nullopt;
      last_ = known ? *known : table.find_or_add(id);
    }
    if (last_ >= uses_.size()) uses_.resize(last_ + std::size_t{1});
    note(uses_[last_], index, offset);
    return last_;
  }
  void missing(std::size_t index, std::size_t offset) { note(missing_, index, offset); }

  [[nodiscard]] const std::vector<Use>& by_kind() const { return uses_; }
  [[nodiscard]] const Use& missing() const { return missing_; }

 private:
  static void note(Use& use, std::size_t index, std::size_t offset) {
    if (use.count++ == 0) {
      use.index = index;
      use.offset = offset;
    }
  }

  std::vector<Use> uses_;
  Use missing_;
  model::KindIndex last_ = 0;
};

}  // namespace saite::io
