namespace NetGen;

/// <summary>
/// What all recurrent layers offer. They take time x features and go through it step by step, from a state of zeros for every row.
/// </summary>
/// <remarks>
/// <para>
/// The equations, the order of the gates and the names in checkpoints are PyTorch's: <c>weight_ih_l0</c> of gates * units x features,
/// <c>weight_hh_l0</c> of gates * units x units, <c>bias_ih_l0</c> and <c>bias_hh_l0</c> of gates * units.
/// </para>
/// <para>
/// Gate by gate the weights of the inputs start uniform in ±sqrt(6 / (features + units)) (Glorot and Bengio 2010), those of the state as a
/// random orthogonal matrix (Saxe et al. 2014), as in Keras; all biases start at 0 but for those of an LSTM's forget gate.
/// </para>
/// </remarks>
public abstract class RecurrentAttribute : WeightLayerAttribute
{
    private protected RecurrentAttribute(int units)
    {
        Units = units;
    }

    /// <summary>The number of outputs of a step.</summary>
    public int Units { get; }

    /// <summary>Whether the layer gives its outputs of all steps, time x units, and not those of the last step alone. Default: the last step.</summary>
    public bool ReturnSequence { get; set; }

    /// <summary>
    /// Over how many steps gradients flow back at most, at least 1; default: over all (truncated backpropagation through time). The
    /// sequence is cut into pieces of so many steps, counted from its end, so that the first may be shorter. The state passes from one piece to the
    /// next, its gradient does not pass back.
    /// </summary>
    public int TruncateAfter { get; set; }
}
