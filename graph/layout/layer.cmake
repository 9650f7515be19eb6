# SPDX-License-Identifier: Apache-2.0
# Compiled once for each kind of processor by including itself, so it stays alone.
set_source_files_properties("${layer_dir}/repulsion.cpp" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
# The same bits whatever the processor: no multiply-add in one rounding.
target_compile_options(${target} PRIVATE -ffp-contract=off)
