/* Streams a file of floats through the amplifier into another, in blocks of 64: host WEIGHTS IN OUT */
#include <stdio.h>

#include "netgen_amp.h"

enum { BLOCK = 64 };

int main(int argc, char **argv)
{
    FILE *in = argc == 4 ? fopen(argv[2], "rb") : NULL;
    FILE *out = in ? fopen(argv[3], "wb") : NULL;
    if (!out) {
        fprintf(stderr, "usage: %s WEIGHTS IN OUT\n", argv[0]);
        return 2;
    }

    netgen_amp *amp = netgen_amp_create(argv[1], BLOCK);
    float block[BLOCK];
    size_t count = 0;
    while (amp && (count = fread(block, sizeof *block, BLOCK, in)) > 0
        && netgen_amp_process(amp, block, block, (int32_t)count) == 0) {
        fwrite(block, sizeof *block, count, out);
    }

    int failed = !amp || count > 0;
    if (failed) {
        fprintf(stderr, "%s\n", netgen_amp_last_error());
    }
    netgen_amp_destroy(amp);
    fclose(out);
    fclose(in);
    return failed;
}
