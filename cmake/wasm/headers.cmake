# Header-only libraries for a build to WebAssembly. The system's include folder as a whole would hide the headers of the
# target's own C library, so each library gets a folder of links to itself.
function(concert_headers name folder)
  find_path(${name}_FOUND_IN ${folder} PATHS ${ARGN} NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
  if(NOT ${name}_FOUND_IN)
    message(FATAL_ERROR "${name}: no ${folder} in ${ARGN}; ./concert test --all installs what is needed")
  endif()
  set(links ${PROJECT_BINARY_DIR}/headers/${name})
  file(MAKE_DIRECTORY ${links})
  file(CREATE_LINK ${${name}_FOUND_IN}/${folder} ${links}/${folder} SYMBOLIC)
  set(${name}_INCLUDE ${links} PARENT_SCOPE)
endfunction()

concert_headers(boost boost /usr/include /usr/local/include)
concert_headers(random123 Random123 /usr/include /usr/local/include)
concert_headers(fmt fmt /usr/include /usr/local/include)
concert_headers(toml toml++ /usr/include /usr/local/include)
concert_headers(json nlohmann /usr/include /usr/local/include)
concert_headers(eigen Eigen /usr/include/eigen3 /usr/local/include/eigen3)
concert_headers(eigen unsupported /usr/include/eigen3 /usr/local/include/eigen3)

set(RANDOM123_INCLUDE ${random123_INCLUDE} CACHE PATH "the folder that holds Random123" FORCE)
include_directories(SYSTEM ${boost_INCLUDE} ${fmt_INCLUDE} ${toml_INCLUDE} ${json_INCLUDE} ${eigen_INCLUDE})
add_compile_definitions(FMT_HEADER_ONLY)

# Written by a program of the machine that builds, before anything is built for the browser.
set(generated ${PROJECT_BINARY_DIR}/headers/generated)
file(MAKE_DIRECTORY ${generated})
find_program(CONCERT_HOST_CXX NAMES c++ g++ clang++ REQUIRED NO_CMAKE_FIND_ROOT_PATH)
execute_process(
  COMMAND ${CONCERT_HOST_CXX} -std=c++20 ${CMAKE_CURRENT_LIST_DIR}/sobol_rows.cpp -o ${PROJECT_BINARY_DIR}/sobol_rows
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PROJECT_BINARY_DIR}/sobol_rows OUTPUT_FILE ${generated}/sobol_rows.hpp COMMAND_ERROR_IS_FATAL ANY)
include_directories(SYSTEM ${generated})
add_compile_definitions(CONCERT_SOBOL_ROWS)
