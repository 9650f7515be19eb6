// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// Workbooks of spreadsheets, each sheet a table as read_tables.h knows them: Elements and
/// Connections (Kumu), Nodes and Relations (Onodo), or whatever their headers say. Sheets whose
/// name holds "(ignore)" are passed over.
[[nodiscard]] Sure recognise_xlsx(const Head& head);
Status read_xlsx_file(const ReadJob& job);
[[nodiscard]] Sure recognise_ods(const Head& head);
Status read_ods_file(const ReadJob& job);

}  // namespace saite::exchange
