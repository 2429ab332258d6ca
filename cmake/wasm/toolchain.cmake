# Debian's Emscripten, told what every file of this build needs: native WebAssembly exceptions, because errors are answers
# here too and the other kind needs JavaScript for every call that may throw.
include(/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
set(CMAKE_CXX_FLAGS_INIT "-fwasm-exceptions")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-fwasm-exceptions")
