# SPDX-License-Identifier: Apache-2.0
# The icon font becomes part of the program.
saite_find_font(SAITE_ICON_FONT "Material Design Icons")
saite_embed(${target} saite_icon_font "${SAITE_ICON_FONT}")
