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

/// What texts needed beside the shipped fonts.
struct FontUse {
  std::vector<std::string> families;  // fonts of this machine, in the order of need
  std::vector<char32_t> missing;      // letters that no font has, likewise
  friend bool operator==(const FontUse&, const FontUse&) = default;
};

/// Turns text into glyphs that stand side by side, kerned and with ligatures, by HarfBuzz.
///     Shaper shaper(fonts);
///     auto run = shaper.run("Preiļi", {Weight::medium, 12});   // kept: asked again, it is free
///     canvas.labels({{.run = run.get(), .at = …}});
/// Text may be any UTF-8; what is no letter shows as U+FFFD, tabs and ends of lines as spaces,
/// letters that no font has as an empty box, of which use() knows. One line, in the order in which
/// the bidirectional algorithm has it (bidi.h). Not thread-safe: one shaper a thread.
class Shaper {
 public:
  explicit Shaper(std::shared_ptr<const FontSet> fonts);
  ~Shaper();

  [[nodiscard]] const FontSet& fonts() const { return *fonts_; }

  /// What all runs so far needed.
  [[nodiscard]] const FontUse& use() const;

  /// Cost: about 2 µs a letter the first time, a look-up after that.
  [[nodiscard]] std::shared_ptr<const GlyphRun> run(std::string_view text, Style style) {
    return run(text, style, direction_of(text));
  }
  /// In the direction of a text of which this is a part.
  [[nodiscard]] std::shared_ptr<const GlyphRun> run(std::string_view text, Style style,
                                                    Direction direction);
  /// As run(), cut short with "…" where it would be wider than `width` px.
  [[nodiscard]] std::shared_ptr<const GlyphRun> fitted(std::string_view text, Style style,
                                                       float width) {
    return fitted(text, style, width, direction_of(text));
  }
  [[nodiscard]] std::shared_ptr<const GlyphRun> fitted(std::string_view text, Style style,
                                                       float width, Direction direction);
  /// Broken at spaces (and, where one word is too wide, within it) into lines of at most `width`
  /// px; the last of `max_lines` lines is cut short with "…". At least one line. Kept as runs are.
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
  [[nodiscard]] std::vector<std::shared_ptr<const GlyphRun>> broken(std::string_view text,
                                                                    Style style, float width,
                                                                    std::size_t max_lines);
  std::shared_ptr<const FontSet> fonts_;
  std::unique_ptr<State> state_;
};

}  // namespace saite::text
