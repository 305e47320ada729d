// W5: 784-128-10 with relu, softmax and cross entropy, momentum, batches of 64. W8: predictions of the same network.
#include "yardstick.h"

enum {
    BATCH = 64, BATCHES = 4,
    BIASES1 = 784 * 128, WEIGHTS2 = BIASES1 + 128, BIASES2 = WEIGHTS2 + 128 * 10, PARAMETERS = BIASES2 + 10
};

static float p[PARAMETERS] ALIGNED, g[PARAMETERS] ALIGNED, velocity[PARAMETERS] ALIGNED;
static float h[BATCH * 128] ALIGNED, dh[BATCH * 128] ALIGNED, z[BATCH * 10] ALIGNED, dz[BATCH * 10] ALIGNED;
static const float *inputs;
static const int *labels;
static int next;

void w5_load(const float *all_inputs, const int *all_labels, const float *parameters)
{
    inputs = all_inputs;
    labels = all_labels;
    memcpy(p, parameters, sizeof p);
    memset(velocity, 0, sizeof velocity);
    next = 0;
}

INLINE void forward(const float *x, int rows)
{
    dense_forward(x, p, p + BIASES1, h, rows, 784, 128, 1);
    dense_forward(h, p + WEIGHTS2, p + BIASES2, z, rows, 128, 10, 0);
}

NOINLINE float step(const float *x, const int *y)
{
    forward(x, BATCH);
    float loss = softmax_cross_entropy(z, y, dz, BATCH, 10);
    dense_backward(h, p + WEIGHTS2, dz, g + WEIGHTS2, g + BIASES2, dh, BATCH, 128, 10);
    relu_backward(dh, h, BATCH * 128);
    dense_backward(x, p, dh, g, g + BIASES1, 0, BATCH, 784, 128);
    momentum_update(p, g, velocity, PARAMETERS, 0.01f, 0.9f);
    return loss;
}

float w5_run(long long steps)
{
    FLUSH_DENORMALS();
    float loss = 0;
    for (long long i = 0; i < steps; i++) {
        loss = step(inputs + next * BATCH * 784, labels + next * BATCH);
        next = (next + 1) % BATCHES;
    }
    RESTORE_DENORMALS();
    return loss;
}

NOINLINE void predict_one(const float *x)
{
    forward(x, 1);
    softmax(z, 1, 10);
}

NOINLINE void predict_batch(const float *x)
{
    forward(x, BATCH);
    softmax(z, BATCH, 10);
}

void w8b1_load(const float *all_inputs, const int *all_labels, const float *parameters) { w5_load(all_inputs, all_labels, parameters); }

void w8b64_load(const float *all_inputs, const int *all_labels, const float *parameters) { w5_load(all_inputs, all_labels, parameters); }

float w8b1_run(long long calls)
{
    for (long long i = 0; i < calls; i++) { FORGET_MEMORY(); predict_one(inputs); }
    return z[0];
}

float w8b64_run(long long calls)
{
    for (long long i = 0; i < calls; i++) { FORGET_MEMORY(); predict_batch(inputs); }
    return z[0];
}

void w8b1_outputs(float *outputs) { memcpy(outputs, z, 10 * sizeof(float)); }

void w8b64_outputs(float *outputs) { memcpy(outputs, z, BATCH * 10 * sizeof(float)); }
