// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "graph/analysis/registry/context.h"
#include "src/present/column.h"
#include "src/report/picture.h"

namespace saite::report {

/// Finds what a picture is coloured and sized by: measures, then fields and attributes. One
/// context, so that measures share work.
class ColumnFinder {
 public:
  ColumnFinder(const model::Network& network, const project::Projection& projection,
               const PictureOptions& options, const present::Words& words, Progress& progress);

  /// Null for an empty key. Errors: unknown_key, needs_numbers, as analysis::measure().
  Result<std::shared_ptr<const present::Column>> find(const std::string& key);
  Result<std::shared_ptr<const present::Column>> find_numbers(const std::string& key);
  /// Fields first: hulls stand around places more often than around measures.
  Result<std::shared_ptr<const present::Column>> find_groups(const std::string& key);

  /// Whether any column so far came from a measure.
  [[nodiscard]] bool measured() const { return measured_; }

 private:
  Result<present::Column> field(const std::string& key) const;
  Result<present::Column> measure(const analysis::MeasureInfo& info);

  const model::Network& network_;
  const project::Projection& projection_;
  const PictureOptions& options_;
  const present::Words& words_;
  Progress& progress_;
  std::optional<analysis::Context> context_;
  bool measured_ = false;
};

}  // namespace saite::report
