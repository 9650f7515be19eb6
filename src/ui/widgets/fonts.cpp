// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/fonts.h"

#include <imgui.h>
#if IMGUI_VERSION_NUM < 19200
#include <imgui_freetype.h>
#endif

#include <cmath>
#include <map>

#include "src/ui/widgets/shown.h"

extern "C" const unsigned char saite_icon_font_begin[];
extern "C" const unsigned char saite_icon_font_end[];

namespace saite::ui {
namespace {

/// Latin with the letters of the Baltic, Cyrillic, and the signs that our sentences use.
constexpr ImWchar letters[] = {0x0020, 0x017F, 0x0218, 0x021B, 0x0400, 0x045F, 0x0490, 0x0491,
                               0x2010, 0x2027, 0x2030, 0x203A, 0x20AC, 0x20AC, 0x2122, 0x2122,
                               0x2190, 0x2193, 0x2212, 0x2212, 0x221E, 0x221E, 0x2248, 0x2248,
                               0x2260, 0x2265, 0xFFFD, 0xFFFD, 0};
constexpr ImWchar signs[] = {0xF001, 0xF6FF, 0};

/// ImGui keeps fonts without const, but does not write to what it does not own.
void* borrowed(const unsigned char* bytes) {
  return const_cast<unsigned char*>(bytes);
}

void merge_icons(ImFontAtlas& atlas, float size, float drop, const ImWchar* ranges, bool merge) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = merge;
  config.PixelSnapH = true;
  config.GlyphOffset.y = drop;
  config.GlyphMinAdvanceX = size;
  atlas.AddFontFromMemoryTTF(borrowed(saite_icon_font_begin),
                             static_cast<int>(saite_icon_font_end - saite_icon_font_begin), size,
                             &config, ranges);
}

/// Letters of one face, as ImGui takes them.
struct Extra {
  text::Face face;
  const ImWchar* ranges;
};

/// Of each face that has any of these letters, which: first and last of each, in `kept`.
std::vector<Extra> extras(const text::FontSet& fonts, const std::set<char32_t>& wanted,
                          std::vector<std::vector<ImWchar>>& kept) {
  std::map<text::Face, std::vector<ImWchar>> by_face;
  for (const char32_t letter : wanted) {
    if (letter > IM_UNICODE_CODEPOINT_MAX) continue;
    const auto face = fonts.face_for(text::Face::regular, letter);
    if (!face) continue;
    auto& ranges = by_face[*face];
    const auto code = static_cast<ImWchar>(letter);
    if (!ranges.empty() && ranges.back() + 1 == code) {
      ranges.back() = code;
    } else {
      ranges.insert(ranges.end(), {code, code});
    }
  }
  std::vector<Extra> found;
  kept.reserve(by_face.size());
  for (auto& [face, ranges] : by_face) {
    ranges.push_back(0);
    kept.push_back(std::move(ranges));
    found.push_back({face, kept.back().data()});
  }
  return found;
}

void merge(ImFontAtlas& atlas, const text::FontSet& fonts, const Extra& extra, float size) {
  const auto [bytes, index] = fonts.data(extra.face);
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = true;
  config.PixelSnapH = true;
  config.FontNo = static_cast<int>(index);
  atlas.AddFontFromMemoryTTF(borrowed(bytes.data()), static_cast<int>(bytes.size()), size, &config,
                             extra.ranges);
}

ImFont* add(ImFontAtlas& atlas, const text::FontSet& fonts, text::Face face, float size,
            const std::vector<Extra>& extra, const ImWchar* icons) {
  const auto data = fonts.data(face).bytes;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.PixelSnapH = true;
  ImFont* font = atlas.AddFontFromMemoryTTF(borrowed(data.data()), static_cast<int>(data.size()),
                                            std::round(size), &config, letters);
  for (const Extra& one : extra) merge(atlas, fonts, one, std::round(size));
  if (icons != nullptr) {
    merge_icons(atlas, std::round(size * 1.2F), std::round(size * 0.14F), icons, true);
  }
  return font;
}

}  // namespace

Fonts load_fonts(const text::FontSet& fonts, float scale,
                 const std::set<char32_t>& letters_wanted) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
#if IMGUI_VERSION_NUM < 19200
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  atlas.TexGlyphPadding = 1;
  atlas.Flags |= ImFontAtlasFlags_NoBakedLines;
#endif
  Fonts out;
  const std::vector<Extra> extra = extras(fonts, letters_wanted, out.ranges);
  out.body = add(atlas, fonts, text::Face::regular, 14 * scale, extra, signs);
  out.small = add(atlas, fonts, text::Face::regular, 12 * scale, extra, nullptr);
  out.strong = add(atlas, fonts, text::Face::semibold, 14 * scale, extra, nullptr);
  out.title = add(atlas, fonts, text::Face::semibold, 17 * scale, extra, nullptr);
  out.large = add(atlas, fonts, text::Face::semibold, 22 * scale, extra, nullptr);
  merge_icons(atlas, std::round(20 * scale), 0, signs, false);
  out.icons = atlas.Fonts.back();
#if IMGUI_VERSION_NUM < 19200
  atlas.Build();
#endif
  for (ImFont* font : {out.body, out.small, out.strong, out.title, out.large}) {
    font->AddRemapChar(static_cast<ImWchar>(point_in_number), '.');
    font->AddRemapChar(static_cast<ImWchar>(comma_in_number), ',');
  }
  return out;
}

}  // namespace saite::ui
