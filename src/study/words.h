// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/registry/registry.h"
#include "graph/model/network.h"
#include "graph/project/grouping.h"
#include "src/i18n/translator.h"

// How things of a network are called in the language of the session.
namespace saite::study {

[[nodiscard]] std::string kind_name(const model::Network& network, ActorId id,
                                    std::string_view language);
[[nodiscard]] std::string kind_name(const model::Network& network, TieId id,
                                    std::string_view language);
/// "2019–2025", "since 2019", "until 2025"; empty where there is no date.
[[nodiscard]] std::string dates_text(const DateSpan& dates, const i18n::Translator& t);
/// The title of the source of this id, or the text itself.
[[nodiscard]] std::string source_title(const model::Network& network, const std::string& source);

/// What a group is called: the label of a kind, the name of an actor that is a group, the title of
/// a source, or the value of a field as it is.
[[nodiscard]] std::string group_name(const model::Network& network,
                                     const project::Grouping& grouping, project::Index group,
                                     const i18n::Translator& t);
/// Of all groups; those that the ties form are called as people named them, where they did.
[[nodiscard]] std::vector<std::string> group_names(const model::Network& network,
                                                   const project::Projection& projection,
                                                   const project::Grouping& grouping,
                                                   const i18n::Translator& t);
/// What a field is called: "Municipality", or the attribute's own name.
[[nodiscard]] std::string grouping_name(const std::string& key, const i18n::Translator& t);

/// The stem of a measure's keys: `measure.`, `measure.tie.` or `measure.network.` and its id.
[[nodiscard]] std::string measure_stem(const analysis::MeasureInfo& info);
[[nodiscard]] std::string measure_name(const analysis::MeasureInfo& info,
                                       const i18n::Translator& t);
/// What a class that a measure tells apart is called: "Bonding", "Several hubs".
[[nodiscard]] std::string class_name(std::string_view measure, std::string_view id,
                                     const i18n::Translator& t);
/// A value as people read it: yes and no of a flag, the name of a class, the number of a group
/// counted from one, else a number of at most so many decimals, by themselves of three significant
/// figures; "–" where absent.
[[nodiscard]] std::string value_text(const analysis::MeasureInfo& info,
                                     const analysis::Measured& measured,
                                     std::optional<double> value, const i18n::Translator& t,
                                     std::optional<int> max_decimals = std::nullopt);

}  // namespace saite::study
