// SPDX-License-Identifier: Apache-2.0
#include "render/text/shaper.h"

#include <hb.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

#include "graph/base/utf8.h"
#include "render/text/bidi.h"
#include "render/text/clean_line.h"

namespace saite::text {
namespace {

struct BufferDeleter {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, BufferDeleter>;

/// A stretch of text that HarfBuzz can shape in one go.
struct Item {
  std::size_t from = 0;
  std::size_t to = 0;
  Face face = Face::regular;
  hb_script_t script = HB_SCRIPT_COMMON;
  std::uint8_t level = 0;
};

/// Marks, and what is never seen itself: they are of the face of the letter before them.
bool joins_what_stands_before(hb_unicode_funcs_t* unicode, char32_t letter) {
  const auto category = hb_unicode_general_category(unicode, letter);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_FORMAT;
}

bool is_never_seen(char32_t letter) {
  return u_hasBinaryProperty(static_cast<UChar32>(letter), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_neutral(hb_script_t script) {
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

/// Cuts a line into items, in the order in which it is read.
class Itemiser {
 public:
  Itemiser(const FontSet& fonts, FontUse& use, Face wanted)
      : fonts_(fonts), use_(use), wanted_(wanted) {}

  std::vector<Item> items(std::string_view text, const std::vector<std::uint8_t>& levels) {
    std::vector<Item> items;
    for (std::size_t at = 0; at < text.size();) {
      const Letter letter = letter_at(text, at);
      const std::uint8_t level = levels.empty() ? std::uint8_t{0} : levels[at];
      add(items, letter.value, at, level);
      items.back().to = at = letter.next;
    }
    return items;
  }

 private:
  void add(std::vector<Item>& items, char32_t letter, std::size_t at, std::uint8_t level) {
    const hb_script_t script = hb_unicode_script(unicode_, letter);
    const bool mark = !items.empty() && joins_what_stands_before(unicode_, letter);
    const Face face = mark ? items.back().face : face_of_letter(letter);
    if (items.empty()) items.push_back({at, at, face, script, level});
    Item& last = items.back();
    const bool same_level = level == last.level;
    if (same_level && is_neutral(last.script)) last.script = script;
    const bool same_script = is_neutral(script) || script == last.script;
    if (!same_level || (!mark && (face != last.face || !same_script))) {
      items.push_back({at, at, face, script, level});
    }
  }

  Face face_of_letter(char32_t letter) {
    if (is_never_seen(letter)) return wanted_;
    const auto face = fonts_.face_for(wanted_, letter);
    if (!face) {
      note(use_.missing, letter);
    } else if (number_of(*face) >= shipped_faces) {
      note(use_.families, std::string(fonts_.family(*face)));
    }
    return face.value_or(wanted_);
  }

  template <class What>
  static void note(std::vector<What>& list, const What& what) {
    if (std::ranges::find(list, what) == list.end()) list.push_back(what);
  }

  const FontSet& fonts_;
  FontUse& use_;
  Face wanted_;
  hb_unicode_funcs_t* unicode_ = hb_unicode_funcs_get_default();
};

void shape_item(const FontSet& fonts, hb_buffer_t* buffer, const Item& item, GlyphRun& run) {
  const bool left = (item.level & 1U) != 0;
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_add_utf8(buffer, run.text.data(), static_cast<int>(run.text.size()),
                     static_cast<unsigned>(item.from), static_cast<int>(item.to - item.from));
  hb_buffer_set_script(buffer, is_neutral(item.script) ? HB_SCRIPT_LATIN : item.script);
  hb_buffer_set_direction(buffer, left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  // A fixed language: the look must not hang on the locale the program runs in.
  hb_buffer_set_language(buffer, hb_language_from_string("lv", 2));
  hb_shape(fonts.hb_font(item.face), buffer, nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const float to_px = run.style.size / FontSet::hb_scale;
  GlyphPiece piece;
  piece.first_glyph = static_cast<std::uint32_t>(run.glyphs.size());
  piece.first_byte = static_cast<std::uint32_t>(item.from);
  piece.end_byte = static_cast<std::uint32_t>(item.to);
  piece.face = item.face;
  piece.direction = left ? Direction::right_to_left : Direction::left_to_right;
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({infos[i].codepoint, infos[i].cluster,
                          run.advance + static_cast<float>(positions[i].x_offset) * to_px,
                          static_cast<float>(-positions[i].y_offset) * to_px, item.face});
    run.advance += static_cast<float>(positions[i].x_advance) * to_px;
  }
  piece.end_glyph = static_cast<std::uint32_t>(run.glyphs.size());
  run.pieces.push_back(piece);
  const FaceMetrics& metrics = fonts.metrics(item.face);
  run.ascent = std::max(run.ascent, metrics.ascent * run.style.size);
  run.descent = std::max(run.descent, metrics.descent * run.style.size);
}

std::string cache_key(std::string_view text, Style style, Direction direction) {
  std::string key(text);
  std::array<char, sizeof(float)> size;
  std::memcpy(size.data(), &style.size, sizeof(float));
  key.push_back(static_cast<char>(style.weight));
  key.push_back(static_cast<char>(direction));
  key.append(size.data(), size.size());
  return key;
}

/// Where the text may be cut: before each cluster, in rising order.
std::vector<std::size_t> cuts(const GlyphRun& run) {
  std::vector<std::size_t> at;
  at.reserve(run.glyphs.size() + 1);
  for (const Glyph& glyph : run.glyphs) at.push_back(glyph.cluster);
  std::sort(at.begin(), at.end());
  at.erase(std::unique(at.begin(), at.end()), at.end());
  return at;
}

std::string_view without_end_spaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

using Lines = std::vector<std::shared_ptr<const GlyphRun>>;

/// Of a text that is broken into lines.
std::string cache_key(std::string_view text, Style style, float width, std::size_t max_lines) {
  std::string key = cache_key(text, style, Direction());
  std::array<char, sizeof width + sizeof max_lines> rest;
  std::memcpy(rest.data(), &width, sizeof width);
  std::memcpy(rest.data() + sizeof width, &max_lines, sizeof max_lines);
  key.append(rest.data(), rest.size());
  return key;
}

}  // namespace

struct Shaper::State {
  Buffer buffer{hb_buffer_create()};
  std::unordered_map<std::string, std::shared_ptr<const GlyphRun>> runs;  // never iterated
  std::unordered_map<std::string, Lines> broken;                          // likewise
  std::array<std::vector<float>, 4> advances;                             // of letters below 0x500
  FontUse use;
};

Shaper::Shaper(std::shared_ptr<const FontSet> fonts)
    : fonts_(std::move(fonts)), state_(std::make_unique<State>()) {}
Shaper::~Shaper() = default;

const FontUse& Shaper::use() const {
  return state_->use;
}

std::shared_ptr<const GlyphRun> Shaper::run(std::string_view text, Style style,
                                            Direction direction) {
  std::string key = cache_key(text, style, direction);
  if (const auto found = state_->runs.find(key); found != state_->runs.end()) return found->second;
  trim_cache();
  auto run = std::make_shared<GlyphRun>();
  run->text = clean_line(text);
  run->style = style;
  run->direction = direction;
  const FaceMetrics& metrics = fonts_->metrics(face_of(style.weight));
  run->ascent = metrics.ascent * style.size;
  run->descent = metrics.descent * style.size;
  Itemiser itemiser(*fonts_, state_->use, face_of(style.weight));
  const std::vector<Item> items = itemiser.items(run->text, bidi_levels(run->text, direction));
  std::vector<std::uint8_t> levels;
  levels.reserve(items.size());
  for (const Item& item : items) levels.push_back(item.level);
  for (const std::size_t i : visual_order(levels)) {
    shape_item(*fonts_, state_->buffer.get(), items[i], *run);
  }
  state_->runs.emplace(std::move(key), run);
  return run;
}

std::shared_ptr<const GlyphRun> Shaper::fitted(std::string_view text, Style style, float width,
                                               Direction direction) {
  auto whole = run(text, style, direction);
  if (whole->advance <= width) return whole;
  const std::vector<std::size_t> at = cuts(*whole);
  std::size_t low = 0;
  std::size_t high = at.size();
  std::shared_ptr<const GlyphRun> best = run("…", style, direction);
  while (low + 1 < high) {
    const std::size_t middle = (low + high) / 2;
    const std::string_view head = std::string_view(whole->text).substr(0, at[middle]);
    auto tried = run(std::string(without_end_spaces(head)) + "…", style, direction);
    if (tried->advance <= width) {
      best = tried;
      low = middle;
    } else {
      high = middle;
    }
  }
  return best;
}

std::vector<std::shared_ptr<const GlyphRun>> Shaper::wrapped(std::string_view text, Style style,
                                                             float width, std::size_t max_lines) {
  // Words that are drawn in each frame are not to be measured letter by letter in each.
  std::string key = cache_key(text, style, width, max_lines);
  if (const auto found = state_->broken.find(key); found != state_->broken.end()) {
    return found->second;
  }
  Lines lines = broken(text, style, width, max_lines);
  trim_cache();
  return state_->broken.emplace(std::move(key), std::move(lines)).first->second;
}

std::vector<std::shared_ptr<const GlyphRun>> Shaper::broken(std::string_view text, Style style,
                                                            float width, std::size_t max_lines) {
  Lines lines;
  const Direction direction = direction_of(text);
  const std::string clean = clean_line(text);
  std::string rest(without_end_spaces(clean));
  while (lines.size() + 1 < max_lines && run(rest, style, direction)->advance > width) {
    const auto whole = run(rest, style, direction);
    std::size_t cut = 0;      // where the line ends
    std::size_t any_cut = 0;  // … if no space is near enough
    for (const std::size_t at : cuts(*whole)) {
      if (at == 0) continue;
      const bool fits =
          run(without_end_spaces(rest.substr(0, at)), style, direction)->advance <= width;
      if (!fits) break;
      any_cut = at;
      if (rest[at] == ' ' || rest[at - 1] == ' ') cut = at;
    }
    if (cut == 0) cut = any_cut;
    if (cut == 0) break;  // not even one letter fits
    lines.push_back(run(without_end_spaces(rest.substr(0, cut)), style, direction));
    rest.erase(0, rest.find_first_not_of(' ', cut) == std::string::npos
                      ? rest.size()
                      : rest.find_first_not_of(' ', cut));
  }
  if (!rest.empty() || lines.empty()) lines.push_back(fitted(rest, style, width, direction));
  return lines;
}

float Shaper::rough_width(std::string_view text, Style style) {
  std::vector<float>& known = state_->advances.at(static_cast<std::size_t>(style.weight));
  const auto advance_of = [&](char32_t letter) {
    if (is_never_seen(letter)) return 0.0F;
    const Face wanted = face_of(style.weight);
    const Face face = fonts_->face_for(wanted, letter).value_or(wanted);
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(fonts_->hb_font(face), letter, &glyph);
    return static_cast<float>(hb_font_get_glyph_h_advance(fonts_->hb_font(face), glyph)) /
           FontSet::hb_scale;
  };
  // Each letter when it is first met: others might send for the fonts of the machine.
  constexpr float not_met = -1;
  if (known.empty()) known.assign(0x500, not_met);
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (letter.value < known.size()) {
      float& advance = known[letter.value];
      if (advance == not_met) advance = advance_of(letter.value);
      width += advance;
    } else {
      width += advance_of(letter.value);
    }
    at = letter.next;
  }
  return width * style.size;
}

void Shaper::trim_cache(std::size_t keep) {
  if (state_->runs.size() > keep) state_->runs.clear();
  if (state_->broken.size() > keep) state_->broken.clear();
}

}  // namespace saite::text
