# SPDX-License-Identifier: Apache-2.0
# What every target of ours is compiled with.
add_library(saite_options INTERFACE)
target_include_directories(saite_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(saite_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  $<$<BOOL:${SAITE_WERROR}>:-Werror>
  # A file of joined sources looks like a header to the one, like one scope to the other, which
  # clang-tidy looks for instead.
  $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>
  $<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-shadow>
  # The same bits whatever the processor: no multiply-add in one rounding.
  -ffp-contract=off
  # The same bytes whatever folder the build runs in.
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
if(SAITE_SANITIZE)
  target_compile_options(saite_options INTERFACE
    -fsanitize=${SAITE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(saite_options INTERFACE -fsanitize=${SAITE_SANITIZE})
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
endif()
