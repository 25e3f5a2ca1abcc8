# SPDX-License-Identifier: EUPL-1.2
# Toolchain of the wasm presets: the Emscripten on PATH (any emsdk) or the distribution's package.
# It hands over to Emscripten's own platform file and gives every compile and link the environment
# that Debian's package needs, so that `cmake --preset wasm-release` works from any shell.
find_program(KLIMASPUR_EM_CONFIG em-config)
if(NOT KLIMASPUR_EM_CONFIG)
  message(FATAL_ERROR "No Emscripten on PATH: run tools/setup, or put an emsdk (3.1.6 or newer) on PATH.")
endif()
execute_process(COMMAND "${KLIMASPUR_EM_CONFIG}" EMSCRIPTEN_ROOT OUTPUT_VARIABLE KLIMASPUR_EM_ROOT
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

get_filename_component(KLIMASPUR_ROOT "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
set(klimaspur_em_env "")
if(KLIMASPUR_EM_ROOT STREQUAL "/usr/share/emscripten")
  # Debian's package: its cache is frozen and lacks the LTO libraries (tools/setup makes a writable
  # copy), its optimiser looks for acorn among Debian's Node modules, and it ships no closure compiler.
  set(closure "${KLIMASPUR_ROOT}/tools/node_modules/.bin/google-closure-compiler")
  foreach(pair "EM_CACHE=${KLIMASPUR_ROOT}/build/emscripten/cache" "EM_FROZEN_CACHE=0" "NODE_PATH=/usr/share/nodejs"
               "EM_CLOSURE_COMPILER=${closure}")
    string(REGEX MATCH "^([A-Z_]+)=(.*)$" ignored "${pair}")
    if(NOT DEFINED ENV{${CMAKE_MATCH_1}})
      set(ENV{${CMAKE_MATCH_1}} "${CMAKE_MATCH_2}") # for this configure run and its try_compiles
    endif()
    list(APPEND klimaspur_em_env "${CMAKE_MATCH_1}=$ENV{${CMAKE_MATCH_1}}")
  endforeach()
  if(NOT EXISTS "$ENV{EM_CACHE}/sysroot")
    message(FATAL_ERROR "No Emscripten cache in $ENV{EM_CACHE}: run tools/setup first.")
  endif()
endif()

include("${KLIMASPUR_EM_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
if(EMSCRIPTEN_VERSION AND EMSCRIPTEN_VERSION VERSION_LESS 3.1.6)
  message(FATAL_ERROR "Emscripten ${EMSCRIPTEN_VERSION} is too old: 3.1.6 or newer is needed.")
endif()

if(klimaspur_em_env)
  foreach(language C CXX)
    set(CMAKE_${language}_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env ${klimaspur_em_env})
    set(CMAKE_${language}_LINKER_LAUNCHER "${CMAKE_COMMAND}" -E env ${klimaspur_em_env})
  endforeach()
endif()
