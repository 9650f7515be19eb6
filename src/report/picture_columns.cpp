// SPDX-License-Identifier: Apache-2.0
#include "src/report/picture_columns.h"

#include "graph/analysis/community/facts.h"
#include "graph/analysis/registry/registry.h"
#include "graph/project/grouping.h"
#include "src/present/group_names.h"

namespace saite::report {
namespace {

using present::Column;
using Shared = std::shared_ptr<const Column>;

Result<Shared> shared(Result<Column> column) {
  if (!column) return column.error();
  return Shared(std::make_shared<Column>(std::move(*column)));
}

}  // namespace

ColumnFinder::ColumnFinder(const model::Network& network, const project::Projection& projection,
                           const PictureOptions& options, const present::Words& words,
                           Progress& progress)
    : network_(network),
      projection_(projection),
      options_(options),
      words_(words),
      progress_(progress) {}

Result<Column> ColumnFinder::field(const std::string& key) const {
  return present::actor_field(network_, projection_.actors(), key, options_.language, words_);
}

Result<Column> ColumnFinder::measure(const analysis::MeasureInfo& info) {
  if (!context_) {
    context_.emplace(projection_);
    context_->facts = analysis::facts_of(network_, projection_);
    context_->seed = options_.seed;
    context_->set_parameters({{"community.resolution", options_.community_resolution}});
  }
  if (info.needs_groups && !context_->grouping()) {
    auto groups = project::group_by(network_, projection_, options_.group_by);
    if (!groups) return groups.error();
    context_->set_grouping(std::move(*groups));
  }
  auto measured = analysis::measure(info.id, info.subject, *context_, progress_);
  if (!measured) return measured.error();
  measured_ = true;
  Column column =
      present::actor_measure(info, *measured, projection_, projection_.actors(), words_);
  if (info.id == "community") {
    present::name_groups(column, network_, projection_.actors(), options_.language, words_);
  }
  return column;
}

Result<Shared> ColumnFinder::find(const std::string& key) {
  if (key.empty()) return Shared();
  if (const auto* info = analysis::find_measure(key, analysis::Subject::actor)) {
    return shared(measure(*info));
  }
  return shared(field(key));
}

Result<Shared> ColumnFinder::find_numbers(const std::string& key) {
  auto found = find(key);
  if (found && *found != nullptr && (*found)->kind == Column::Kind::category) {
    return Error{"needs_numbers", key};
  }
  return found;
}

Result<Shared> ColumnFinder::find_groups(const std::string& key) {
  if (key.empty()) return Shared();
  auto column = field(key);
  if (column && present::has_groups(*column)) return shared(std::move(column));
  return find(key);
}

}  // namespace saite::report
