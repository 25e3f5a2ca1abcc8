# SPDX-License-Identifier: EUPL-1.2
# Third-party code lies in build/deps, laid there by tools/setup; nothing of it is committed.
set(KLIMASPUR_DEPS "${PROJECT_SOURCE_DIR}/build/deps" CACHE PATH "Third-party sources laid out by tools/setup")
if(DEFINED ENV{IMGUI_DIR})
  set(IMGUI_DIR "$ENV{IMGUI_DIR}")
else()
  set(IMGUI_DIR "${KLIMASPUR_DEPS}/imgui")
endif()
set(KLIMASPUR_JSON_INCLUDE_DIR "${KLIMASPUR_DEPS}/json")
set(KLIMASPUR_FONT_DIR "${KLIMASPUR_DEPS}/fonts")

foreach(needed "${IMGUI_DIR}/imgui.h" "${KLIMASPUR_JSON_INCLUDE_DIR}/nlohmann/json.hpp" "${KLIMASPUR_DEPS}/md4c/src/md4c.c"
               "${KLIMASPUR_DEPS}/fdlibm/libm/e_log.c" "${KLIMASPUR_DEPS}/qrcodegen/c/qrcodegen.c"
               "${KLIMASPUR_FONT_DIR}/text-regular.ttf")
  if(NOT EXISTS "${needed}")
    message(FATAL_ERROR "Missing ${needed}: run tools/setup first.")
  endif()
endforeach()

if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
  include(imgui_trim)
  klimaspur_trim_imgui("${IMGUI_DIR}" IMGUI_DIR)
endif()

add_library(imgui STATIC "${IMGUI_DIR}/imgui.cpp" "${IMGUI_DIR}/imgui_draw.cpp" "${IMGUI_DIR}/imgui_tables.cpp"
                         "${IMGUI_DIR}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${IMGUI_DIR}")
target_compile_definitions(
  imgui
  PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT
         IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_OSX_FUNCTIONS
         IMGUI_DISABLE_WIN32_FUNCTIONS)
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)

if(EMSCRIPTEN)
  add_library(imgui_gl STATIC "${IMGUI_DIR}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(imgui_gl SYSTEM PUBLIC "${IMGUI_DIR}/backends")
  target_compile_definitions(imgui_gl PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(imgui_gl PRIVATE -fno-exceptions -fno-rtti)
  target_link_libraries(imgui_gl PUBLIC imgui)

endif()

# The dialect of Markdown. In the page it is fixed when md4c is compiled, so that tables, HTML and the like, which
# are not part of it, fall away; what ui/markdown.cpp asks for must be the same, so it asks for this.
set(KLIMASPUR_MARKDOWN_FLAGS "(MD_FLAG_PERMISSIVEURLAUTOLINKS|MD_FLAG_NOHTML)")
set(md4c_source "${KLIMASPUR_DEPS}/md4c/src/md4c.c")
if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
  file(READ "${md4c_source}" text)
  string(REPLACE "ctx->parser.flags" "KLIMASPUR_MARKDOWN_FLAGS" text "${text}")
  string(REPLACE "ctx.parser.flags" "KLIMASPUR_MARKDOWN_FLAGS" text "${text}")
  set(md4c_source "${PROJECT_BINARY_DIR}/md4c.c")
  file(CONFIGURE OUTPUT "${md4c_source}" CONTENT "@text@" @ONLY)
endif()
add_library(md4c STATIC "${md4c_source}")
target_include_directories(md4c SYSTEM PUBLIC "${KLIMASPUR_DEPS}/md4c/src")
target_compile_definitions(md4c PRIVATE MD4C_USE_UTF8 PUBLIC "KLIMASPUR_MARKDOWN_FLAGS=${KLIMASPUR_MARKDOWN_FLAGS}")

# exp and log from one source on every platform, since libraries and browsers differ in the last bits
# (emissions/portable_math.h). The names are ours: the C library may have functions of the same ones.
add_library(fdlibm STATIC "${KLIMASPUR_DEPS}/fdlibm/libm/e_exp.c" "${KLIMASPUR_DEPS}/fdlibm/libm/e_log.c")
target_compile_definitions(fdlibm PRIVATE __ieee754_exp=klimaspur_exp __ieee754_log=klimaspur_log attribute_hidden=)
target_compile_options(fdlibm PRIVATE -w -ffp-contract=off $<$<CONFIG:Release>:-O3>
                                      # It shifts negative numbers, which every compiler here does as meant.
                                      $<$<BOOL:${KLIMASPUR_SANITIZE}>:-fno-sanitize=shift>)

add_library(qrcodegen STATIC "${KLIMASPUR_DEPS}/qrcodegen/c/qrcodegen.c")
target_include_directories(qrcodegen SYSTEM PUBLIC "${KLIMASPUR_DEPS}/qrcodegen/c")
