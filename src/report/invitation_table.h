// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "src/io/csv_writer.h"
#include "src/study/inviting.h"

namespace saite::report {

/// An invitation as a table: id,name,kind,speaks_for,instead.
[[nodiscard]] std::string invitation_csv(const model::Network& network,
                                         const study::InviteResult& result,
                                         const i18n::Translator& t, const io::CsvForm& form = {});

}  // namespace saite::report
