// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/present/words.h"

namespace saite::study {

/// What results are about, in a line: how many actors and ties, whether directions and strengths
/// count, which filters are in force, what the file says of who was to be on the map and who
/// answered.
[[nodiscard]] std::string projection_line(const model::Network& network,
                                          const project::Projection& projection,
                                          const i18n::Translator& t);

/// What is on the map but counts for nothing, as a sentence after a blank; empty where nothing is.
[[nodiscard]] std::string left_out(const project::Projection& projection,
                                   const i18n::Translator& t);

/// Whether strengths count, and which: "strengths count", "strengths (value) count".
[[nodiscard]] std::string weights_phrase(const project::ProjectionOptions& options,
                                         present::Words words);

}  // namespace saite::study
