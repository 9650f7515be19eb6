# SPDX-License-Identifier: Apache-2.0
target_compile_definitions(${target} PRIVATE GLFW_INCLUDE_NONE)
