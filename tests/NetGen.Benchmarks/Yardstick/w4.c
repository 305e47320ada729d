// W4: 30-64-64-1 with relu, sigmoid and binary cross entropy, Adam, batches of 32.
#include "yardstick.h"

enum {
    BATCH = 32, BATCHES = 8,
    BIASES1 = 30 * 64, WEIGHTS2 = BIASES1 + 64, BIASES2 = WEIGHTS2 + 64 * 64, WEIGHTS3 = BIASES2 + 64, BIASES3 = WEIGHTS3 + 64,
    PARAMETERS = BIASES3 + 1
};

static float p[PARAMETERS] ALIGNED, g[PARAMETERS] ALIGNED, m[PARAMETERS] ALIGNED, v[PARAMETERS] ALIGNED;
static float h1[BATCH * 64] ALIGNED, h2[BATCH * 64] ALIGNED, dh1[BATCH * 64] ALIGNED, dh2[BATCH * 64] ALIGNED;
static float z[BATCH] ALIGNED, dz[BATCH] ALIGNED;
static float decay1, decay2;
static const float *inputs, *targets;
static int next;

void w4_load(const float *all_inputs, const float *all_targets, const float *parameters)
{
    inputs = all_inputs;
    targets = all_targets;
    memcpy(p, parameters, sizeof p);
    memset(m, 0, sizeof m);
    memset(v, 0, sizeof v);
    decay1 = decay2 = 1;
    next = 0;
}

NOINLINE float step(const float *x, const float *y)
{
    dense_forward(x, p, p + BIASES1, h1, BATCH, 30, 64, 1);
    dense_forward(h1, p + WEIGHTS2, p + BIASES2, h2, BATCH, 64, 64, 1);
    dense_forward(h2, p + WEIGHTS3, p + BIASES3, z, BATCH, 64, 1, 0);

    float loss = 0;
    for (int r = 0; r < BATCH; r++) {
        float e = expf(-fabsf(z[r]));
        loss += (z[r] > 0 ? z[r] : 0) - z[r] * y[r] + log1pf(e);
        float probability = z[r] > 0 ? 1 / (1 + e) : e / (1 + e);
        dz[r] = (probability - y[r]) / BATCH;
    }

    dense_backward(h2, p + WEIGHTS3, dz, g + WEIGHTS3, g + BIASES3, dh2, BATCH, 64, 1);
    relu_backward(dh2, h2, BATCH * 64);
    dense_backward(h1, p + WEIGHTS2, dh2, g + WEIGHTS2, g + BIASES2, dh1, BATCH, 64, 64);
    relu_backward(dh1, h1, BATCH * 64);
    dense_backward(x, p, dh1, g, g + BIASES1, 0, BATCH, 30, 64);
    decay1 *= 0.9f;
    decay2 *= 0.999f;
    adam_update(p, g, m, v, PARAMETERS, 1e-3f, 1 / (1 - decay1), 1 / (1 - decay2));
    return loss / BATCH;
}

float w4_run(long long steps)
{
    FLUSH_DENORMALS();
    float loss = 0;
    for (long long i = 0; i < steps; i++) {
        loss = step(inputs + next * BATCH * 30, targets + next * BATCH);
        next = (next + 1) % BATCHES;
    }
    RESTORE_DENORMALS();
    return loss;
}
