// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/layout/layout.h"

namespace saite::layout {

struct ForceOptions {
  double quality = 1.0;  // share of the usual number of iterations
};

/// The default layout; see force.cpp.
std::unique_ptr<Layout> force_layout(const project::Projection& projection, LayoutInput input,
                                     const ForceOptions& options = {});

}  // namespace saite::layout
