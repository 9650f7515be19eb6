// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/text/font.h"
#include "render/text/glyph_run.h"

namespace saite::text {

/// Turns text into glyphs that stand side by side, kerned and with ligatures, by HarfBuzz.
///     Shaper shaper(fonts);
///     auto run = shaper.run("Preiļi", {Weight::medium, 12});   // kept: asked again, it is free
///     canvas.labels({{.run = run.get(), .at = …}});
/// Text may be any UTF-8; broken bytes show as U+FFFD, control characters as spaces, letters of
/// neither face as an empty box. One line; right-to-left words are laid out from their end, whole
/// lines of mixed direction are not reordered. Not thread-safe: one shaper a thread.
class Shaper {
 public:
  explicit Shaper(std::shared_ptr<const FontSet> fonts);
  ~Shaper();

  [[nodiscard]] const FontSet& fonts() const { return *fonts_; }

  /// Cost: about 2 µs a letter the first time, a look-up after that.
  [[nodiscard]] std::shared_ptr<const GlyphRun> run(std::string_view text, Style style);
  /// As run(), cut short with "…" where it would be wider than `width` px.
  [[nodiscard]] std::shared_ptr<const GlyphRun> fitted(std::string_view text, Style style,
                                                       float width);
  /// Broken at spaces (and, where one word is too wide, within it) into lines of at most `width`
  /// px; the last of `max_lines` lines is cut short with "…". At least one line.
  [[nodiscard]] std::vector<std::shared_ptr<const GlyphRun>> wrapped(std::string_view text,
                                                                     Style style, float width,
                                                                     std::size_t max_lines = 100);
  /// Sum of the letters' own widths, px: within a few percent of the shaped width, at a
  /// hundredth of its cost.
  [[nodiscard]] float rough_width(std::string_view text, Style style);

  /// Forgets kept runs beyond about so many; runs still held by others live on.
  void trim_cache(std::size_t keep = 20000);

 private:
  struct State;
  std::shared_ptr<const FontSet> fonts_;
  std::unique_ptr<State> state_;
};

}  // namespace saite::text
