// What a C programmer writes by hand for one fixed network: plain loops over constant sizes, which the compiler turns into
// vector code. Weights are stored as [input][output], parameters as weights and biases layer by layer, all without padding.
#pragma once
#include <math.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))
#define NOINLINE static __attribute__((noinline))
#define ALIGNED __attribute__((aligned(64)))

// The compiler may not assume anything about memory across this point, so no call is hoisted out of a timed loop.
#define FORGET_MEMORY() __asm__ volatile("" ::: "memory")

// A program linked with -ffast-math flushes denormals. A library must not do so to the process that loads it: only while it runs.
#ifdef __SSE__
#include <xmmintrin.h>
#define FLUSH_DENORMALS() unsigned control = _mm_getcsr(); _mm_setcsr(control | 0x8040)
#define RESTORE_DENORMALS() _mm_setcsr(control)
#else
#define FLUSH_DENORMALS()
#define RESTORE_DENORMALS()
#endif

INLINE void dense_forward(
    const float *restrict x, const float *restrict weights, const float *restrict biases, float *restrict y,
    int rows, int inputs, int outputs, int relu)
{
    for (int r = 0; r < rows; r++) {
        float sum[outputs] ALIGNED;
        for (int o = 0; o < outputs; o++) sum[o] = biases[o];
        for (int i = 0; i < inputs; i++) {
            float value = x[r * inputs + i];
            for (int o = 0; o < outputs; o++) sum[o] += value * weights[i * outputs + o];
        }
        for (int o = 0; o < outputs; o++) y[r * outputs + o] = relu ? (sum[o] > 0 ? sum[o] : 0) : sum[o];
    }
}

// dx may be null: nobody needs the gradient of the first layer's inputs.
INLINE void dense_backward(
    const float *restrict x, const float *restrict weights, const float *restrict dy,
    float *restrict dweights, float *restrict dbiases, float *restrict dx, int rows, int inputs, int outputs)
{
    for (int o = 0; o < outputs; o++) dbiases[o] = 0;
    for (int r = 0; r < rows; r++)
        for (int o = 0; o < outputs; o++) dbiases[o] += dy[r * outputs + o];

    for (int i = 0; i < inputs; i++) {
        float sum[outputs] ALIGNED;
        for (int o = 0; o < outputs; o++) sum[o] = 0;
        for (int r = 0; r < rows; r++) {
            float value = x[r * inputs + i];
            for (int o = 0; o < outputs; o++) sum[o] += value * dy[r * outputs + o];
        }
        for (int o = 0; o < outputs; o++) dweights[i * outputs + o] = sum[o];
    }

    if (dx)
        for (int r = 0; r < rows; r++)
            for (int i = 0; i < inputs; i++) {
                float sum = 0;
                for (int o = 0; o < outputs; o++) sum += dy[r * outputs + o] * weights[i * outputs + o];
                dx[r * inputs + i] = sum;
            }
}

INLINE void relu_backward(float *dx, const float *y, int count)
{
    for (int i = 0; i < count; i++) dx[i] = y[i] > 0 ? dx[i] : 0;
}

INLINE float softmax_cross_entropy(const float *logits, const int *labels, float *dlogits, int rows, int classes)
{
    float loss = 0;
    for (int r = 0; r < rows; r++) {
        const float *z = logits + r * classes;
        float exponentials[16], largest = z[0], sum = 0;
        for (int c = 1; c < classes; c++) largest = z[c] > largest ? z[c] : largest;
        for (int c = 0; c < classes; c++) { exponentials[c] = expf(z[c] - largest); sum += exponentials[c]; }
        float scale = 1 / sum;
        for (int c = 0; c < classes; c++) dlogits[r * classes + c] = (exponentials[c] * scale - (c == labels[r])) / rows;
        loss += logf(sum) - (z[labels[r]] - largest);
    }
    return loss / rows;
}

INLINE void softmax(float *values, int rows, int classes)
{
    for (int r = 0; r < rows; r++) {
        float *z = values + r * classes;
        float largest = z[0], sum = 0;
        for (int c = 1; c < classes; c++) largest = z[c] > largest ? z[c] : largest;
        for (int c = 0; c < classes; c++) { z[c] = expf(z[c] - largest); sum += z[c]; }
        float scale = 1 / sum;
        for (int c = 0; c < classes; c++) z[c] *= scale;
    }
}

INLINE void momentum_update(
    float *restrict p, const float *restrict g, float *restrict velocity, int count, float rate, float momentum)
{
    for (int i = 0; i < count; i++) {
        velocity[i] = momentum * velocity[i] + g[i];
        p[i] -= rate * velocity[i];
    }
}

// The corrections are 1 / (1 - 0.9^t) and 1 / (1 - 0.999^t).
INLINE void adam_update(
    float *restrict p, const float *restrict g, float *restrict m, float *restrict v, int count,
    float rate, float correction1, float correction2)
{
    for (int i = 0; i < count; i++) {
        m[i] = 0.9f * m[i] + 0.1f * g[i];
        v[i] = 0.999f * v[i] + 0.001f * g[i] * g[i];
        p[i] -= rate * correction1 * m[i] / (sqrtf(v[i] * correction2) + 1e-8f);
    }
}
