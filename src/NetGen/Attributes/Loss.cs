namespace NetGen;

/// <summary>
/// What training minimises. <c>y</c> is the network's output, <c>t</c> the target. A loss is the mean over the batch (with
/// sample weights: the weighted sum divided by the sum of weights) and, except for <see cref="CrossEntropy"/>, over the outputs.
/// </summary>
public enum Loss
{
    /// <summary><c>(y - t)^2</c>, the squared loss. Targets: any finite number.</summary>
    MeanSquaredError,

    /// <summary><c>|y - t|</c>. Targets: any finite number. At <c>y = t</c> the gradient is taken as 0.</summary>
    MeanAbsoluteError,

    /// <summary>
    /// <c>e^2 / 2 if |e| &lt;= delta, else delta * (|e| - delta / 2)</c> for <c>e = y - t</c> (Huber 1964), as PyTorch's <c>HuberLoss</c>.
    /// Targets: any finite number.
    /// </summary>
    Huber,

    /// <summary>
    /// <c>-t * log(y) - (1 - t) * log(1 - y)</c> behind a Sigmoid, computed stably from the logits. Targets: 0 to 1.
    /// </summary>
    BinaryCrossEntropy,

    /// <summary>
    /// <c>-sum over j of t[j] * log(y[j])</c> behind a Softmax, the mean over the batch and the sum over the classes, computed
    /// stably from the logits. Targets: class indices, or rows of probabilities from 0 to 1 that sum to 1 (one-hot).
    /// </summary>
    CrossEntropy,
}
