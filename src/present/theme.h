// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "graph/model/network.h"
#include "render/canvas/canvas.h"
#include "render/scene/scene.h"
#include "src/present/palette.h"

namespace saite::present {

/// How a kind of actor looks, unless the file says otherwise.
struct KindStyle {
  canvas::Shape shape = canvas::Shape::circle;
  canvas::Colour colour{};
  friend bool operator==(const KindStyle&, const KindStyle&) = default;
};

/// A table of tokens: every colour of window and picture. Read from data/palettes/<id>.json, which
/// is part of the program; texts have a contrast of 4.5 : 1 (high contrast: 7 : 1), which a test
/// checks.
struct Theme {
  std::string id;
  bool dark = false;

  // the window
  canvas::Colour window;       // behind panels
  canvas::Colour panel;        // bars, side panels, tables
  canvas::Colour raised;       // cards, menus, legend
  canvas::Colour field;        // inputs
  canvas::Colour hairline;     // separators, borders
  canvas::Colour ink;          // text
  canvas::Colour muted;        // secondary text
  canvas::Colour hover;        // background of what the mouse is on
  canvas::Colour pressed;      // background of what is pressed or chosen
  canvas::Colour accent;       // the one accent
  canvas::Colour accent_ink;   // text on accent
  canvas::Colour accent_soft;  // background of chosen rows
  canvas::Colour danger;       // errors, as text
  canvas::Colour warning;      // warnings, as text
  canvas::Colour success;      // done, as text

  // the picture
  canvas::Colour map;        // its background
  canvas::Colour map_ink;    // labels, title
  canvas::Colour map_muted;  // notes
  canvas::Colour halo;       // around labels
  canvas::Colour tie;        // ties without a colour of their own
  canvas::Colour conflict;   // ties of polarity −1
  canvas::Colour absent;     // marks without a value
  canvas::Colour foremost;   // what a highlight points out: the answer,
  canvas::Colour second;     // what belongs to it,
  canvas::Colour gain;       // what would come,
  canvas::Colour loss;       // what would go
  double tie_alpha = 0.5;
  double hull_alpha = 0.1;
  double outline = 1;  // px, around marks
  canvas::Colour outline_colour;

  std::map<std::string, KindStyle, std::less<>> kinds;           // by id of actor kind
  std::map<std::string, canvas::Colour, std::less<>> tie_kinds;  // by id of tie kind
  std::vector<canvas::Shape> more_shapes;  // for kinds that a file declares without shape
  Palette sequential;
  Palette diverging;
  std::vector<canvas::Colour> categories;  // in order of use

  [[nodiscard]] scene::SceneStyle scene_style() const;
};

/// All themes of the program: light, dark, high-contrast, print. Make one, keep it.
class Themes {
 public:
  /// Errors: bad_theme (id, what).
  static Result<Themes> create();
  /// Light where there is none of this id.
  [[nodiscard]] const Theme& get(std::string_view id) const;
  [[nodiscard]] const Theme* find(std::string_view id) const;
  [[nodiscard]] std::span<const Theme> all() const { return themes_; }

 private:
  std::vector<Theme> themes_;
};

/// Errors: bad_theme (id, what).
Result<Theme> read_theme(std::string_view id, std::string_view json);

/// What the file says of the kind, filled up from the theme; kinds that neither knows take the next
/// colour and shape that are free, in order of their declaration.
[[nodiscard]] std::vector<KindStyle> kind_styles(const model::Network& network, const Theme& theme);
[[nodiscard]] std::vector<canvas::Colour> tie_colours(const model::Network& network,
                                                      const Theme& theme);

}  // namespace saite::present
