namespace NetGen;

/// <summary>
/// Batch normalization (Ioffe, Szegedy 2015, "Batch normalization"): <c>y[p, c] = (x[p, c] - mean[c]) / sqrt(variance[c] + epsilon) * scale[c] + offset[c]</c>,
/// where in training mean and variance are those of the batch's values of a channel, over its rows and all places, and in predictions the running ones.
/// Takes any shape, the channels last, and keeps it.
/// </summary>
/// <remarks>
/// As PyTorch's <c>BatchNorm1d</c> and <c>BatchNorm2d</c>: the batch's variance is that of its values themselves, the running one goes by the unbiased
/// estimate, <c>running = (1 - momentum) * running + momentum * batch</c>; scales begin at 1, offsets at 0, running means at 0 and variances at 1. In
/// checkpoints they are <c>weight</c>, <c>bias</c>, <c>running_mean</c> and <c>running_var</c>; <c>num_batches_tracked</c> is passed over in files and not
/// written, which PyTorch's strict loading does not mind. Unlike there, the running statistics follow where parameters are updated: once a step, by
/// <c>TrainBatch</c>, <c>Fit</c> and <c>Update</c>, and not by <c>Forward</c> or <c>ComputeGradients</c> alone; a batch with a single value of each channel leaves
/// them as they are. So does a single row of a vector, and nothing is learned from it: all its distances from the mean are 0, and the outputs are the offsets. PyTorch
/// refuses such a batch, Keras takes it, and so does NetGen; where <c>Fit</c> would end an epoch with it, another batch size leaves no single row over. An optimizer's weight decay leaves scales and offsets out. A batch must fit into the network's <c>MaxBatchSize</c>: cut into chunks it
/// would have other statistics.
/// </remarks>
/// <example><code>[BatchNorm(Momentum = 0.01f)]</code></example>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>How much of the running statistics a step replaces, above 0 and at most 1; default 0.1.</summary>
    public float Momentum { get; set; } = 0.1f;

    /// <summary>What is added to the variance, finite and above 0; default 1e-5.</summary>
    public float Epsilon { get; set; } = 1e-5f;
}
