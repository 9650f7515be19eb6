// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"

namespace saite::io {

/// Takes the next piece of what is written; an error stops the writer.
using ByteSink = std::function<Status(std::string_view)>;

/// Writes a network as a Saite file (data/schema/), in pieces of about a megabyte. The same
/// network always gives the same bytes, and reading them gives the same network: members stand in
/// a fixed order, what equals its default is left out, unknown keys follow in their own order.
/// Of a built-in kind only what differs from the program's own is written, beside id and label.
/// Errors: cancelled; the sink's.   Cost: O(bytes) time, O(1) space.
Status write_json(const model::Network& network, const ByteSink& sink, Progress& progress);

/// The same as one text.
[[nodiscard]] std::string to_json(const model::Network& network);

}  // namespace saite::io
