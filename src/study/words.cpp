// SPDX-License-Identifier: Apache-2.0
#include "src/study/words.h"

#include <algorithm>
#include <cmath>

#include "graph/base/text.h"
#include "src/present/given_names.h"

namespace saite::study {
namespace {

/// Decimals that leave about three significant figures.
int decimals_for(double value) {
  const double size = std::abs(value);
  if (size >= 100 || size == 0) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return std::clamp(2 - static_cast<int>(std::floor(std::log10(size))), 3, 9);
}

constexpr double max_whole = 9e15;  // that a double tells apart

/// Neither nothing nor all where it is something or nearly all.
std::string share_text(double share, const i18n::Translator& t) {
  for (int decimals = 0; decimals < 4; ++decimals) {
    const double scale = std::pow(10, decimals);
    const double shown = std::round(share * 100 * scale) / scale;
    if ((shown > 0 || share == 0) && (shown < 100 || share == 1)) return t.percent(share, decimals);
  }
  return t.percent(share, 4);
}

}  // namespace

std::string kind_name(const model::Network& network, ActorId id, std::string_view language) {
  const model::ActorKind& kind = network.actor_kinds()[network.actor(id).kind];
  return kind.label.empty() ? kind.id : kind.label.in(language);
}

std::string kind_name(const model::Network& network, TieId id, std::string_view language) {
  const model::TieKind& kind = network.tie_kinds()[network.tie(id).kind];
  return kind.label.empty() ? kind.id : kind.label.in(language);
}

std::string dates_text(const DateSpan& dates, const i18n::Translator& t) {
  if (dates.since && dates.until) return dates.since->text() + "–" + dates.until->text();
  if (dates.since) return t.tr("dates.since", *dates.since);
  if (dates.until) return t.tr("dates.until", *dates.until);
  return {};
}

std::string source_title(const model::Network& network, const std::string& source) {
  for (const model::Source& known : network.info.sources) {
    if (same_name(known.id, source) && !known.title.empty()) return known.title;
  }
  return source;
}

std::string group_name(const model::Network& network, const project::Grouping& grouping,
                       project::Index group, const i18n::Translator& t) {
  const std::string& name = grouping.names[group];
  if (grouping.of_attribute) return name;
  if (grouping.key == "kind") {
    const auto kind = network.actor_kinds().find(name);
    if (!kind || network.actor_kinds()[*kind].label.empty()) return name;
    return network.actor_kinds()[*kind].label.in(t.language());
  }
  if (grouping.key == "source") return source_title(network, name);
  if (grouping.key != "municipality" && grouping.key != "community") return name;
  const auto actor = network.find_actor(name);
  if (actor && network.actor_kinds()[network.actor(*actor).kind].id == grouping.key) {
    return network.actor(*actor).display_name(t.language());
  }
  return t.tr("group.found", name);  // a community that ties form has only a number
}

std::vector<std::string> group_names(const model::Network& network,
                                     const project::Projection& projection,
                                     const project::Grouping& grouping, const i18n::Translator& t) {
  std::vector<std::string> names;
  for (project::Index g = 0; g < grouping.group_count(); ++g) {
    names.push_back(group_name(network, grouping, g, t));
  }
  if (grouping.key != "community" || grouping.of_attribute) return names;
  present::Column column;
  column.kind = present::Column::Kind::category;
  column.categories = grouping.names;
  for (const project::Index group : grouping.group_of) {
    column.category_of.push_back(group == project::no_index ? present::no_category : group);
  }
  const auto given = present::given_names(network);
  const auto given_to = present::match_names(column, projection.actors(), given);
  for (std::size_t g = 0; g < names.size(); ++g) {
    const bool declared = names[g] != t.tr("group.found", grouping.names[g]);
    if (given_to[g] && !declared) names[g] = given[*given_to[g]].name;
  }
  return names;
}

std::string grouping_name(const std::string& key, const i18n::Translator& t) {
  const std::string known = "field." + key;
  return t.has(known) ? t.tr(known) : key;
}

std::string measure_stem(const analysis::MeasureInfo& info) {
  constexpr const char* of[] = {"", "tie.", "network.", "group."};
  return std::string("measure.") + of[static_cast<std::size_t>(info.subject)] +
         std::string(info.id);
}

std::string measure_name(const analysis::MeasureInfo& info, const i18n::Translator& t) {
  return t.tr(measure_stem(info) + ".name");
}

std::string class_name(std::string_view measure, std::string_view id, const i18n::Translator& t) {
  const std::string key = std::string(measure) + "." + std::string(id);
  return t.has(key) ? t.tr(key) : std::string(id);
}

std::string value_text(const analysis::MeasureInfo& info, const analysis::Measured& measured,
                       std::optional<double> value, const i18n::Translator& t,
                       std::optional<int> max_decimals) {
  if (!value) return "–";
  if (info.scale == analysis::Scale::flag) return t.tr(*value != 0 ? "value.yes" : "value.no");
  if (info.scale == analysis::Scale::category) {
    const auto place = static_cast<std::size_t>(*value);
    if (*value >= 0 && place < measured.categories.size()) {
      return class_name(info.id, measured.categories[place], t);
    }
    return t.number(static_cast<std::int64_t>(*value) + 1);  // groups are counted from one
  }
  if (info.in_hundredths) return share_text(*value, t);
  // No measure is a year: its thousands stand apart as those of counts do.
  if (*value == std::floor(*value) && std::abs(*value) < max_whole) {
    return t.number(static_cast<std::int64_t>(*value));
  }
  return t.quantity(*value, max_decimals.value_or(decimals_for(*value)));
}

}  // namespace saite::study
