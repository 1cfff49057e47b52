# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
#
# How the layers are put together: compile options once, and the order core < sync < platform < qml.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Precompiled headers are kept too, when ccache is told that their macros and times need not be compared.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_DEPEND=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()

find_package(Protobuf 3.21 REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(PQXX REQUIRED IMPORTED_TARGET libpqxx)
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET libpq)
find_package(OpenSSL REQUIRED)

add_library(wijkronde_options INTERFACE)
target_include_directories(wijkronde_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_options(wijkronde_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(WIJKRONDE_SANITIZE)
  target_compile_options(wijkronde_options INTERFACE -fsanitize=${WIJKRONDE_SANITIZE} -fno-omit-frame-pointer
                                                    -fno-sanitize-recover=all)
  target_link_options(wijkronde_options INTERFACE -fsanitize=${WIJKRONDE_SANITIZE})
endif()

# wijkronde_unity(TARGET SIZE): SIZE sources of it go through the compiler at once, which reads the headers once for all of them.
# A source must not count on it: each is compiled alone in the dev preset, and by clang-tidy.
function(wijkronde_unity target size)
  if(WIJKRONDE_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${size})
  endif()
endfunction()

set(WIJKRONDE_LAYERS core sync platform qml)

# wijkronde_layer(NAME LAYER core|sync|platform|qml [SOURCES ...] [PUBLIC ...] [PRIVATE ...])
# A static library of one layer. Linking a library of a layer to the right is an error.
function(wijkronde_layer name)
  cmake_parse_arguments(ARG "" "LAYER" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES WIJKRONDE_LAYER ${ARG_LAYER})
  list(FIND WIJKRONDE_LAYERS ${ARG_LAYER} own)
  foreach(dependency IN LISTS ARG_PUBLIC ARG_PRIVATE)
    if(TARGET ${dependency})
      get_target_property(layer ${dependency} WIJKRONDE_LAYER)
      if(layer)
        list(FIND WIJKRONDE_LAYERS ${layer} other)
        if(other GREATER own)
          message(FATAL_ERROR "${name} (${ARG_LAYER}) may not link ${dependency} (${layer}): core < sync < platform < qml")
        endif()
      endif()
    endif()
  endforeach()
  target_link_libraries(${name} PUBLIC wijkronde_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  # What nearly every source reads, compiled once for all. Each source includes what it needs all the same: clang-tidy reads it without.
  if(NOT TARGET wijkronde_layer_header)
    set(empty ${PROJECT_BINARY_DIR}/wijkronde_layer_header.cpp)
    file(GENERATE OUTPUT ${empty} CONTENT "")
    add_library(wijkronde_layer_header STATIC ${empty})
    target_link_libraries(wijkronde_layer_header PRIVATE wijkronde_options protobuf::libprotobuf)
    target_precompile_headers(wijkronde_layer_header PRIVATE <google/protobuf/message.h> <algorithm> <chrono> <functional> <map>
      <memory> <optional> <set> <span> <string> <string_view> <variant> <vector>)
  endif()
  target_precompile_headers(${name} REUSE_FROM wijkronde_layer_header)
  wijkronde_unity(${name} 8)
endfunction()

# wijkronde_proto(TARGET FILES...): C++ for .proto files, imported by their path from the repository root.
function(wijkronde_proto target)
  set(outputs)
  foreach(file IN LISTS ARGN)
    file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    string(REGEX REPLACE "\\.proto$" "" stem ${path})
    set(generated ${PROJECT_BINARY_DIR}/generated/${stem})
    add_custom_command(
      OUTPUT ${generated}.pb.cc ${generated}.pb.h
      COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/generated
      COMMAND protobuf::protoc --cpp_out=${PROJECT_BINARY_DIR}/generated -I ${PROJECT_SOURCE_DIR} -I ${Protobuf_INCLUDE_DIRS} ${path}
      DEPENDS ${PROJECT_SOURCE_DIR}/${path}
      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
      COMMENT "Generating C++ for ${path}"
      VERBATIM)
    list(APPEND outputs ${generated}.pb.cc ${generated}.pb.h)
  endforeach()
  add_library(${target} STATIC ${outputs})
  target_include_directories(${target} SYSTEM PUBLIC ${PROJECT_BINARY_DIR}/generated)
  target_link_libraries(${target} PUBLIC protobuf::libprotobuf)
  if(WIJKRONDE_SANITIZE)
    target_link_libraries(${target} PRIVATE wijkronde_options)
  endif()
endfunction()

# wijkronde_migrations(TARGET FUNCTION FOLDER): compiles FOLDER/NNNN_what.sql into the target as a table in order of number,
# returned by `const std::vector<Migration> &FUNCTION()` (core/store/migrator.h). Numbers count up from 1 without gaps.
function(wijkronde_migrations target function folder)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/[0-9][0-9][0-9][0-9]_*.sql)
  list(SORT files)
  set(rows "")
  set(expected 1)
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(stem ${file} NAME_WE)
    # 1 before the four digits, so that leading zeros are not read as octal.
    string(SUBSTRING ${stem} 0 4 digits)
    math(EXPR number "1${digits} - 10000")
    if(NOT number EQUAL expected)
      message(FATAL_ERROR "${folder}: expected migration ${expected}, found ${stem}")
    endif()
    math(EXPR expected "${expected} + 1")
    file(READ ${file} sql)
    string(APPEND rows "        {${number}, \"${stem}\", R\"sql(${sql})sql\"},\n")
  endforeach()
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  file(GENERATE OUTPUT ${output} CONTENT "#include \"core/store/migrator.h\"\n\nnamespace wijkronde {\n\nconst std::vector<Migration> &${function}()\n{\n    static const std::vector<Migration> migrations{\n${rows}    };\n    return migrations;\n}\n\n} // namespace wijkronde\n")
  target_sources(${target} PRIVATE ${output})
endfunction()

# wijkronde_texts(TARGET FUNCTION HEADER PATTERN): compiles the text files that fit PATTERN into the target, returned by
# `const std::vector<TextFile> &FUNCTION()` (core/base/text_file.h), which HEADER declares.
function(wijkronde_texts target function header pattern)
  file(GLOB files CONFIGURE_DEPENDS ${pattern})
  set(rows "")
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} text)
    string(APPEND rows "        {\"${name}\", R\"text(${text})text\"},\n")
  endforeach()
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  file(GENERATE OUTPUT ${output} CONTENT "#include \"${header}\"\n\nnamespace wijkronde {\n\nconst std::vector<TextFile> &${function}()\n{\n    static const std::vector<TextFile> texts{\n${rows}    };\n    return texts;\n}\n\n} // namespace wijkronde\n")
  target_sources(${target} PRIVATE ${output})
endfunction()
