# SPDX-License-Identifier: EUPL-1.2
# klimaspur_wasm_program(<target>): how a program for the page is linked.
# Beside <target>.wasm lies <target>-more.wasm, the part that only few views need (tools/split.mjs). It is empty where
# nothing is split: in debug builds, and without the wasm-split of the Binaryen that Emscripten uses.
#
# The sizes behind these choices (one UI, brotli, js + wasm): -O2 211 KB, -Oz 181 KB, with the trims
# below 153 KB, with LTO and closure 138 KB.
option(KLIMASPUR_SPLIT "What few views need is a file of its own" ON)

function(klimaspur_wasm_program target)
  set(flags
      # An ES module that esbuild can import and hash; only a browser's main thread, no worker, no Node.
      -sMODULARIZE
      -sEXPORT_ES6
      -sENVIRONMENT=web
      # Neither files nor eval: the policy of the page forbids the one, nobody uses the other.
      -sFILESYSTEM=0
      -sDYNAMIC_EXECUTION=0
      # Smallest allocator; one thread, few allocations per frame.
      -sMALLOC=emmalloc
      -sSUPPORT_LONGJMP=0
      # Sines and exponentials are the browser's: 5 KB less of tables.
      -sJS_MATH
      -sTEXTDECODER=2
      # WebGL2 only. What has none gets the document view.
      -sMIN_WEBGL_VERSION=2
      -sMAX_WEBGL_VERSION=2
      -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
      # iPads refuse large maxima (emscripten#24078) and crash with large heaps: start small, stay below 256 MB.
      -sINITIAL_MEMORY=16MB
      -sALLOW_MEMORY_GROWTH
      -sMAXIMUM_MEMORY=256MB
      # WebGL2 came with Safari 15.
      -sMIN_SAFARI_VERSION=150000
      -fno-exceptions)
  # 3.1.25 renamed the setting and later shrank its default from 5 MB to 64 KB: say it, so that both agree.
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    list(APPEND flags -sTOTAL_STACK=512KB)
  else()
    list(APPEND flags -sSTACK_SIZE=512KB)
  endif()
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    list(
      APPEND
      flags
      -Oz
      -flto
      "SHELL:--closure 1"
      -sASSERTIONS=0
      # All that web/parts.js gives it: 0.3 KB brotli.
      -sINCOMING_MODULE_JS_API=instantiateWasm
      -sGL_TRACK_ERRORS=0
      -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0
      # Once more, on control flow laid out anew: 2 KB brotli.
      -sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz)
  else()
    list(APPEND flags -sASSERTIONS=1 -g)
  endif()
  find_program(KLIMASPUR_NODE node REQUIRED)
  set(split "${KLIMASPUR_NODE}" "${PROJECT_SOURCE_DIR}/tools/split.mjs" "$<TARGET_FILE_DIR:${target}>/${target}.wasm")
  if(KLIMASPUR_SPLIT AND CMAKE_BUILD_TYPE STREQUAL "Release")
    execute_process(COMMAND "${KLIMASPUR_EM_CONFIG}" BINARYEN_ROOT OUTPUT_VARIABLE binaryen OUTPUT_STRIP_TRAILING_WHITESPACE
                            COMMAND_ERROR_IS_FATAL ANY)
    if(EXISTS "${binaryen}/bin/wasm-split")
      list(APPEND split "${binaryen}/bin")
      list(APPEND flags --profiling-funcs) # the names, by which the list of what moves goes
    else()
      message(WARNING "No wasm-split in ${binaryen}/bin: the page loads the whole program at once.")
    endif()
  endif()
  add_custom_command(TARGET ${target} POST_BUILD COMMAND ${split} VERBATIM)
  set_target_properties(
    ${target}
    PROPERTIES SUFFIX ".js"
               LINK_DEPENDS "${PROJECT_SOURCE_DIR}/tools/split.mjs;${PROJECT_SOURCE_DIR}/tools/split.json")
  target_link_options(${target} PRIVATE ${flags})
endfunction()
