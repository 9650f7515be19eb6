// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/layout/registry.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "render/scene/camera.h"
#include "render/scene/draw_scene.h"
#include "render/scene/scene.h"
#include "render/text/font.h"
#include "render/text/shaper.h"
#include "src/present/highlight.h"
#include "src/present/map_style.h"
#include "src/present/theme.h"
#include "src/present/words.h"

namespace saite::report {

enum class PictureFormat : std::uint8_t { png, svg, pdf };
enum class Page : std::uint8_t { a4, a3, a0 };

/// How big a picture is. Either a size in pixels or a page.
struct PictureSize {
  int width = 1600;  // pixels; used where there is no page
  int height = 1000;
  std::optional<Page> page;
  bool portrait = false;
  bool around = false;  // the size in pixels is the map's; title, legend and notes come beside it
  double dpi = 0;       // 0: 96 for a size in pixels, 200 for a page (A0: 100). Limits: 24 … 1200
  friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// Parts of a style that somebody chooses; the others stay as they are.
struct StyleChoice {
  std::optional<std::string> color_by;  // see present::MapStyle
  std::optional<std::string> size_by;
  std::optional<std::string> tie_color_by;
  std::optional<std::string> width_by;
  std::optional<std::string> hulls_by;
  std::optional<std::string> ties;
  std::optional<bool> labels;
  std::optional<bool> arrows;
  std::optional<bool> annotations;
  std::optional<double> label_size;
  std::optional<double> community_resolution;

  [[nodiscard]] present::MapStyle on(present::MapStyle style) const;
  /// Whether somebody chose this part.
  [[nodiscard]] bool has(std::string present::MapStyle::*part) const;
};

/// What a person may choose for a picture; all of `saite export`.
struct PictureOptions {
  PictureSize size;
  std::string theme = "light";            // light dark high-contrast print
  StyleChoice style;                      // beside the look that is saved in the file
  bool saved_style = true;                // false: beside the standard look
  std::string group_by = "municipality";  // for measures that compare groups
  std::string title;                      // empty: the network's own
  std::string date;                       // printed where it is given; never today's by itself
  std::string language = "en";
  scene::LegendPlace legend = scene::LegendPlace::automatic;
  bool notes = true;
  std::vector<std::string> remarks = {};       // more that is to be said, whole sentences
  bool names_hidden = false;                   // initials
  std::string layout{layout::default_layout};  // for actors without a position
  std::uint64_t seed = 1;
  project::ProjectionOptions projection;                     // filters too
  std::shared_ptr<const present::Highlight> highlight = {};  // pointed out over all else
};

/// Everything that pictures share and that is made once.
struct Studio {
  std::shared_ptr<const text::FontSet> fonts;
  present::Themes themes;
  /// `fonts`: where letters come from that the shipped ones lack. Errors: bad_font, bad_theme.
  static Result<Studio> create(text::FontSource fonts = text::FontSource::shipped);
};

/// The picture of a network, as the bytes of a file: what the window exports of the same file,
/// look, size and language. Positions come from the actors; where more than a few lack one, all are
/// laid out anew. What cannot be shown of a saved look has the standard look. Same input: same
/// bytes. Errors: unknown_theme; unknown_key and needs_numbers of what was chosen; bad_size, as
/// select(), measure() and create_layout(), drawing_failed, cancelled. `use`: what the picture
/// needed beside the shipped fonts; where it used fonts of the machine, its bytes are those of the
/// machine.
Result<std::string> render_picture(const model::Network& network, PictureFormat format,
                                   const PictureOptions& options, const Studio& studio,
                                   present::Words words, Progress& progress,
                                   text::FontUse* use = nullptr);

/// A scene that there is already (the window's), its look as seen, composed for its page: title,
/// map, legend and notes each in their own room. `camera`: what the middle of the map's room shows
/// and how large; absent: all of it.
Result<std::string> render_scene(const scene::Scene& scene, PictureFormat format,
                                 const PictureSize& size, std::optional<scene::Camera> camera,
                                 const scene::DrawOptions& draw, const scene::FrameOptions& frame,
                                 const Studio& studio, text::FontUse* use = nullptr);

/// The pixels of such a picture, a PNG.   Errors: bad_size.
Result<std::pair<int, int>> picture_pixels(const scene::Scene& scene, const PictureSize& size,
                                           const scene::FrameOptions& frame, text::Shaper& shaper);

/// png, svg or pdf by the name's ending; nothing for another.
[[nodiscard]] std::optional<PictureFormat> picture_format(std::string_view path);
/// "1600x1000"; nothing where it is none or out of 16 … 20000.
[[nodiscard]] std::optional<PictureSize> parse_size(std::string_view text);
[[nodiscard]] std::optional<Page> parse_page(std::string_view text);

}  // namespace saite::report
