// TCN: eight causal convolutions of 8 filters, 3 taps and dilations 1 to 128 with tanh, and a dense output; one input a step, alone or in blocks
// of 64. Weights of a convolution lie as [tap][channel][filter].
#include "yardstick.h"

#define LAYERS 8
#define FILTERS 8
#define TAPS 3
#define BLOCK 64
#define LONGEST 4096
#define PAST(layer) (2 << (layer))

static float signal[LONGEST], first_w[TAPS][FILTERS] ALIGNED, w[LAYERS][TAPS][FILTERS][FILTERS] ALIGNED, b[LAYERS][FILTERS] ALIGNED, dense[FILTERS] ALIGNED, bias;
static int length, at;

// What each layer reads. Alone, a step's taps lie PAST and half of it before, in a ring. A block has its past in front of it, and vectors run along
// its steps.
static float first_ring[2], ring[LAYERS][PAST(LAYERS - 1)][FILTERS] ALIGNED;
static float first_piece[2 + BLOCK], piece[LAYERS][FILTERS][PAST(LAYERS - 1) + BLOCK] ALIGNED;

// As in w3.c.
INLINE float tanh_fast(float x)
{
    x = x > 9 ? 9 : x < -9 ? -9 : x;
    float x2 = x * x, x4 = x2 * x2;
    float n = x + x * x2 * (0.0297783392f + 0.000114352673f * x2);
    float d = (2 + 0.226223277f * x2) + x4 * (0.00241405022f + 2.46220549e-06f * x2);
    return 2 * n * d / (d * d + n * n);
}

static void load(const float *inputs, int count, const float *p)
{
    memcpy(signal, inputs, sizeof(float) * (length = count));
    memcpy(first_w, p, sizeof first_w); p += TAPS * FILTERS;
    memcpy(b[0], p, sizeof b[0]); p += FILTERS;
    for (int layer = 1; layer < LAYERS; layer++) {
        memcpy(w[layer], p, sizeof w[layer]); p += TAPS * FILTERS * FILTERS;
        memcpy(b[layer], p, sizeof b[layer]); p += FILTERS;
    }
    memcpy(dense, p, sizeof dense);
    bias = p[FILTERS];
    memset(first_ring, 0, sizeof first_ring); memset(ring, 0, sizeof ring);
    memset(first_piece, 0, sizeof first_piece); memset(piece, 0, sizeof piece);
    at = 0;
}

void tcn_load(const float *inputs, int count, const float *p) { load(inputs, count, p); }

void tcn_block_load(const float *inputs, int count, const float *p) { load(inputs, count, p); }

INLINE void first_layer(float oldest, float older, float x, float *restrict y)
{
    for (int f = 0; f < FILTERS; f++) y[f] = tanh_fast(b[0][f] + oldest * first_w[0][f] + older * first_w[1][f] + x * first_w[2][f]);
}

INLINE void layer_step(int layer, const float *oldest, const float *older, const float *x, float *restrict y)
{
    float sum[FILTERS] ALIGNED;
    for (int f = 0; f < FILTERS; f++) sum[f] = b[layer][f];
    for (int c = 0; c < FILTERS; c++) for (int f = 0; f < FILTERS; f++) sum[f] += oldest[c] * w[layer][0][c][f];
    for (int c = 0; c < FILTERS; c++) for (int f = 0; f < FILTERS; f++) sum[f] += older[c] * w[layer][1][c][f];
    for (int c = 0; c < FILTERS; c++) for (int f = 0; f < FILTERS; f++) sum[f] += x[c] * w[layer][2][c][f];
    for (int f = 0; f < FILTERS; f++) y[f] = tanh_fast(sum[f]);
}

INLINE float output(const float *x)
{
    float y = bias;
    for (int f = 0; f < FILTERS; f++) y += x[f] * dense[f];
    return y;
}

NOINLINE float step(float x, unsigned t)
{
    float values[LAYERS][FILTERS] ALIGNED;
    first_layer(first_ring[t & 1], first_ring[(t + 1) & 1], x, values[0]);
    first_ring[t & 1] = x;
#pragma GCC unroll 8
    for (int layer = 1; layer < LAYERS; layer++) {
        float *oldest = ring[layer][t & (PAST(layer) - 1)];
        layer_step(layer, oldest, ring[layer][(t + PAST(layer) / 2) & (PAST(layer) - 1)], values[layer - 1], values[layer]);
        memcpy(oldest, values[layer - 1], sizeof values[0]);
    }
    return output(values[LAYERS - 1]);
}

INLINE void layer_block(int layer, float (*restrict y)[PAST(LAYERS - 1) + BLOCK], int y_past)
{
    for (int f = 0; f < FILTERS; f++) {
        float sum[BLOCK] ALIGNED;
        for (int t = 0; t < BLOCK; t++) sum[t] = b[layer][f];
        for (int tap = 0; tap < TAPS; tap++)
            for (int c = 0; c < FILTERS; c++) {
                const float *x = piece[layer][c] + tap * (PAST(layer) / 2);
                for (int t = 0; t < BLOCK; t++) sum[t] += w[layer][tap][c][f] * x[t];
            }
        for (int t = 0; t < BLOCK; t++) y[f][y_past + t] = tanh_fast(sum[t]);
    }
    for (int c = 0; c < FILTERS; c++) memmove(piece[layer][c], piece[layer][c] + BLOCK, sizeof(float) * PAST(layer));
}

NOINLINE void block(const float *restrict x, float *restrict y)
{
    static float last[FILTERS][PAST(LAYERS - 1) + BLOCK] ALIGNED;
    memcpy(first_piece + 2, x, sizeof(float) * BLOCK);
    for (int f = 0; f < FILTERS; f++)
        for (int t = 0; t < BLOCK; t++)
            piece[1][f][PAST(1) + t] = tanh_fast(b[0][f] + first_piece[t] * first_w[0][f] + first_piece[t + 1] * first_w[1][f] + first_piece[t + 2] * first_w[2][f]);
    memcpy(first_piece, first_piece + BLOCK, sizeof(float) * 2);
#pragma GCC unroll 8
    for (int layer = 1; layer < LAYERS; layer++)
        layer_block(layer, layer + 1 < LAYERS ? piece[layer + 1] : last, layer + 1 < LAYERS ? PAST(layer + 1) : 0);
    for (int t = 0; t < BLOCK; t++) y[t] = bias;
    for (int f = 0; f < FILTERS; f++) for (int t = 0; t < BLOCK; t++) y[t] += last[f][t] * dense[f];
}

float tcn_run(long long calls)
{
    float y = 0;
    FLUSH_DENORMALS();
    for (long long i = 0; i < calls; i++) {
        FORGET_MEMORY();
        y = step(signal[at], at);
        at = at + 1 < length ? at + 1 : 0;
    }
    RESTORE_DENORMALS();
    return y;
}

float tcn_block_run(long long steps)
{
    float y[BLOCK] ALIGNED;
    FLUSH_DENORMALS();
    for (long long i = 0; i < steps; i += BLOCK) {
        FORGET_MEMORY();
        block(signal + at, y);
        at = at + BLOCK < length ? at + BLOCK : 0;
    }
    RESTORE_DENORMALS();
    return y[BLOCK - 1];
}
