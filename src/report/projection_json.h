// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/project/projection.h"
#include "src/io/json_writer.h"

namespace saite::report {

/// What results are about, for machines: members of the object that the writer is in.
void write_projection_members(io::JsonWriter& writer, const project::Projection& projection);
/// … as an object under the key "projection".
void write_projection(io::JsonWriter& writer, const project::Projection& projection);

}  // namespace saite::report
