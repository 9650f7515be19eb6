// SPDX-License-Identifier: Apache-2.0
#include "render/text/system_fonts.h"

#include <fontconfig/fontconfig.h>

namespace saite::text {
namespace {

struct FontconfigDeleter {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcCharSet* letters) const { FcCharSetDestroy(letters); }
  void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};
template <class Held>
using Handle = std::unique_ptr<Held, FontconfigDeleter>;

std::string text_of(const FcPattern* font, const char* what) {
  FcChar8* text = nullptr;
  if (FcPatternGetString(font, what, 0, &text) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(text);
}

bool flag_of(const FcPattern* font, const char* what) {
  FcBool flag = FcFalse;
  return FcPatternGetBool(font, what, 0, &flag) == FcResultMatch && flag == FcTrue;
}

/// Whether a font may be used for the letter: it has it, as an outline, in a form that HarfBuzz
/// and FreeType read alike.
bool serves(const FcPattern* font, char32_t letter) {
  FcCharSet* letters = nullptr;
  if (FcPatternGetCharSet(font, FC_CHARSET, 0, &letters) != FcResultMatch) return false;
  if (FcCharSetHasChar(letters, letter) == FcFalse) return false;
  const std::string format = text_of(font, FC_FONTFORMAT);
  const std::string file = text_of(font, FC_FILE);
  if (file.ends_with(".woff") || file.ends_with(".woff2")) return false;  // for browsers
  return (format == "TrueType" || format == "CFF") && flag_of(font, FC_OUTLINE) &&
         !flag_of(font, FC_COLOR) && !flag_of(font, FC_VARIABLE);
}

}  // namespace

struct SystemFonts::State {
  Handle<FcConfig> config;
  bool read = false;

  FcConfig* fonts() {
    if (!read) config.reset(FcInitLoadConfigAndFonts());
    read = true;
    return config.get();
  }
};

SystemFonts::SystemFonts() : state_(std::make_unique<State>()) {}
SystemFonts::~SystemFonts() = default;

std::optional<SystemFont> SystemFonts::find(char32_t letter) {
  FcConfig* config = state_->fonts();
  if (config == nullptr) return std::nullopt;
  const Handle<FcCharSet> wanted(FcCharSetCreate());
  FcCharSetAddChar(wanted.get(), letter);
  const Handle<FcPattern> pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, wanted.get());
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, FC_WEIGHT_REGULAR);
  FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcConfigSubstitute(config, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultMatch;
  const Handle<FcFontSet> sorted(FcFontSort(config, pattern.get(), FcFalse, nullptr, &result));
  if (sorted == nullptr) return std::nullopt;
  for (int i = 0; i < sorted->nfont; ++i) {
    const FcPattern* font = sorted->fonts[i];
    if (!serves(font, letter)) continue;
    int index = 0;
    (void)FcPatternGetInteger(font, FC_INDEX, 0, &index);
    return SystemFont{text_of(font, FC_FILE), static_cast<unsigned>(index) & 0xFFFFU,
                      text_of(font, FC_FAMILY)};
  }
  return std::nullopt;
}

}  // namespace saite::text
