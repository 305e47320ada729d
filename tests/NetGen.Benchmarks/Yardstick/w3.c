// W3a: GRU of 8 units and a dense output; W3b: LSTM of 16 units and a dense output. One input and one step a call; the equations are
// PyTorch's. The parameters of the recurrent layers are the weights of the input, those of the state, and both biases.
#include "yardstick.h"

#define LONGEST 4096

static float signal_a[LONGEST], signal_b[LONGEST];
static int length_a, length_b, at_a, at_b;

static float a_w[24] ALIGNED, a_u[8][24] ALIGNED, a_b[24] ALIGNED, a_c[24] ALIGNED, a_dense[8] ALIGNED, a_bias, a_h[8] ALIGNED;
static float b_w[64] ALIGNED, b_u[16][64] ALIGNED, b_b[64] ALIGNED, b_dense[16] ALIGNED, b_bias, b_h[16] ALIGNED, b_m[16] ALIGNED;

// tanh(x) = 2 n d / (d^2 + n^2) with tanh(x / 2) = n / d, relative error 7.4e-9 on [-9, 9].
INLINE float tanh_fast(float x)
{
    x = x > 9 ? 9 : x < -9 ? -9 : x;
    float x2 = x * x, x4 = x2 * x2;
    float n = x + x * x2 * (0.0297783392f + 0.000114352673f * x2);
    float d = (2 + 0.226223277f * x2) + x4 * (0.00241405022f + 2.46220549e-06f * x2);
    return 2 * n * d / (d * d + n * n);
}

INLINE float sigmoid_fast(float x) { return 0.5f + 0.5f * tanh_fast(0.5f * x); }

void w3a_load(const float *inputs, int count, const float *p)
{
    memcpy(signal_a, inputs, sizeof(float) * (length_a = count));
    memcpy(a_w, p, sizeof a_w); p += 24;
    memcpy(a_u, p, sizeof a_u); p += 8 * 24;
    memcpy(a_b, p, sizeof a_b); p += 24;
    memcpy(a_c, p, sizeof a_c); p += 24;
    memcpy(a_dense, p, sizeof a_dense);
    a_bias = p[8];
    memset(a_h, 0, sizeof a_h);
    at_a = 0;
}

void w3b_load(const float *inputs, int count, const float *p)
{
    memcpy(signal_b, inputs, sizeof(float) * (length_b = count));
    memcpy(b_w, p, sizeof b_w); p += 64;
    memcpy(b_u, p, sizeof b_u); p += 16 * 64;
    for (int c = 0; c < 64; c++) b_b[c] = p[c] + p[64 + c];
    p += 128;
    memcpy(b_dense, p, sizeof b_dense);
    b_bias = p[16];
    memset(b_h, 0, sizeof b_h);
    memset(b_m, 0, sizeof b_m);
    at_b = 0;
}

NOINLINE float step_a(float x)
{
    float in[24] ALIGNED, state[24] ALIGNED, gates[16] ALIGNED;
    for (int c = 0; c < 24; c++) in[c] = a_b[c] + x * a_w[c];
    for (int c = 0; c < 24; c++) state[c] = a_c[c];
    for (int k = 0; k < 8; k++) for (int c = 0; c < 24; c++) state[c] += a_h[k] * a_u[k][c];
    for (int c = 0; c < 16; c++) gates[c] = sigmoid_fast(in[c] + state[c]);
    float y = a_bias;
    for (int c = 0; c < 8; c++) {
        float n = tanh_fast(in[16 + c] + gates[c] * state[16 + c]);
        a_h[c] = n + gates[8 + c] * (a_h[c] - n);
    }
    for (int c = 0; c < 8; c++) y += a_h[c] * a_dense[c];
    return y;
}

NOINLINE float step_b(float x)
{
    float sum[64] ALIGNED;
    for (int c = 0; c < 64; c++) sum[c] = b_b[c] + x * b_w[c];
    for (int k = 0; k < 16; k++) for (int c = 0; c < 64; c++) sum[c] += b_h[k] * b_u[k][c];
    for (int c = 0; c < 16; c++) {
        float i = sigmoid_fast(sum[c]), f = sigmoid_fast(sum[16 + c]), g = tanh_fast(sum[32 + c]), o = sigmoid_fast(sum[48 + c]);
        b_m[c] = f * b_m[c] + i * g;
        b_h[c] = o * tanh_fast(b_m[c]);
    }
    float y = b_bias;
    for (int c = 0; c < 16; c++) y += b_h[c] * b_dense[c];
    return y;
}

float w3a_run(long long calls)
{
    float y = 0;
    FLUSH_DENORMALS();
    for (long long i = 0; i < calls; i++) {
        FORGET_MEMORY();
        y = step_a(signal_a[at_a]);
        at_a = at_a + 1 < length_a ? at_a + 1 : 0;
    }
    RESTORE_DENORMALS();
    return y;
}

float w3b_run(long long calls)
{
    float y = 0;
    FLUSH_DENORMALS();
    for (long long i = 0; i < calls; i++) {
        FORGET_MEMORY();
        y = step_b(signal_b[at_b]);
        at_b = at_b + 1 < length_b ? at_b + 1 : 0;
    }
    RESTORE_DENORMALS();
    return y;
}
