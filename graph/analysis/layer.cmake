# SPDX-License-Identifier: Apache-2.0
# Sources that Highway compiles once an instruction set: no part of a unity build, as they include
# themselves, and no fused multiply-add, so that every instruction set gives the same bytes.
set_source_files_properties("${layer_dir}/betweenness_kernel.cpp" "${layer_dir}/bit_search.cpp"
  "${layer_dir}/length_search.cpp" "${layer_dir}/length_links.cpp" PROPERTIES
  SKIP_UNITY_BUILD_INCLUSION ON COMPILE_OPTIONS "-ffp-contract=off")
