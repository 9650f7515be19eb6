// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "src/app/view/tables.h"
#include "src/edit/step.h"
#include "src/edit/typed_values.h"
#include "src/i18n/translator.h"

namespace saite::app {

class View;

/// How a cell is written: not at all, as a line, as a text of several lines, or as one of the
/// options there are.
enum class CellForm : std::uint8_t { fixed, line, lines, choice };

struct CellOption {
  std::string id;    // of a kind, an actor, a word of the file; empty: nothing
  std::string name;  // in the session's language
  std::string aside = {};
};

/// Which cells of a table can be written, and how a text becomes a change of the document: one step
/// for all rows that are written at once. Rows are numbers of actors or ties (Table::id()).
///     const CellEdits edits(view, TableOf::actors);
///     std::string text = edits.text(row, "since");      // "2019"
///     auto step = edits.write(rows, "since", "2019-05");
///     if (!step) tell(step.error());
///     else if (!step->changes.empty()) workspace.attempt(*std::move(step));
class CellEdits {
 public:
  CellEdits(const View& view, TableOf of) : view_(view), of_(of) {}

  /// Measures, counts, ids and the ends of ties are not written here.
  [[nodiscard]] CellForm form(std::string_view column) const;
  /// Whether it tells one thing from others, so that it is never written into several at once.
  [[nodiscard]] static bool tells_apart(std::string_view column) { return column == "name"; }
  /// Whether this very cell can be written: an attribute that holds a list has no text.
  [[nodiscard]] bool opens(std::uint32_t row, std::string_view column) const;
  /// What the field begins with; writing it again changes nothing.
  [[nodiscard]] std::string text(std::uint32_t row, std::string_view column) const;

  /// Of a choice, those whose names hold the query; what `rows` cannot be part of is left out.
  /// Cost: O(options), O(actors) of containers.
  [[nodiscard]] std::vector<CellOption> options(std::span<const std::uint32_t> rows,
                                                std::string_view column, std::string_view query,
                                                std::size_t max) const;

  /// A step that writes the text into that column of all rows; without changes where they have it
  /// already. Options are told by their names, blind to case and diacritics, or by their ids.
  /// Errors: blank_name, bad_date, bad_weight, place_form, no_such_choice, several_such_choices.
  [[nodiscard]] Result<edit::Step> write(std::span<const std::uint32_t> rows,
                                         std::string_view column, const std::string& text) const;
  /// The same of an option by its id.   Errors: no_such_choice.
  [[nodiscard]] Result<edit::Step> choose(std::span<const std::uint32_t> rows,
                                          std::string_view column, const std::string& id) const;
  /// A text a row, from the first on, as far as there are both; one text alone goes into all rows
  /// where the column allows it. One step, or none where one of them is wrong.
  /// Errors: those of write().
  [[nodiscard]] Result<edit::Step> paste(std::span<const std::uint32_t> rows,
                                         std::string_view column,
                                         const std::vector<std::string>& texts) const;

 private:
  [[nodiscard]] const model::Network& network() const;
  [[nodiscard]] const i18n::Translator& t() const;
  [[nodiscard]] const model::Value* attribute(std::uint32_t row, std::string_view column) const;
  [[nodiscard]] std::string actor_text(const model::Actor& actor, std::string_view column) const;
  [[nodiscard]] std::string tie_text(TieId id, std::string_view column) const;
  [[nodiscard]] std::vector<CellOption> words(std::string_view column) const;
  [[nodiscard]] std::vector<CellOption> containers(std::span<const std::uint32_t> rows,
                                                   std::string_view query, std::size_t max) const;
  [[nodiscard]] Result<std::string> option_of(std::string_view column,
                                              const std::string& text) const;
  [[nodiscard]] std::string source_of(const std::string& text) const;
  [[nodiscard]] Result<edit::Step> set_line(std::span<const ActorId> actors,
                                            std::string_view column, const std::string& text) const;
  [[nodiscard]] Result<edit::Step> set_line(std::span<const TieId> ties, std::string_view column,
                                            const std::string& text) const;
  [[nodiscard]] Result<edit::Step> set_option(std::span<const ActorId> actors,
                                              std::string_view column, const std::string& id) const;
  [[nodiscard]] Result<edit::Step> set_option(std::span<const TieId> ties, std::string_view column,
                                              const std::string& id) const;

  const View& view_;
  TableOf of_;
};

/// As people of the language write numbers.
[[nodiscard]] edit::DecimalSign decimal_sign(const i18n::Translator& t);

}  // namespace saite::app
