using System.Collections.Immutable;

namespace NetGen;

/// <summary>One layer as declared.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The layer's name in checkpoints.</param>
/// <param name="Description">Its kind and activation in words, such as <c>Dense 64, Relu</c>.</param>
/// <param name="OutputSize">The number of values it gives for one row.</param>
/// <param name="ParameterCount">The number of its parameters, without padding.</param>
public sealed record LayerInfo(string Name, string Key, string Description, int OutputSize, int ParameterCount)
{
    /// <summary>The dimensions of what it gives for one row, the outermost first, such as height, width and channels.</summary>
    public ImmutableArray<int> OutputShape
    {
        get => field.IsDefault ? [OutputSize] : field;
        init;
    }

    /// <summary>The name of the layer whose parameters it has too; null if it has its own, or none.</summary>
    public string? SharedWith { get; init; }
}
