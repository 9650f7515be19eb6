// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "src/io/csv_writer.h"
#include "src/study/finding.h"

namespace saite::report {

/// A table of what a method found, as it is read on the screen: numbers in the language's own
/// digits, as texts.
[[nodiscard]] std::string finding_csv(const study::Finding::Table& table, const io::CsvForm& form);

}  // namespace saite::report
