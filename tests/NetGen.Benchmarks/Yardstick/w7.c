// W7: LeNet on 28 x 28 x 1 - 6 filters of 5 x 5 (padded by 2), relu, pool of 2 x 2, 16 filters of 5 x 5, relu, pool, 120, 84, 10 - with softmax and
// cross entropy, momentum, batches of 64. Samples lie innermost, so that a filter's sums of 64 samples are four vectors and no loop has a rest.
#include "yardstick.h"

enum { BATCH = 64, BATCHES = 4, VECTORS = BATCH / 16 };

enum {
    BIASES1 = 25 * 6, WEIGHTS2 = BIASES1 + 6, BIASES2 = WEIGHTS2 + 150 * 16, WEIGHTS3 = BIASES2 + 16, BIASES3 = WEIGHTS3 + 400 * 120,
    WEIGHTS4 = BIASES3 + 120, BIASES4 = WEIGHTS4 + 120 * 84, WEIGHTS5 = BIASES4 + 84, BIASES5 = WEIGHTS5 + 84 * 10, PARAMETERS = BIASES5 + 10
};

typedef float vector __attribute__((vector_size(64)));

static float p[PARAMETERS] ALIGNED, g[PARAMETERS] ALIGNED, velocity[PARAMETERS] ALIGNED;

// Planes of channels, each place with its 64 samples; from the second pool on rows of features.
static float padded[32 * 32 * BATCH] ALIGNED, h1[6 * 28 * 28 * BATCH] ALIGNED, q1[6 * 14 * 14 * BATCH] ALIGNED;
static float h2[16 * 10 * 10 * BATCH] ALIGNED, q2[400 * BATCH] ALIGNED, h3[120 * BATCH] ALIGNED, h4[84 * BATCH] ALIGNED, z[10 * BATCH] ALIGNED;
static float dh1[6 * 28 * 28 * BATCH] ALIGNED, dq1[6 * 14 * 14 * BATCH] ALIGNED, dh2[16 * 10 * 10 * BATCH] ALIGNED;
static float dq2[400 * BATCH] ALIGNED, dh3[120 * BATCH] ALIGNED, dh4[84 * BATCH] ALIGNED, dz[10 * BATCH] ALIGNED;
static float rows_x[400 * BATCH] ALIGNED, rows_dy[120 * BATCH] ALIGNED, logits[10 * BATCH] ALIGNED, dlogits[10 * BATCH] ALIGNED;
static const float *inputs;
static const int *labels;
static int next;

void w7_load(const float *all_inputs, const int *all_labels, const float *parameters)
{
    inputs = all_inputs;
    labels = all_labels;
    memcpy(p, parameters, sizeof p);
    memset(velocity, 0, sizeof velocity);
    next = 0;
}

INLINE vector *at(const float *values, size_t place) { return (vector *)(values + place * BATCH); }

INLINE void relu_store(float *y, const vector *sums)
{
    const float *values = (const float *)sums;
    for (int s = 0; s < BATCH; s++) y[s] = values[s] > 0 ? values[s] : 0;
}

// Some filters at a time, whose sums stay in registers.
INLINE void convolve(const float *x, const float *w, const float *b, float *y, int channels, int size, int filters, int some)
{
    int out = size - 4;
    for (int first = 0; first < filters; first += some)
        for (int row = 0; row < out; row++)
            for (int column = 0; column < out; column++) {
                vector sum[6][VECTORS];
                for (int f = 0; f < some; f++)
                    for (int v = 0; v < VECTORS; v++) sum[f][v] = (vector){} + b[first + f];
                for (int c = 0; c < channels; c++)
                    for (int i = 0; i < 5; i++)
                        for (int j = 0; j < 5; j++) {
                            const vector *from = at(x, (c * size + row + i) * size + column + j);
                            vector x0 = from[0], x1 = from[1], x2 = from[2], x3 = from[3];
                            for (int f = 0; f < some; f++) {
                                float weight = w[((i * 5 + j) * channels + c) * filters + first + f];
                                sum[f][0] += x0 * weight;
                                sum[f][1] += x1 * weight;
                                sum[f][2] += x2 * weight;
                                sum[f][3] += x3 * weight;
                            }
                        }
                for (int f = 0; f < some; f++) relu_store(y + (((first + f) * out + row) * out + column) * (size_t)BATCH, sum[f]);
            }
}

// The five columns of one row of some kernels at a time.
INLINE void convolve_gradient(const float *x, const float *dy, float *gw, float *gb, int channels, int size, int filters, int some)
{
    int out = size - 4;
    for (int first = 0; first < filters; first += some)
        for (int c = 0; c < channels; c++)
            for (int i = 0; i < 5; i++) {
                vector sum[4][5];
                for (int f = 0; f < some; f++)
                    for (int j = 0; j < 5; j++) sum[f][j] = (vector){};
                for (int row = 0; row < out; row++)
                    for (int column = 0; column < out; column++) {
                        const vector *from = at(x, (c * size + row + i) * size + column);
                        for (int v = 0; v < VECTORS; v++) {
                            vector x0 = from[v], x1 = from[VECTORS + v], x2 = from[2 * VECTORS + v], x3 = from[3 * VECTORS + v], x4 = from[4 * VECTORS + v];
                            for (int f = 0; f < some; f++) {
                                vector delta = at(dy, ((first + f) * out + row) * out + column)[v];
                                sum[f][0] += x0 * delta;
                                sum[f][1] += x1 * delta;
                                sum[f][2] += x2 * delta;
                                sum[f][3] += x3 * delta;
                                sum[f][4] += x4 * delta;
                            }
                        }
                    }
                for (int f = 0; f < some; f++)
                    for (int j = 0; j < 5; j++) {
                        float total = 0;
                        for (int s = 0; s < 16; s++) total += sum[f][j][s];
                        gw[((i * 5 + j) * channels + c) * filters + first + f] = total;
                    }
            }
    for (int f = 0; f < filters; f++) {
        vector sum = {};
        for (int k = 0; k < out * out * VECTORS; k++) sum += at(dy, (size_t)f * out * out)[k];
        float total = 0;
        for (int s = 0; s < 16; s++) total += sum[s];
        gb[f] = total;
    }
}

INLINE void convolve_back(const float *dy, const float *w, float *dx, int channels, int size, int filters)
{
    int out = size - 4;
    memset(dx, 0, (size_t)channels * size * size * BATCH * sizeof(float));
    for (int c = 0; c < channels; c++)
        for (int row = 0; row < out; row++)
            for (int column = 0; column < out; column++)
                for (int i = 0; i < 5; i++) {
                    vector *to = at(dx, (c * size + row + i) * size + column), sum[5][VECTORS];
                    for (int j = 0; j < 5; j++)
                        for (int v = 0; v < VECTORS; v++) sum[j][v] = to[j * VECTORS + v];
                    for (int f = 0; f < filters; f++) {
                        const vector *delta = at(dy, (f * out + row) * out + column);
                        vector d0 = delta[0], d1 = delta[1], d2 = delta[2], d3 = delta[3];
                        for (int j = 0; j < 5; j++) {
                            float weight = w[((i * 5 + j) * channels + c) * filters + f];
                            sum[j][0] += d0 * weight;
                            sum[j][1] += d1 * weight;
                            sum[j][2] += d2 * weight;
                            sum[j][3] += d3 * weight;
                        }
                    }
                    for (int j = 0; j < 5; j++)
                        for (int v = 0; v < VECTORS; v++) to[j * VECTORS + v] = sum[j][v];
                }
}

// Where a pool's place goes: planes, or features in the order row, column, channel.
INLINE size_t pooled(int channels, int out, int c, int row, int column, int features)
{
    return features ? (row * out + column) * channels + c : (c * out + row) * out + column;
}

INLINE void pool(const float *y, float *q, int channels, int size, int features)
{
    int out = size / 2;
    for (int c = 0; c < channels; c++)
        for (int row = 0; row < out; row++)
            for (int column = 0; column < out; column++) {
                const float *a = y + ((c * size + 2 * row) * size + 2 * column) * (size_t)BATCH, *b = a + BATCH, *d = a + size * BATCH, *e = d + BATCH;
                float *to = q + pooled(channels, out, c, row, column, features) * BATCH;
                for (int s = 0; s < BATCH; s++) {
                    float upper = a[s] > b[s] ? a[s] : b[s], lower = d[s] > e[s] ? d[s] : e[s];
                    to[s] = upper > lower ? upper : lower;
                }
            }
}

// To the first of the largest, and nowhere if relu has cut it off.
INLINE void pool_back(const float *y, const float *q, const float *dq, float *dy, int channels, int size, int features)
{
    int out = size / 2;
    for (int c = 0; c < channels; c++)
        for (int row = 0; row < out; row++)
            for (int column = 0; column < out; column++) {
                size_t place = ((c * size + 2 * row) * size + 2 * column) * (size_t)BATCH, from = pooled(channels, out, c, row, column, features) * BATCH;
                for (int s = 0; s < BATCH; s++) {
                    float largest = q[from + s], delta = largest > 0 ? dq[from + s] : 0;
                    const float *a = y + place + s;
                    float *to = dy + place + s;
                    int first = a[0] == largest, second = !first & (a[BATCH] == largest);
                    int third = !(first | second) & (a[size * BATCH] == largest);
                    to[0] = first ? delta : 0;
                    to[BATCH] = second ? delta : 0;
                    to[size * BATCH] = third ? delta : 0;
                    to[(size + 1) * BATCH] = first | second | third ? 0 : delta;
                }
            }
}

INLINE void dense(const float *x, const float *w, const float *b, float *y, int in, int out, int some, int relu)
{
    for (int first = 0; first < out; first += some) {
        vector sum[6][VECTORS];
        for (int o = 0; o < some; o++)
            for (int v = 0; v < VECTORS; v++) sum[o][v] = (vector){} + b[first + o];
        for (int i = 0; i < in; i++) {
            const vector *from = at(x, i);
            vector x0 = from[0], x1 = from[1], x2 = from[2], x3 = from[3];
            for (int o = 0; o < some; o++) {
                float weight = w[i * out + first + o];
                sum[o][0] += x0 * weight;
                sum[o][1] += x1 * weight;
                sum[o][2] += x2 * weight;
                sum[o][3] += x3 * weight;
            }
        }
        for (int o = 0; o < some; o++)
            if (relu) relu_store(y + (first + o) * BATCH, sum[o]);
            else memcpy(y + (first + o) * BATCH, sum[o], sizeof sum[o]);
    }
}

INLINE void dense_inputs(const float *w, const float *dy, float *dx, int in, int out, int some)
{
    for (int first = 0; first < in; first += some) {
        vector sum[6][VECTORS];
        for (int i = 0; i < some; i++)
            for (int v = 0; v < VECTORS; v++) sum[i][v] = (vector){};
        for (int o = 0; o < out; o++) {
            const vector *from = at(dy, o);
            vector d0 = from[0], d1 = from[1], d2 = from[2], d3 = from[3];
            for (int i = 0; i < some; i++) {
                float weight = w[(first + i) * out + o];
                sum[i][0] += d0 * weight;
                sum[i][1] += d1 * weight;
                sum[i][2] += d2 * weight;
                sum[i][3] += d3 * weight;
            }
        }
        for (int i = 0; i < some; i++) memcpy(dx + (first + i) * BATCH, sum[i], sizeof sum[i]);
    }
}

INLINE void to_rows(const float *features, float *rows, int count)
{
    for (int s = 0; s < BATCH; s++)
        for (int i = 0; i < count; i++) rows[s * count + i] = features[i * BATCH + s];
}

INLINE void dense_gradient(const float *x, const float *dy, float *gw, float *gb, int in, int out)
{
    to_rows(x, rows_x, in);
    to_rows(dy, rows_dy, out);
    dense_backward(rows_x, 0, rows_dy, gw, gb, 0, BATCH, in, out);
}

NOINLINE void take_in(const float *x)
{
    for (int i = 0; i < 784; i++) {
        float *to = padded + ((i / 28 + 2) * 32 + i % 28 + 2) * BATCH;
        for (int s = 0; s < BATCH; s++) to[s] = x[s * 784 + i];
    }
}

NOINLINE void forward(void)
{
    convolve(padded, p, p + BIASES1, h1, 1, 32, 6, 6);
    pool(h1, q1, 6, 28, 0);
    convolve(q1, p + WEIGHTS2, p + BIASES2, h2, 6, 14, 16, 4);
    pool(h2, q2, 16, 10, 1);
    dense(q2, p + WEIGHTS3, p + BIASES3, h3, 400, 120, 6, 1);
    dense(h3, p + WEIGHTS4, p + BIASES4, h4, 120, 84, 6, 1);
    dense(h4, p + WEIGHTS5, p + BIASES5, z, 84, 10, 5, 0);
}

NOINLINE void backward(void)
{
    dense_gradient(h4, dz, g + WEIGHTS5, g + BIASES5, 84, 10);
    dense_inputs(p + WEIGHTS5, dz, dh4, 84, 10, 6);
    relu_backward(dh4, h4, 84 * BATCH);
    dense_gradient(h3, dh4, g + WEIGHTS4, g + BIASES4, 120, 84);
    dense_inputs(p + WEIGHTS4, dh4, dh3, 120, 84, 6);
    relu_backward(dh3, h3, 120 * BATCH);
    dense_gradient(q2, dh3, g + WEIGHTS3, g + BIASES3, 400, 120);
    dense_inputs(p + WEIGHTS3, dh3, dq2, 400, 120, 5);
    pool_back(h2, q2, dq2, dh2, 16, 10, 1);
    convolve_gradient(q1, dh2, g + WEIGHTS2, g + BIASES2, 6, 14, 16, 4);
    convolve_back(dh2, p + WEIGHTS2, dq1, 6, 14, 16);
    pool_back(h1, q1, dq1, dh1, 6, 28, 0);
    convolve_gradient(padded, dh1, g, g + BIASES1, 1, 32, 6, 3);
}

NOINLINE float step(const float *x, const int *y)
{
    take_in(x);
    forward();
    to_rows(z, logits, 10);
    float loss = softmax_cross_entropy(logits, y, dlogits, BATCH, 10);
    for (int o = 0; o < 10; o++)
        for (int s = 0; s < BATCH; s++) dz[o * BATCH + s] = dlogits[s * 10 + o];
    backward();
    momentum_update(p, g, velocity, PARAMETERS, 0.01f, 0.9f);
    return loss;
}

float w7_run(long long steps)
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
