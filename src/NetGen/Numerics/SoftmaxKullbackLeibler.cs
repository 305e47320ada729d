using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// Softmax and the Kullback-Leibler divergence in one, <c>sum over j of t[j] * log(t[j] / p[j])</c> of a row, at least 0:
/// <see cref="SoftmaxCrossEntropy"/> less the entropy of the targets, which moves the loss but not its gradient. Same bits at every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SoftmaxKullbackLeibler
{
    /// <inheritdoc cref="SoftmaxCrossEntropy.Apply(ref float, ref float, ref float, ref float, int, int, int)"/>
    public static void Apply(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows) =>
        SoftmaxCrossEntropy.Apply<Chosen>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows);
}
