# SPDX-License-Identifier: Apache-2.0
# Third-party libraries by the names that cmake/layers.txt uses: target saite_lib_NAME.
# All come from the system; nothing is downloaded.
find_package(PkgConfig REQUIRED)

function(saite_library name)
  add_library(saite_lib_${name} INTERFACE)
  target_link_libraries(saite_lib_${name} INTERFACE ${ARGN})
endfunction()

function(saite_pkg_library name)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${ARGN})
  saite_library(${name} PkgConfig::${name})
endfunction()

find_package(Boost 1.74 REQUIRED COMPONENTS locale)
find_package(TBB REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(simdjson REQUIRED)

saite_library(Boost Boost::headers)
saite_library(BoostLocale Boost::locale)
saite_library(TBB TBB::tbb)
saite_library(json nlohmann_json::nlohmann_json)
saite_library(fmt fmt::fmt)
saite_library(CLI11 CLI11::CLI11)
saite_library(SQLite SQLite::SQLite3)
saite_library(ICU ICU::uc ICU::i18n)
saite_library(simdjson simdjson::simdjson)
saite_pkg_library(Highway libhwy)
saite_pkg_library(zstd libzstd)
saite_pkg_library(pugixml pugixml)
saite_pkg_library(uchardet uchardet)
saite_pkg_library(zip libzip)
saite_pkg_library(zlib zlib)
# Not by pkg-config: what the library itself is made with would have to be installed too (Debian 13).
find_path(SAITE_XLSXWRITER_HEADERS xlsxwriter.h REQUIRED)
find_library(SAITE_XLSXWRITER xlsxwriter REQUIRED)
saite_library(xlsxwriter "${SAITE_XLSXWRITER}")
target_include_directories(saite_lib_xlsxwriter SYSTEM INTERFACE "${SAITE_XLSXWRITER_HEADERS}")
saite_pkg_library(cgraph libcgraph)  # of the helper process only
saite_pkg_library(FreeType freetype2)
saite_pkg_library(HarfBuzz harfbuzz harfbuzz-subset)
saite_pkg_library(fontconfig fontconfig)
saite_pkg_library(Cairo cairo cairo-ft)

if(SAITE_WINDOW)
  find_package(OpenGL REQUIRED)
  find_package(glfw3 3.3 REQUIRED)
  include(glad)  # generated: saite_glad
  pkg_check_modules(ImGui REQUIRED IMPORTED_TARGET imgui)
  saite_library(GLFW glfw)
  saite_library(ImGui PkgConfig::ImGui)
  saite_library(glad saite_glad)
endif()
