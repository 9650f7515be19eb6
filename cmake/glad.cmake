# SPDX-License-Identifier: Apache-2.0
# The OpenGL loader, generated at build time. --reproducible keeps it from asking the network.
find_program(GLAD glad REQUIRED)
set(glad_dir "${PROJECT_BINARY_DIR}/glad")
add_custom_command(
  OUTPUT "${glad_dir}/src/gl.c" "${glad_dir}/include/glad/gl.h"
  COMMAND "${GLAD}" --api gl:core=3.3 --reproducible --out-path "${glad_dir}" c --loader
  COMMENT "Generating the OpenGL loader" VERBATIM)
add_library(saite_glad STATIC "${glad_dir}/src/gl.c")
target_include_directories(saite_glad SYSTEM PUBLIC "${glad_dir}/include")
target_link_libraries(saite_glad PUBLIC ${CMAKE_DL_LIBS})
