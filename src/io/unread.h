// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/value.h"
#include "src/io/file_form.h"

namespace saite::io {

/// A value that is to stand up to two levels deeper than where it was read: where a file cannot be
/// as deep as that, its JSON as a text.
[[nodiscard]] model::Value deeper(model::Value value);

/// What stood in a file under a name of Saite's own and could not be used as that: kept, and
/// written under "unread" of the element or of "graph", where it does no harm.
class Unread {
 public:
  /// Of a member that stands twice the last value counts, here as everywhere.
  void add(std::string_view name, model::Value value);
  /// A record as a whole, to a list of those of its section.
  void add_record(std::string_view section, model::Value record);

  /// To what `extra` has of it already.
  void settle(model::Object& extra) &&;
  [[nodiscard]] bool empty() const { return values_.empty() && records_.empty(); }

 private:
  model::Object values_;
  std::vector<std::pair<std::string, model::List>> records_;  // by section
};

}  // namespace saite::io
