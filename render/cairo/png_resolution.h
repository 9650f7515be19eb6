// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace saite::cairo {

/// A PNG file with the chunk that tells its resolution put in, which Cairo leaves out. Bytes that
/// are no PNG stay as they are.
[[nodiscard]] std::string with_resolution(std::string png, double dots_per_inch);

}  // namespace saite::cairo
