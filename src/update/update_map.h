// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "src/edit/step.h"
#include "src/io/exchange/import_report.h"
#include "src/update/merge_fields.h"

/// What an import makes of a map that is there already: one step that can be undone, and a report
/// of what is new, changed, the same, and absent from the files.
namespace saite::update {

struct UpdateOptions {
  std::string map_name = {};           // in the report
  bool merge_names = false;            // near names are one, where that leaves no choice
  std::vector<std::string> same = {};  // the same of these alone, as the import calls them
  Holds holds = Holds::import;
};

/// The step for the map as it is. Nothing is removed from it: what is absent from the import stays,
/// and is counted. What has an id, name or key keeps it; new actors get a position of the import
/// only where the map has none at all. `report` is that of the import: its counts become those of
/// the map, its notes go on with what was found out by comparing.
///     auto step = update_map(map, *imported.outcome.network, imported.report, {}, progress);
///     document.execute(*std::move(step));
/// Errors: cancelled.   Cost: O(actors + ties of both), one copy of the map where containment
/// changes.
[[nodiscard]] Result<edit::Step> update_map(const model::Network& map, const model::Network& import,
                                            exchange::ImportReport& report,
                                            const UpdateOptions& options, Progress& progress);

}  // namespace saite::update
