// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "graph/base/error.h"
#include "src/journal/database.h"

/// The tables of a journal, and what it says of itself. Changing them raises schema_version, with a
/// way from the old ones.
namespace saite::journal {

inline constexpr int schema_version = 1;

/// In an empty database; where `document` is null none are made.   Errors: journal_missing, those
/// of Database.
Status make_tables(Database& database, const std::filesystem::path* document);
/// Errors: journal_newer, journal_foreign (args: the file).
Status check_tables(Database& database, const std::filesystem::path& file);

/// What is noted under a name: "path", "title", "unsaved", "time". Empty and 0 where nothing is.
Result<std::string> get_text(Database& database, std::string_view name);
Result<std::int64_t> get_number(Database& database, std::string_view name);
Status put_text(Database& database, std::string_view name, std::string_view value);
Status put_number(Database& database, std::string_view name, std::int64_t value);

}  // namespace saite::journal
