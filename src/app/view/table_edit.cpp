// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/table_edit.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/base/text.h"
#include "graph/model/rules.h"
#include "src/app/view/table_cells.h"
#include "src/app/view/view.h"
#include "src/edit/actor_edits.h"
#include "src/edit/tie_edits.h"
#include "src/io/csv_writer.h"
#include "src/study/words.h"

namespace saite::app {
namespace {

using edit::DateEnd;
using edit::Step;
using Rows = std::span<const std::uint32_t>;

constexpr std::array<std::string_view, 8> actor_lines{"name", "subtype", "since", "until",
                                                      "tags", "source",  "place", "note"};
constexpr std::array<std::string_view, 3> actor_choices{"kind", "part_of", "consent"};
constexpr std::array<std::string_view, 5> tie_lines{"weight", "since", "until", "evidence", "note"};
constexpr std::array<std::string_view, 3> tie_choices{"kind", "directed", "disputed"};

bool among(std::span<const std::string_view> columns, std::string_view column) {
  return std::ranges::find(columns, column) != columns.end();
}

template <class Id>
std::vector<Id> ids_of(Rows rows) {
  std::vector<Id> ids;
  ids.reserve(rows.size());
  for (const std::uint32_t row : rows) ids.push_back(Id(row));
  return ids;
}

Error no_such_choice(const std::string& text) {
  return {"no_such_choice", {}, {text}};
}

/// What is written at once is undone at once, and never with what is written next.
Result<Step> alone(Result<Step> step) {
  if (step) {
    step->merge_key.clear();
    edit::drop_unchanged(*step);
  }
  return step;
}

template <class Make>
Result<Step> dated(const std::string& text, const Make& make) {
  const auto date = edit::date_of_text(text);
  if (!date) return date.error();
  return make(*date);
}

template <class Kinds>
Result<model::KindIndex> kind_of(const Kinds& kinds, const std::string& id) {
  const auto kind = kinds.find(id);
  if (!kind) return no_such_choice(id);
  return *kind;
}

}  // namespace

const model::Network& CellEdits::network() const {
  return view_.workspace().network();
}

const i18n::Translator& CellEdits::t() const {
  return view_.workspace().text();
}

CellForm CellEdits::form(std::string_view column) const {
  const bool actors = of_ == TableOf::actors;
  if (column == "note") return CellForm::lines;
  if (is_attribute(column)) return CellForm::line;
  if (among(actors ? std::span<const std::string_view>(actor_lines) : tie_lines, column)) {
    return CellForm::line;
  }
  return among(actors ? actor_choices : tie_choices, column) ? CellForm::choice : CellForm::fixed;
}

const model::Value* CellEdits::attribute(std::uint32_t row, std::string_view column) const {
  if (!is_attribute(column)) return nullptr;
  const std::string_view name = attribute_of(column);
  return of_ == TableOf::actors
             ? model::find(network().actor(ActorId(row)).details->attributes, name)
             : model::find(network().tie(TieId(row)).details->attributes, name);
}

bool CellEdits::opens(std::uint32_t row, std::string_view column) const {
  if (form(column) == CellForm::fixed) return false;
  const bool there =
      of_ == TableOf::actors ? network().has(ActorId(row)) : network().has(TieId(row));
  if (!there) return false;
  const model::Value* held = attribute(row, column);
  return held == nullptr || (held->list() == nullptr && held->object() == nullptr);
}

std::string CellEdits::actor_text(const model::Actor& actor, std::string_view column) const {
  const model::ActorDetails& details = *actor.details;
  if (column == "tags") return edit::text_of_tags(details.tags);
  if (column == "place") return edit::text_of_place(details.place);
  if (column == "consent") return consent_words(details.consent, t());
  return {};
}

std::string CellEdits::tie_text(TieId id, std::string_view column) const {
  const model::Tie& tie = network().tie(id);
  if (column == "weight") return edit::text_of_value(tie.weight, decimal_sign(t()));
  if (column == "disputed") return t().tr(tie.disputed ? "value.yes" : "value.no");
  return {};
}

std::string CellEdits::text(std::uint32_t row, std::string_view column) const {
  if (!opens(row, column)) return {};
  if (is_attribute(column)) {
    const model::Value* held = attribute(row, column);
    return held == nullptr ? std::string() : edit::text_of_value(*held, decimal_sign(t()));
  }
  std::string own = of_ == TableOf::actors ? actor_text(network().actor(ActorId(row)), column)
                                           : tie_text(TieId(row), column);
  if (!own.empty()) return own;
  return of_ == TableOf::actors ? actor_cell(network(), t(), ActorId(row), column).text
                                : tie_cell(network(), t(), TieId(row), column).text;
}

/// The id of a source that is called so, else the text itself.
std::string CellEdits::source_of(const std::string& text) const {
  const std::string body(trimmed(text));
  for (const model::Source& known : network().info.sources) {
    if (!known.title.empty() && same_name(known.title, body)) return known.id;
  }
  return body;
}

Result<Step> CellEdits::set_line(std::span<const ActorId> actors, std::string_view column,
                                 const std::string& text) const {
  const model::Network& n = network();
  if (is_attribute(column)) {
    return edit::set_actor_attribute(n, actors, std::string(attribute_of(column)),
                                     edit::value_of_text(text, decimal_sign(t())));
  }
  if (column == "name") {
    if (auto ok = model::check_name(text); !ok) return ok.error();
    return edit::rename_actor(n, actors.front(), t().language(), std::string(trimmed(text)));
  }
  if (column == "subtype") return edit::set_subtype(n, actors, std::string(trimmed(text)));
  if (column == "since" || column == "until") {
    const DateEnd end = column == "since" ? DateEnd::since : DateEnd::until;
    return dated(text, [&](auto date) { return edit::set_actor_date(n, actors, end, date); });
  }
  if (column == "tags") return edit::set_tags(n, actors, edit::tags_of_text(text));
  if (column == "source") return edit::set_actor_source(n, actors, source_of(text));
  if (column == "place") {
    const auto place = edit::place_of_text(text);
    if (!place) return place.error();
    return edit::set_place(n, actors, *place);
  }
  return edit::set_actor_note(n, actors, text);
}

Result<Step> CellEdits::set_line(std::span<const TieId> ties, std::string_view column,
                                 const std::string& text) const {
  const model::Network& n = network();
  if (is_attribute(column)) {
    return edit::set_tie_attribute(n, ties, std::string(attribute_of(column)),
                                   edit::value_of_text(text, decimal_sign(t())));
  }
  if (column == "weight") {
    const auto weight = edit::weight_of_text(text);
    if (!weight) return weight.error();
    return edit::set_weight(n, ties, *weight);
  }
  if (column == "since" || column == "until") {
    const DateEnd end = column == "since" ? DateEnd::since : DateEnd::until;
    return dated(text, [&](auto date) { return edit::set_tie_date(n, ties, end, date); });
  }
  if (column == "evidence") return edit::set_evidence(n, ties, source_of(text));
  return edit::set_tie_note(n, ties, text);
}

Result<Step> CellEdits::set_option(std::span<const ActorId> actors, std::string_view column,
                                   const std::string& id) const {
  const model::Network& n = network();
  if (column == "kind") {
    const auto kind = kind_of(n.actor_kinds(), id);
    if (!kind) return kind.error();
    return edit::set_actor_kind(n, actors, *kind);
  }
  if (column == "consent") return edit::set_consent(n, actors, id);
  if (id.empty()) return edit::set_part_of(n, actors, std::nullopt);
  const auto container = n.find_actor(id);
  if (!container) return no_such_choice(id);
  return edit::set_part_of(n, actors, *container);
}

Result<Step> CellEdits::set_option(std::span<const TieId> ties, std::string_view column,
                                   const std::string& id) const {
  const model::Network& n = network();
  if (column == "kind") {
    const auto kind = kind_of(n.tie_kinds(), id);
    if (!kind) return kind.error();
    return edit::set_tie_kind(n, ties, *kind);
  }
  const bool yes = id == "yes";
  return column == "directed" ? edit::set_directed(n, ties, yes) : edit::set_disputed(n, ties, yes);
}

Result<Step> CellEdits::write(Rows rows, std::string_view column, const std::string& text) const {
  if (form(column) == CellForm::choice) {
    const auto id = option_of(column, text);
    if (!id) return id.error();
    return choose(rows, column, *id);
  }
  if (of_ == TableOf::actors) return alone(set_line(ids_of<ActorId>(rows), column, text));
  return alone(set_line(ids_of<TieId>(rows), column, text));
}

Result<Step> CellEdits::choose(Rows rows, std::string_view column, const std::string& id) const {
  if (of_ == TableOf::actors) return alone(set_option(ids_of<ActorId>(rows), column, id));
  return alone(set_option(ids_of<TieId>(rows), column, id));
}

Result<Step> CellEdits::paste(Rows rows, std::string_view column,
                              const std::vector<std::string>& texts) const {
  const bool one_for_all = texts.size() == 1 && !tells_apart(column);
  const std::size_t count = std::min(rows.size(), texts.size());
  if (one_for_all || count <= 1) {
    return write(one_for_all ? rows : rows.first(count), column, texts.at(0));
  }
  std::vector<Step> parts;
  for (std::size_t i = 0; i < count; ++i) {
    if (!opens(rows[i], column)) continue;
    auto part = write(rows.subspan(i, 1), column, texts[i]);
    if (!part) return part.error();
    parts.push_back(*std::move(part));
  }
  return edit::combine({"edit.paste", {std::to_string(count)}}, std::move(parts));
}

edit::DecimalSign decimal_sign(const i18n::Translator& t) {
  const bool comma = io::CsvForm::spreadsheet(t.language()).decimal == ',';
  return comma ? edit::DecimalSign::comma : edit::DecimalSign::point;
}

}  // namespace saite::app
