# SPDX-License-Identifier: Apache-2.0
# saite_embed(TARGET SYMBOL FILE): makes FILE part of TARGET, seen from C++ as
#     extern "C" const unsigned char SYMBOL_begin[]; extern "C" const unsigned char SYMBOL_end[];
function(saite_embed target symbol file)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${symbol}.S")
  file(CONFIGURE OUTPUT "${source}" CONTENT [[
  .section .rodata
  .global @symbol@_begin
  .global @symbol@_end
  .balign 16
@symbol@_begin:
  .incbin "@file@"
@symbol@_end:
  .byte 0
  .section .note.GNU-stack,"",%progbits
]] @ONLY)
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${file}"
    SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON)
  target_sources(${target} PRIVATE "${source}")
endfunction()
