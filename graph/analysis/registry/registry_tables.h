// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a measure gets into the registry: a row in a table of its topic's file register_<topic>.cpp,
// and that table's name once below. Only registry.cpp and the register_*.cpp files include this.

#include <array>
#include <span>

#include "graph/analysis/registry/registry.h"

namespace saite::analysis {

/// Runs a measure whose parameters and groups are checked already. The number of values is checked
/// afterwards: see value_count().
using RunMeasure = Result<Measured> (*)(Context& context, Progress& progress);

/// One measure: what is known of it, and what computes it.
struct MeasureRow {
  MeasureInfo info;
  RunMeasure run;
};

using MeasureTable = std::span<const MeasureRow> (*)();

std::span<const MeasureRow> position_measures();  // register_positions.cpp
std::span<const MeasureRow> broker_measures();    // register_brokers.cpp
std::span<const MeasureRow> tie_measures();       // register_ties.cpp
std::span<const MeasureRow> network_measures();   // register_network.cpp
std::span<const MeasureRow> shape_measures();     // register_shape.cpp
std::span<const MeasureRow> fabric_measures();    // register_fabric.cpp
std::span<const MeasureRow> planner_measures();   // register_planner.cpp
std::span<const MeasureRow> service_measures();   // register_services.cpp
std::span<const MeasureRow> group_measures();     // register_groups.cpp

/// In the order in which the measures are listed; within it, actors come before ties before the
/// network whatever the table.
inline constexpr std::array measure_tables{
    MeasureTable{&position_measures}, MeasureTable{&broker_measures},
    MeasureTable{&tie_measures},      MeasureTable{&network_measures},
    MeasureTable{&shape_measures},    MeasureTable{&fabric_measures},
    MeasureTable{&planner_measures},  MeasureTable{&service_measures},
    MeasureTable{&group_measures},
};

}  // namespace saite::analysis
