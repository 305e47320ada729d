using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>The shapes of rows, the dimensions outermost first, such as height, width, channels.</summary>
/// <param name="Inputs">Of what the layer reads, in the order in which it names them.</param>
/// <param name="Output">Of what it gives.</param>
internal sealed record LayerShapes(IReadOnlyList<TensorShape> Inputs, TensorShape Output)
{
    /// <summary>Of indices that a layer reads, what they are smaller than.</summary>
    public int Vocabulary { get; init; }

    /// <summary>Of what a layer that reads one other reads.</summary>
    public TensorShape Input => Inputs[0];
}
