# SPDX-License-Identifier: Apache-2.0
target_compile_definitions(${target} PRIVATE SAITE_VERSION="${PROJECT_VERSION}")
