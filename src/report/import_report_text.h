// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "src/i18n/translator.h"
#include "src/io/exchange/import_report.h"

namespace saite::report {

/// The report of an import as a person reads it: counts, then what was left out, in conflict, made,
/// changed, not used, guessed, a line each with its place.
[[nodiscard]] std::string import_text(const exchange::ImportReport& report,
                                      const i18n::Translator& t);

/// {"files": [{"name", "format", "rows"}], "actors": {"new", "matched", "merged", "created"},
/// "ties": {"new", "merged", "parallel", "dropped"}, "notes": [{"sort", "code", "file", "where",
/// "line", "column", "count", "arguments", "message", "mend"}], "unlisted": {CODE: number}}, and of
/// an import into a map "update": {"map", "actors": {"new", "changed", "same", "absent"}, "ties"};
/// a schema is in data/schema/.
[[nodiscard]] std::string import_json(const exchange::ImportReport& report,
                                      const i18n::Translator& t);

}  // namespace saite::report
