// SPDX-License-Identifier: Apache-2.0
#include "src/ui/state/ui.h"

#include "src/app/session/session.h"

namespace saite::ui {

Ui ui_of(app::Session& session, const present::Theme& theme, const Fonts& fonts, UiState& state,
         MapView& map, float scale) {
  return {.session = session,
          .workspace = session.workspace(),
          .mover = session.mover(),
          .planning = session.planning(),
          .asking = session.asking(),
          .view = session.view(),
          .t = session.workspace().text(),
          .theme = theme,
          .fonts = fonts,
          .state = state,
          .map = map,
          .scale = scale};
}

}  // namespace saite::ui
