// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "src/report/picture.h"

namespace saite::report {

/// A page as the scene sees it, and how many device pixels or paper px make one of its px. Text of
/// 12 px is right for a page that is held in the hand; on a poster all is drawn larger.
struct PageSize {
  Vec2 px;                // View::page_size
  float png_ratio = 1;    // View::pixel_ratio for PNG
  float paper_ratio = 1;  // … for PDF and SVG, in px of 1/96 inch
};

/// Errors: bad_size.
Result<PageSize> page_size(const PictureSize& size);

}  // namespace saite::report
