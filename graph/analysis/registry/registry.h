// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/kit/scores.h"
#include "graph/analysis/registry/context.h"
#include "graph/base/error.h"
#include "graph/base/parameter.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// What a measure says something about.
enum class Subject : std::uint8_t {
  actor,
  tie,
  network,
  group  // of Context::grouping
};

/// How its numbers are to be read and coloured.
enum class Scale : std::uint8_t {
  sequential,  // from little to much
  diverging,   // around zero, such as the E-I index
  category,    // a number that only names a class; category_names() tells which
  flag         // 0 or 1
};

/// Which search from every actor to all others a measure waits for: those take a hundred times
/// longer than nearly everything else, and measures that wait for the same one share it.
enum class AllPaths : std::uint8_t { none, distances, betweenness };

/// All that is known of a measure without running it. Its name and its sentence in plain words
/// are in the catalogues, under `measure.<id>.name` and `measure.<id>.meaning` (with `tie.` or
/// `network.` before the id where the subject is not an actor: betweenness is of actors and ties).
struct MeasureInfo {
  std::string_view id;  // unique together with subject
  Subject subject = Subject::actor;
  Scale scale = Scale::sequential;
  bool needs_groups = false;  // Context::grouping must be set
  AllPaths paths = AllPaths::none;
  std::span<const Parameter> parameters{};
  std::string_view cost;       // such as "O(n·m)"
  std::string_view source;     // author, year, DOI
  bool in_hundredths = false;  // a part of all that people say as so many of a hundred
  bool tells_chance = false;   // it is itself what chance gives: not held against it again
  bool own = false;            // a rule of Saite's own, after its source: no standard measure
};

[[nodiscard]] constexpr MeasureInfo own_rule(MeasureInfo info) {
  info.own = true;
  return info;
}

/// What a measure found: value_count() values. Ties of one pair share the value of their edge;
/// where values are missing for a reason, `notes` says it (a catalogue code and its arguments).
struct Measured {
  Scores values;
  std::vector<std::string> categories;  // ids of the classes where Scale::category; may be empty
  std::vector<Error> notes;  // such as {"note.not_connected"}, {"note.sampled", "", {ε}}
  Inputs made_from = {};     // what else than the projection: what a change of makes it outdated
};

/// Every measure there is, in a fixed order: actors, then ties, the network, groups.
[[nodiscard]] std::span<const MeasureInfo> measures();
[[nodiscard]] const MeasureInfo* find_measure(std::string_view id, Subject subject);

/// How many values a measure of this subject has: actors by projection index, ties by position in
/// Projection::ties() (in edges(), where a projection was made of edges alone), one the network,
/// groups by position in `grouping`.
[[nodiscard]] std::size_t value_count(
    const project::Projection& projection, Subject subject,
    const std::optional<project::Grouping>& grouping = std::nullopt);

/// Runs one measure. Measures that share work (betweenness of actors and ties, components, Leiden)
/// share it through the context, so asking for all costs little more than the dearest.
/// Betweenness is absent where all ties are negative, and noted where some mean dependency: there
/// it tells who is leaned on or stands between two sides, not who brokers.
/// Errors: unknown_measure {id}; needs_groups {id}; bad_parameter, `where` naming the parameter and
/// its limits as arguments (no arguments: there is no such parameter); cancelled.
Result<Measured> measure(std::string_view id, Subject subject, Context& context,
                         Progress& progress);

}  // namespace saite::analysis
