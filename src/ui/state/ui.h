// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/geometry.h"
#include "src/app/session/session.h"
#include "src/i18n/translator.h"
#include "src/present/theme.h"

namespace saite::ui {

struct Fonts;
struct UiState;
class MapView;

/// What every panel is given: what to show, how it looks, and where the window keeps its own state.
/// Panels read the parts of the session that they need and ask them for changes; they decide
/// nothing themselves.
struct Ui {
  app::Session& session;
  app::Workspace& workspace;
  app::Mover& mover;
  app::Planning& planning;
  app::Asking& asking;
  app::View& view;  // that this window shows
  const i18n::Translator& t;
  const present::Theme& theme;
  const Fonts& fonts;
  UiState& state;
  MapView& map;
  float scale;  // of the interface: pixels of the window per px of the design

  /// Lengths of the design, on a grid of 4 px, in pixels of the window.
  [[nodiscard]] float px(float design) const { return design * scale; }
};

/// The parts of the session, and what belongs to the window; all must outlive it.
[[nodiscard]] Ui ui_of(app::Session& session, const present::Theme& theme, const Fonts& fonts,
                       UiState& state, MapView& map, float scale);

}  // namespace saite::ui
