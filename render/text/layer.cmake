# SPDX-License-Identifier: Apache-2.0
# The typeface becomes part of the program: fonts-inter, fonts-dejavu-core.
function(saite_embed_font symbol)
  find_file(SAITE_FONT_${symbol} NAMES ${ARGN} REQUIRED
    PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/inter /usr/share/fonts/truetype/dejavu
    NO_DEFAULT_PATH)
  saite_embed(${target} saite_font_${symbol} "${SAITE_FONT_${symbol}}")
endfunction()
saite_embed_font(regular Inter-Regular.otf)
saite_embed_font(medium Inter-Medium.otf)
saite_embed_font(semibold Inter-SemiBold.otf)
saite_embed_font(bold Inter-Bold.otf)
saite_embed_font(fallback DejaVuSans.ttf)
