# SPDX-License-Identifier: EUPL-1.2
# Flags that hold for every target of ours.
option(KLIMASPUR_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(KLIMASPUR_FUZZ "The fuzzers instead of the tests; needs clang" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

add_library(klimaspur_options INTERFACE)
target_compile_options(
  klimaspur_options
  INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wnon-virtual-dtor
    -Wold-style-cast
    -Werror
    # Designated initialisers name what matters and leave the rest to the defaults of the struct.
    -Wno-missing-field-initializers
    # g++ 12 warns of overlaps inside std::string's operator+ that cannot happen (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    # Emissions figures must agree between machines to the printed digit.
    -ffp-contract=off
    # Neither costs anything at run time and both are absent from the wasm build: keep one dialect.
    -fno-exceptions
    -fno-rtti)

if(KLIMASPUR_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(KLIMASPUR_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
  # -Oz is for the page; files that read JSON ask for -O3 themselves (room.cmake).
  # The wasm features are those of Safari 15, the oldest browser with WebGL2 on iPads; there are no threads.
  set(klimaspur_size_flags "-Oz -DNDEBUG -flto -mnontrapping-fptoint -mbulk-memory -msign-ext")
  set(CMAKE_CXX_FLAGS_RELEASE "${klimaspur_size_flags} -fno-threadsafe-statics")
  set(CMAKE_C_FLAGS_RELEASE "${klimaspur_size_flags}")
endif()
