# SPDX-License-Identifier: EUPL-1.2
# klimaspur_room(<name> SOURCES … FAST_SOURCES … JSON_SOURCES … DEPENDS …)
#
# FAST_SOURCES are what every byte or every entry of a plan goes through, and are built for speed: a large plan is
# read eight times faster by -O3 than by -Oz. Emscripten takes -Oz, which comes before, for the wish that nothing be
# inlined, and a later -O3 does not make it think otherwise. JSON_SOURCES are fast, too, and alone see the JSON library
# (an include of it anywhere else does not compile).
set(KLIMASPUR_FAST -O3 $<$<BOOL:${EMSCRIPTEN}>:-sINLINING_LIMIT=0>)
function(klimaspur_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;FAST_SOURCES;JSON_SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(klimaspur_${name} STATIC ${ROOM_SOURCES} ${ROOM_FAST_SOURCES} ${ROOM_JSON_SOURCES})
  target_include_directories(klimaspur_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(klimaspur_${name} PUBLIC ${ROOM_DEPENDS} PRIVATE klimaspur_options ${ROOM_PRIVATE_DEPENDS})
  set_source_files_properties(${ROOM_FAST_SOURCES} ${ROOM_JSON_SOURCES}
                              PROPERTIES COMPILE_OPTIONS "$<$<CONFIG:Release>:${KLIMASPUR_FAST}>")
  set_source_files_properties(${ROOM_JSON_SOURCES} PROPERTIES INCLUDE_DIRECTORIES "${KLIMASPUR_JSON_INCLUDE_DIR}")
endfunction()
