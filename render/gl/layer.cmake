# SPDX-License-Identifier: Apache-2.0
# The shaders become part of the program.
file(GLOB shaders CONFIGURE_DEPENDS "${layer_dir}/shaders/*")
foreach(shader IN LISTS shaders)
  get_filename_component(symbol "${shader}" NAME)
  string(REPLACE "." "_" symbol "saite_${symbol}")
  saite_embed(${target} ${symbol} "${shader}")
endforeach()
