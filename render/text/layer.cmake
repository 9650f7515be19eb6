# SPDX-License-Identifier: Apache-2.0
# The typeface becomes part of the program: fonts-inter, fonts-dejavu-core. Weights by fontconfig's
# scale; static files, as all text is set in four weights.
foreach(weight IN ITEMS regular:80 medium:100 semibold:180 bold:200)
  string(REPLACE ":" ";" weight "${weight}")
  list(GET weight 0 symbol)
  list(GET weight 1 number)
  saite_find_font(SAITE_FONT_${symbol} "Inter:weight=${number}:slant=0:variable=false")
  saite_embed(${target} saite_font_${symbol} "${SAITE_FONT_${symbol}}")
endforeach()
saite_find_font(SAITE_FONT_fallback "DejaVu Sans:style=Book:width=100")
saite_embed(${target} saite_font_fallback "${SAITE_FONT_fallback}")
