// Memory read once and hardly used: what every pass over the weights takes at least.
#include "yardstick.h"

typedef float line __attribute__((vector_size(64)));

float read_all(const float *values, long long count, long long passes)
{
    float total = 0;
    for (long long pass = 0; pass < passes; pass++) {
        FORGET_MEMORY();
        line s0 = {}, s1 = {}, s2 = {}, s3 = {};
        for (long long i = 0; i < count; i += 64) {
            const line *lines = (const line *)(values + i);
            s0 += lines[0];
            s1 += lines[1];
            s2 += lines[2];
            s3 += lines[3];
        }
        total += ((s0 + s1) + (s2 + s3))[0];
    }
    return total;
}
