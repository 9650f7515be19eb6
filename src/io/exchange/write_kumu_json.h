// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// Kumu's blueprint: elements with label, type, description and tags, connections with direction.
/// Ends of connections are ids.
/// Source: docs.kumu.io, JSON blueprints.   Errors: cancelled.
extern const Room kumu_json_room;
Status write_kumu_json(const WriteJob& job);

}  // namespace saite::exchange
