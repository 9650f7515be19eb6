# SPDX-License-Identifier: Apache-2.0
# The icon font becomes part of the program.
find_file(SAITE_ICON_FONT materialdesignicons-webfont.ttf REQUIRED
  PATHS /usr/share/fonts/truetype/materialdesignicons-webfont NO_DEFAULT_PATH)
saite_embed(${target} saite_icon_font "${SAITE_ICON_FONT}")
