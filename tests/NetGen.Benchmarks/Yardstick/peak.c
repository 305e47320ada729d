// The most fused multiply-adds the core does: independent sums in registers, no memory.
#include "yardstick.h"

#define TWELVE(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11)
#define DECLARE(i) vector s##i = {i};
// Opaque to the compiler, so that it neither merges the sums nor leaves any of them out.
#define MULTIPLY_ADD(i) s##i = s##i * factor + term; __asm__ volatile("" : KEEP(s##i));
#define COLLECT(i) total += s##i[0];

#define PEAK(bits)                                                      \
    float peak_##bits(long long rounds)                                      \
    {                                                                   \
        typedef float vector __attribute__((vector_size(bits / 8)));    \
        vector factor = {}, term = {};                                  \
        factor += 0.999f;                                               \
        term += 0.001f;                                                 \
        TWELVE(DECLARE)                                                 \
        for (long long k = 0; k < rounds; k++) { TWELVE(MULTIPLY_ADD) }      \
        float total = 0;                                                \
        TWELVE(COLLECT)                                                 \
        return total;                                                   \
    }

#ifdef __x86_64__
#define KEEP(s) "+x"(s)
#else
#define KEEP(s) "+w"(s)
#endif

PEAK(128)
#ifdef __AVX__
PEAK(256)
#endif
#ifdef __AVX512F__
#undef KEEP
#define KEEP(s) "+v"(s)
PEAK(512)
#endif
