// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "graph/model/network.h"
#include "src/app/view/tables.h"
#include "src/i18n/translator.h"

// What the fixed columns of tables read.
namespace saite::app {

[[nodiscard]] std::span<const char* const> actor_columns();
[[nodiscard]] std::span<const char* const> tie_columns();
[[nodiscard]] bool is_numeric_column(std::string_view id);
/// Whether it is `attribute:<name>`, and the name then.
[[nodiscard]] bool is_attribute(std::string_view column);
[[nodiscard]] std::string_view attribute_of(std::string_view column);
/// The key of what stands above a fixed column.
[[nodiscard]] std::string title_key(TableOf of, std::string_view column);

/// Words that the file has for consent, the empty one first; another is shown as it is.
[[nodiscard]] std::span<const std::string_view> consent_ids();
[[nodiscard]] std::string consent_words(std::string_view id, const i18n::Translator& t);

/// `column` is one of actor_columns() or `attribute:<name>`; empty for another.
[[nodiscard]] Cell actor_cell(const model::Network& network, const i18n::Translator& t, ActorId id,
                              std::string_view column);
[[nodiscard]] Cell tie_cell(const model::Network& network, const i18n::Translator& t, TieId id,
                            std::string_view column);

}  // namespace saite::app
