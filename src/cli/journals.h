// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/app/workspace/document_journal.h"
#include "src/cli/cli.h"
#include "src/journal/store.h"

namespace saite::cli {

/// "2026-11-28T12:05:00Z", for machines.
[[nodiscard]] std::string utc_text(std::int64_t milliseconds);

/// The journal of a file, or the one of this key, to be read.
/// Errors: journal_missing (args: the file), those of journal::Store.
Result<journal::Store> journal_of(const std::string& file_or_key);
[[nodiscard]] journal::Key key_of(const std::string& file_or_key);

/// The version of this number, or the newest of this name, or the newest of that time or before it
/// (2026-11-28, 2026-11-28T14:05, 2026-11-28T14:05:30, of the place where the reader is).
/// Errors: no_such_version (args: `when`).
Result<std::int64_t> version_at(const std::vector<journal::Version>& newest_first,
                                const std::string& when);

}  // namespace saite::cli
