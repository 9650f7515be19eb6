# SPDX-License-Identifier: Apache-2.0
# The themes become part of the program.
foreach(theme IN ITEMS light dark high_contrast print)
  string(REPLACE "_" "-" file "${theme}")
  saite_embed(${target} saite_theme_${theme} "${PROJECT_SOURCE_DIR}/data/palettes/${file}.json")
endforeach()
