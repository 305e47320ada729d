// W6: 784-512-512-10 with relu, softmax and cross entropy, Adam, batches of 128.
#include "yardstick.h"

enum {
    BATCH = 128, BATCHES = 4,
    BIASES1 = 784 * 512, WEIGHTS2 = BIASES1 + 512, BIASES2 = WEIGHTS2 + 512 * 512, WEIGHTS3 = BIASES2 + 512,
    BIASES3 = WEIGHTS3 + 512 * 10, PARAMETERS = BIASES3 + 10
};

static float p[PARAMETERS] ALIGNED, g[PARAMETERS] ALIGNED, m[PARAMETERS] ALIGNED, v[PARAMETERS] ALIGNED;
static float h1[BATCH * 512] ALIGNED, h2[BATCH * 512] ALIGNED, dh1[BATCH * 512] ALIGNED, dh2[BATCH * 512] ALIGNED;
static float z[BATCH * 10] ALIGNED, dz[BATCH * 10] ALIGNED;
static float decay1, decay2;
static const float *inputs;
static const int *labels;
static int next;

void w6_load(const float *all_inputs, const int *all_labels, const float *parameters)
{
    inputs = all_inputs;
    labels = all_labels;
    memcpy(p, parameters, sizeof p);
    memset(m, 0, sizeof m);
    memset(v, 0, sizeof v);
    decay1 = decay2 = 1;
    next = 0;
}

NOINLINE float step(const float *x, const int *y)
{
    dense_forward(x, p, p + BIASES1, h1, BATCH, 784, 512, 1);
    dense_forward(h1, p + WEIGHTS2, p + BIASES2, h2, BATCH, 512, 512, 1);
    dense_forward(h2, p + WEIGHTS3, p + BIASES3, z, BATCH, 512, 10, 0);
    float loss = softmax_cross_entropy(z, y, dz, BATCH, 10);
    dense_backward(h2, p + WEIGHTS3, dz, g + WEIGHTS3, g + BIASES3, dh2, BATCH, 512, 10);
    relu_backward(dh2, h2, BATCH * 512);
    dense_backward(h1, p + WEIGHTS2, dh2, g + WEIGHTS2, g + BIASES2, dh1, BATCH, 512, 512);
    relu_backward(dh1, h1, BATCH * 512);
    dense_backward(x, p, dh1, g, g + BIASES1, 0, BATCH, 784, 512);
    decay1 *= 0.9f;
    decay2 *= 0.999f;
    adam_update(p, g, m, v, PARAMETERS, 1e-3f, 1 / (1 - decay1), 1 / (1 - decay2));
    return loss;
}

float w6_run(long long steps)
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
