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
