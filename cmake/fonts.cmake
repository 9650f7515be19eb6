# SPDX-License-Identifier: Apache-2.0
# saite_find_font(VARIABLE PATTERN): the file of the font that fontconfig finds for PATTERN, unless
# the cache variable VARIABLE names one already (cmake -DVARIABLE=FILE). Of several the first by name:
# the same on every machine that has the same packages.
find_program(FC_LIST fc-list)
function(saite_find_font variable pattern)
  set(${variable} "" CACHE FILEPATH "Font file: ${pattern}")
  if(NOT EXISTS "${${variable}}" AND FC_LIST)
    execute_process(COMMAND "${FC_LIST}" --format "%{file}\\n" "${pattern}"
      OUTPUT_VARIABLE files OUTPUT_STRIP_TRAILING_WHITESPACE)
    string(REPLACE "\n" ";" files "${files}")
    list(FILTER files INCLUDE REGEX "\\.(otf|ttf)$")
    list(SORT files)
    if(files)
      list(GET files 0 file)
      set(${variable} "${file}" CACHE FILEPATH "Font file: ${pattern}" FORCE)
    endif()
  endif()
  if(NOT EXISTS "${${variable}}")
    message(FATAL_ERROR "No font \"${pattern}\": install it (cmake/packages.txt), or name its file with -D${variable}=FILE")
  endif()
endfunction()
