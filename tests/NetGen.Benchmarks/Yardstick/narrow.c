// Narrow: 4-8-8-3 with tanh, softmax and cross entropy, Adam, batches of 32.
#include "yardstick.h"

enum {
    BATCH = 32, BATCHES = 8,
    BIASES1 = 4 * 8, WEIGHTS2 = BIASES1 + 8, BIASES2 = WEIGHTS2 + 8 * 8, WEIGHTS3 = BIASES2 + 8, BIASES3 = WEIGHTS3 + 8 * 3,
    PARAMETERS = BIASES3 + 3
};

static float p[PARAMETERS] ALIGNED, g[PARAMETERS] ALIGNED, m[PARAMETERS] ALIGNED, v[PARAMETERS] ALIGNED;
static float h1[BATCH * 8] ALIGNED, h2[BATCH * 8] ALIGNED, dh1[BATCH * 8] ALIGNED, dh2[BATCH * 8] ALIGNED;
static float z[BATCH * 3] ALIGNED, dz[BATCH * 3] ALIGNED;
static float decay1, decay2;
static const float *inputs;
static const int *labels;
static int next;

void narrow_load(const float *all_inputs, const int *all_labels, const float *parameters)
{
    inputs = all_inputs;
    labels = all_labels;
    memcpy(p, parameters, sizeof p);
    memset(m, 0, sizeof m);
    memset(v, 0, sizeof v);
    decay1 = decay2 = 1;
    next = 0;
}

INLINE void tanh_forward(float *y, int count)
{
    for (int i = 0; i < count; i++) y[i] = tanhf(y[i]);
}

INLINE void tanh_backward(float *dx, const float *y, int count)
{
    for (int i = 0; i < count; i++) dx[i] *= 1 - y[i] * y[i];
}

NOINLINE float step(const float *x, const int *y)
{
    dense_forward(x, p, p + BIASES1, h1, BATCH, 4, 8, 0);
    tanh_forward(h1, BATCH * 8);
    dense_forward(h1, p + WEIGHTS2, p + BIASES2, h2, BATCH, 8, 8, 0);
    tanh_forward(h2, BATCH * 8);
    dense_forward(h2, p + WEIGHTS3, p + BIASES3, z, BATCH, 8, 3, 0);
    float loss = softmax_cross_entropy(z, y, dz, BATCH, 3);
    dense_backward(h2, p + WEIGHTS3, dz, g + WEIGHTS3, g + BIASES3, dh2, BATCH, 8, 3);
    tanh_backward(dh2, h2, BATCH * 8);
    dense_backward(h1, p + WEIGHTS2, dh2, g + WEIGHTS2, g + BIASES2, dh1, BATCH, 8, 8);
    tanh_backward(dh1, h1, BATCH * 8);
    dense_backward(x, p, dh1, g, g + BIASES1, 0, BATCH, 4, 8);
    decay1 *= 0.9f;
    decay2 *= 0.999f;
    adam_update(p, g, m, v, PARAMETERS, 1e-3f, 1 / (1 - decay1), 1 / (1 - decay2));
    return loss;
}

float narrow_run(long long steps)
{
    FLUSH_DENORMALS();
    float loss = 0;
    for (long long i = 0; i < steps; i++) {
        loss = step(inputs + next * BATCH * 4, labels + next * BATCH);
        next = (next + 1) % BATCHES;
    }
    RESTORE_DENORMALS();
    return loss;
}
