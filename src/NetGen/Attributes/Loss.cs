namespace NetGen;

/// <summary>
/// What training minimises. <c>y</c> is the network's output, <c>t</c> the target. A loss is the mean over the batch (with
/// sample weights: the weighted sum divided by the sum of weights) and, except for <see cref="CrossEntropy"/> and <see cref="KullbackLeibler"/>, over the outputs.
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

    /// <summary>
    /// <c>max(0, 1 - t * y)</c>, the loss of support vector machines (Cortes and Vapnik 1995): the side of 0 is the class, and outputs beyond
    /// a margin of 1 cost nothing. Behind Linear or another activation that reaches both sides. Targets: -1 or 1. Targets of 0 and 1 are
    /// refused, not converted as Keras does, because a batch of ones would not tell which is meant.
    /// </summary>
    Hinge,

    /// <summary><c>max(0, 1 - t * y)^2</c>, whose gradient has no jump. Activations and targets as for <see cref="Hinge"/>.</summary>
    SquaredHinge,

    /// <summary>
    /// <c>log(cosh(y - t))</c>: about <c>(y - t)^2 / 2</c> near zero and <c>|y - t| - log(2)</c> far from it, computed stably. Targets: any
    /// finite number.
    /// </summary>
    LogCosh,

    /// <summary>
    /// <c>y - t * log(y)</c>, the negative log-likelihood of counts t whose rate is y, without the part that does not depend on y; Keras's
    /// <c>Poisson</c> and PyTorch's <c>PoissonNLLLoss(log_input=False)</c>, but for their addition to y, in whose place y counts as at least
    /// 1e-30. Behind an activation above 0, best Softplus or Exponential. Targets: any finite number of at least 0.
    /// </summary>
    Poisson,

    /// <summary>
    /// <c>sum over j of t[j] * log(t[j] / y[j])</c> behind a Softmax (Kullback and Leibler 1951), the mean over the batch and the sum over
    /// the classes, computed stably from the logits: PyTorch's <c>KLDivLoss(reduction="batchmean")</c>. It trains as
    /// <see cref="CrossEntropy"/> does, and is 0 where the outputs are the targets. Targets: as for <see cref="CrossEntropy"/>.
    /// </summary>
    KullbackLeibler,
}
