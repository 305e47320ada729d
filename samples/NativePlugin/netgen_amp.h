/* An amplifier imitated by a small recurrent net, as a shared library: mono sound, from -1 to 1, one sample out for each that goes in. */
#ifndef NETGEN_AMP_H
#define NETGEN_AMP_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One stream of sound. Several may be used at once, each by one thread at a time. */
typedef struct netgen_amp netgen_amp;

/* Loads the weights, a safetensors file at a path in UTF-8, and begins in silence. max_block_size is the most samples of one call, at least 1.
   NULL if that fails: netgen_amp_last_error says why. Not for the audio thread. */
netgen_amp *netgen_amp_create(const char *weights, int32_t max_block_size);

/* Computes count samples, from 0 to max_block_size; input and output may be the same. Allocates nothing and takes no lock. 0, or -1 if count does not fit. */
int32_t netgen_amp_process(netgen_amp *amp, const float *input, float *output, int32_t count);

/* Forgets what went through. Allocates nothing and takes no lock. 0, or -1 if amp is NULL. */
int32_t netgen_amp_reset(netgen_amp *amp);

/* Frees what netgen_amp_create returned; nothing happens for NULL. Not for the audio thread. */
void netgen_amp_destroy(netgen_amp *amp);

/* By how many samples the sound comes out late: 0. */
int32_t netgen_amp_latency(const netgen_amp *amp);

/* Why the last call of this thread that failed did so, in UTF-8; NULL if none has. It stays valid until the next that fails. */
const char *netgen_amp_last_error(void);

#ifdef __cplusplus
}
#endif

#endif
