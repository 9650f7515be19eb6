// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/table_cells.h"

#include <algorithm>

#include "src/edit/typed_values.h"
#include "src/study/words.h"

namespace saite::app {
namespace {

constexpr const char* of_actors[] = {"name",   "kind",  "subtype", "part_of", "ties",
                                     "since",  "until", "tags",    "consent", "place",
                                     "source", "note",  "id"};
constexpr const char* of_ties[] = {"source", "target",   "kind",     "weight", "directed", "since",
                                   "until",  "disputed", "evidence", "note",   "id"};
constexpr std::string_view of_consent[] = {"", "not_asked", "given", "no_name", "withdrawn"};
constexpr std::string_view attribute_stem = "attribute:";

Cell number_cell(double value, const i18n::Translator& t) {
  return {t.number(value), value};
}

Cell date_cell(const std::optional<PartialDate>& date) {
  return date ? Cell{date->text(), {}} : Cell{};
}

Cell attribute_cell(const model::Object& attributes, std::string_view name,
                    const i18n::Translator& t) {
  const model::Value* value = model::find(attributes, name);
  if (value == nullptr) return {};
  if (value->is_number()) return number_cell(value->number(), t);
  return {value->display(), {}};
}

}  // namespace

std::span<const char* const> actor_columns() {
  return of_actors;
}

std::span<const char* const> tie_columns() {
  return of_ties;
}

bool is_numeric_column(std::string_view id) {
  return id == "ties" || id == "weight";
}

bool is_attribute(std::string_view column) {
  return column.starts_with(attribute_stem);
}

std::string_view attribute_of(std::string_view column) {
  return column.substr(attribute_stem.size());
}

std::string title_key(TableOf of, std::string_view column) {
  if (column == "consent") return "ui.consent";
  if (column == "evidence") return "ui.evidence";
  if (column == "place") return "ui.coordinates";
  if (column == "source" && of == TableOf::actors) return "ui.source";
  return "column." + std::string(column);
}

std::span<const std::string_view> consent_ids() {
  return of_consent;
}

std::string consent_words(std::string_view id, const i18n::Translator& t) {
  if (id.empty()) return t.tr("ui.not_said");
  if (std::ranges::find(of_consent, id) == std::end(of_consent)) return std::string(id);
  return t.tr("ui.consent." + std::string(id));
}

Cell actor_cell(const model::Network& network, const i18n::Translator& t, ActorId id,
                std::string_view column) {
  const model::Actor& actor = network.actor(id);
  const std::string& language = t.language();
  if (column == "name") return {actor.display_name(language), {}};
  if (column == "kind") return {study::kind_name(network, id, language), {}};
  if (column == "subtype") return {actor.details->subtype, {}};
  if (column == "part_of") {
    return actor.part_of ? Cell{network.actor(*actor.part_of).display_name(language), {}} : Cell{};
  }
  if (column == "ties") {
    const auto count = static_cast<std::int64_t>(network.ties_of(id).size());
    return {t.number(count), static_cast<double>(count)};
  }
  if (column == "since") return date_cell(actor.dates.since);
  if (column == "until") return date_cell(actor.dates.until);
  if (column == "tags") return {edit::text_of_tags(actor.details->tags), {}};
  if (column == "consent" && !actor.details->consent.empty()) {
    return {consent_words(actor.details->consent, t), {}};
  }
  if (column == "place") return {edit::text_of_place(actor.details->place), {}};
  if (column == "source") return {study::source_title(network, actor.details->source), {}};
  if (column == "note") return {actor.details->note, {}};
  if (column == "id") return {actor.key, {}};
  if (is_attribute(column)) {
    return attribute_cell(actor.details->attributes, attribute_of(column), t);
  }
  return {};
}

Cell tie_cell(const model::Network& network, const i18n::Translator& t, TieId id,
              std::string_view column) {
  const model::Tie& tie = network.tie(id);
  const std::string& language = t.language();
  if (column == "source") return {network.actor(tie.source).display_name(language), {}};
  if (column == "target") return {network.actor(tie.target).display_name(language), {}};
  if (column == "kind") return {study::kind_name(network, id, language), {}};
  if (column == "weight") return number_cell(tie.weight, t);
  if (column == "directed") return {t.tr(network.is_directed(id) ? "value.yes" : "value.no"), {}};
  if (column == "since") return date_cell(tie.dates.since);
  if (column == "until") return date_cell(tie.dates.until);
  if (column == "disputed") return {tie.disputed ? t.tr("value.yes") : std::string(), {}};
  if (column == "evidence") return {study::source_title(network, tie.details->evidence), {}};
  if (column == "note") return {tie.details->note, {}};
  if (column == "id") return {tie.key, {}};
  if (is_attribute(column)) {
    return attribute_cell(tie.details->attributes, attribute_of(column), t);
  }
  return {};
}

}  // namespace saite::app
