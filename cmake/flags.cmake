# Warnings, floating-point rules and sanitizers live in this one target; ours link it privately.
add_library(concert_flags INTERFACE)
target_compile_options(concert_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -ffp-contract=off # no fused multiply-add: every platform rounds alike
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # g++ 12 sees overlaps where there are none (GCC bug 105651)
  $<$<BOOL:${CONCERT_WERROR}>:-Werror>)
if(CONCERT_SANITIZE)
  target_compile_options(concert_flags INTERFACE -fsanitize=${CONCERT_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(concert_flags INTERFACE -fsanitize=${CONCERT_SANITIZE})
  target_compile_definitions(concert_flags INTERFACE CONCERT_SANITIZED)
endif()

# concert_precompile(TARGET headers...): headers that most files read, read once. Only where CONCERT_PCH asks for it: the
# plain build shows that every file names what it uses.
option(CONCERT_PCH "precompile common headers" OFF)
function(concert_precompile target)
  if(CONCERT_PCH)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <stdexcept> <string>
      <string_view> <utility> <vector> ${ARGN})
  endif()
endfunction()
