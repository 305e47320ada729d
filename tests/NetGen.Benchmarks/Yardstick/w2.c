// W2a: 4-16-16-1 with tanh; W2b: 16-64-64-1 with relu. Predictions, one row a call.
#include "yardstick.h"

static float a1[4 * 16 + 16] ALIGNED, a2[16 * 16 + 16] ALIGNED, a3[16 + 1] ALIGNED, a_input[4] ALIGNED, a_output;
static float b1[16 * 64 + 64] ALIGNED, b2[64 * 64 + 64] ALIGNED, b3[64 + 1] ALIGNED, b_input[16] ALIGNED, b_output;

void w2a_load(const float *inputs, const void *targets, const float *parameters)
{
    memcpy(a_input, inputs, sizeof a_input);
    memcpy(a1, parameters, sizeof a1);
    memcpy(a2, parameters + 80, sizeof a2);
    memcpy(a3, parameters + 352, sizeof a3);
}

void w2b_load(const float *inputs, const void *targets, const float *parameters)
{
    memcpy(b_input, inputs, sizeof b_input);
    memcpy(b1, parameters, sizeof b1);
    memcpy(b2, parameters + 1088, sizeof b2);
    memcpy(b3, parameters + 5248, sizeof b3);
}

NOINLINE float predict_a(const float *x)
{
    float h[16] ALIGNED, g[16] ALIGNED;
    for (int o = 0; o < 16; o++) h[o] = a1[64 + o];
    for (int i = 0; i < 4; i++) for (int o = 0; o < 16; o++) h[o] += x[i] * a1[i * 16 + o];
    for (int o = 0; o < 16; o++) h[o] = tanhf(h[o]);
    for (int o = 0; o < 16; o++) g[o] = a2[256 + o];
    for (int i = 0; i < 16; i++) for (int o = 0; o < 16; o++) g[o] += h[i] * a2[i * 16 + o];
    for (int o = 0; o < 16; o++) g[o] = tanhf(g[o]);
    float y = a3[16];
    for (int o = 0; o < 16; o++) y += g[o] * a3[o];
    return y;
}

NOINLINE float predict_b(const float *x)
{
    float h[64] ALIGNED, g[64] ALIGNED;
    for (int o = 0; o < 64; o++) h[o] = b1[1024 + o];
    for (int i = 0; i < 16; i++) for (int o = 0; o < 64; o++) h[o] += x[i] * b1[i * 64 + o];
    for (int o = 0; o < 64; o++) h[o] = h[o] > 0 ? h[o] : 0;
    for (int o = 0; o < 64; o++) g[o] = b2[4096 + o];
    for (int i = 0; i < 64; i++) for (int o = 0; o < 64; o++) g[o] += h[i] * b2[i * 64 + o];
    for (int o = 0; o < 64; o++) g[o] = g[o] > 0 ? g[o] : 0;
    float y = b3[64];
    for (int o = 0; o < 64; o++) y += g[o] * b3[o];
    return y;
}

float w2a_run(long long calls)
{
    for (long long i = 0; i < calls; i++) { FORGET_MEMORY(); a_output = predict_a(a_input); }
    return a_output;
}

float w2b_run(long long calls)
{
    for (long long i = 0; i < calls; i++) { FORGET_MEMORY(); b_output = predict_b(b_input); }
    return b_output;
}

void w2a_outputs(float *outputs) { outputs[0] = a_output; }

void w2b_outputs(float *outputs) { outputs[0] = b_output; }
