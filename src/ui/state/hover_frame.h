// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "src/ui/state/ui_state.h"

namespace saite::ui {

/// For as long as a frame is drawn. What map, rows and links said was hovered in an earlier one is
/// let go of where nobody says so any more: the row may be gone.
class HoverFrame {
 public:
  explicit HoverFrame(const Ui& ui) : ui_(ui), before_(ui.view.hover_calls()) {}
  ~HoverFrame() {
    if (ui_.view.hover_calls() != before_) return;
    if (!ui_.view.hovered_actor() && !ui_.view.hovered_tie()) return;
    ui_.view.hover(std::nullopt);
    ui_.state.wants_frame = true;  // the map shows it in the next
  }
  HoverFrame(const HoverFrame&) = delete;
  HoverFrame& operator=(const HoverFrame&) = delete;

 private:
  const Ui& ui_;
  std::uint64_t before_;
};

}  // namespace saite::ui
