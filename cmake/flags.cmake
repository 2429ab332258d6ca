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
