// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/io/json_writer.h"

namespace saite::app {

/// What results are about, in a line: how many actors and ties, whether directions and strengths
/// count, which filters are in force.
[[nodiscard]] std::string projection_line(const model::Network& network,
                                          const project::Projection& projection,
                                          const i18n::Translator& t);

/// The same for machines: members of the object that the writer is in.
void write_projection_members(io::JsonWriter& writer, const project::Projection& projection);
/// … as an object under the key "projection".
void write_projection(io::JsonWriter& writer, const project::Projection& projection);

}  // namespace saite::app
