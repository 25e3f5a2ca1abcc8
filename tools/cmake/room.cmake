# SPDX-License-Identifier: EUPL-1.2
# klimaspur_room(<name> SOURCES … JSON_SOURCES … DEPENDS …)
#
# JSON_SOURCES alone see the JSON library (an include of it anywhere else does not compile) and are
# built for speed: a large plan is read eight times faster by -O3 than by -Oz. Emscripten takes -Oz, which comes
# before, for the wish that nothing be inlined, and a later -O3 does not make it think otherwise.
set(KLIMASPUR_FAST -O3 $<$<BOOL:${EMSCRIPTEN}>:-sINLINING_LIMIT=0>)
function(klimaspur_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;JSON_SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(klimaspur_${name} STATIC ${ROOM_SOURCES} ${ROOM_JSON_SOURCES})
  target_include_directories(klimaspur_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(klimaspur_${name} PUBLIC ${ROOM_DEPENDS} PRIVATE klimaspur_options ${ROOM_PRIVATE_DEPENDS})
  foreach(source IN LISTS ROOM_JSON_SOURCES)
    set_source_files_properties(
      "${source}" PROPERTIES INCLUDE_DIRECTORIES "${KLIMASPUR_JSON_INCLUDE_DIR}" COMPILE_OPTIONS
                                                                                 "$<$<CONFIG:Release>:${KLIMASPUR_FAST}>")
  endforeach()
endfunction()
