# SPDX-License-Identifier: Apache-2.0
# The catalogues, compiled by gettext and made part of the program.
find_program(MSGFMT msgfmt REQUIRED)
foreach(language IN ITEMS en lv)
  set(po "${PROJECT_SOURCE_DIR}/data/lang/${language}.po")
  set(mo "${PROJECT_BINARY_DIR}/lang/${language}.mo")
  add_custom_command(
    OUTPUT "${mo}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${PROJECT_BINARY_DIR}/lang"
    COMMAND "${MSGFMT}" --check-format --output-file "${mo}" "${po}"
    DEPENDS "${po}"
    COMMENT "Compiling the catalogue ${language}" VERBATIM)
  saite_embed(${target} "saite_catalogue_${language}" "${mo}")
endforeach()
