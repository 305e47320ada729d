using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>A batch normalization that predictions compute in the store of the layer above.</summary>
/// <param name="Name">The name of its layer.</param>
/// <param name="Activation">The activation it ends with.</param>
/// <param name="Channels">The number of channels.</param>
/// <param name="Epsilon">What is added to the variance.</param>
internal sealed record FoldedNorm(string Name, ActivationPlan Activation, int Channels, float Epsilon)
{
    /// <summary>The floats of the factors by which channels are multiplied: computed once for each call, from the statistics as they are then.</summary>
    public int Factors => Padding.Padded(Channels);

    /// <summary>The same for each sample of capacity, of which there is at least a block.</summary>
    public int Scratch => LaneBlock.Count(Channels);
}
