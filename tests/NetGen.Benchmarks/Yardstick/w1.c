// W1: 2-8-1, tanh and sigmoid, mean squared error, gradient descent, one row a step.
#include "yardstick.h"

enum { ROWS = 4 };

static float weights1[2][8] ALIGNED, biases1[8] ALIGNED, weights2[8] ALIGNED, bias2;
static float inputs[ROWS][2], targets[ROWS];
static int next;

void w1_load(const float *all_inputs, const float *all_targets, const float *parameters)
{
    memcpy(inputs, all_inputs, sizeof inputs);
    memcpy(targets, all_targets, sizeof targets);
    memcpy(weights1, parameters, sizeof weights1);
    memcpy(biases1, parameters + 16, sizeof biases1);
    memcpy(weights2, parameters + 24, sizeof weights2);
    bias2 = parameters[32];
    next = 0;
}

NOINLINE float step(const float *x, float target, float rate)
{
    float hidden[8] ALIGNED;
    for (int j = 0; j < 8; j++) hidden[j] = tanhf(biases1[j] + x[0] * weights1[0][j] + x[1] * weights1[1][j]);
    float z = bias2;
    for (int j = 0; j < 8; j++) z += hidden[j] * weights2[j];
    float output = 1.0f / (1.0f + expf(-z));
    float error = output - target;

    float dz = 2 * error * output * (1 - output);
    for (int j = 0; j < 8; j++) {
        float dhidden = dz * weights2[j] * (1 - hidden[j] * hidden[j]);
        weights2[j] -= rate * dz * hidden[j];
        biases1[j] -= rate * dhidden;
        weights1[0][j] -= rate * dhidden * x[0];
        weights1[1][j] -= rate * dhidden * x[1];
    }
    bias2 -= rate * dz;
    return error * error;
}

float w1_run(long long steps)
{
    FLUSH_DENORMALS();
    volatile float loss = 0;
    for (long long i = 0; i < steps; i++) {
        loss = step(inputs[next], targets[next], 0.5f);
        next = (next + 1) % ROWS;
    }
    RESTORE_DENORMALS();
    return loss;
}
