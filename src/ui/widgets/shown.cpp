// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/shown.h"

#include "render/text/bidi.h"

namespace saite::ui {

Shown::Shown(std::string_view words) : words_(words) {
  if (!text::runs_left(words)) return;
  kept_ = text::in_visual_order(words);
  words_ = kept_;
}

}  // namespace saite::ui
