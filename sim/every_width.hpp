#pragma once

/// Marks a loop to be compiled for three widths of vector register; the processor picks one at start-up. All return the
/// same bits, because products and sums are never fused. Sanitizers cannot see through the choice, so they get one
/// width.
#if defined(__x86_64__) && defined(__linux__) && !defined(CONCERT_SANITIZED)
#define CONCERT_EVERY_WIDTH __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define CONCERT_EVERY_WIDTH
#endif
