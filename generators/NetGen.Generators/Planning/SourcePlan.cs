using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One of the things that a layer reads.</summary>
/// <param name="Layer">The number of the layer in the plan, or <see cref="NetworkGraph.Input"/>.</param>
/// <param name="Shape">The shape of a row.</param>
/// <param name="Stride">The number of floats from one row to the next, or from one block of 16 samples.</param>
/// <param name="Delta">What is done with its delta.</param>
/// <param name="Name">The layer's name; of the network's input, null.</param>
internal sealed record SourcePlan(int Layer, TensorShape Shape, int Stride, DeltaUse Delta, string? Name)
{
    /// <summary>How its values lie: as those of the layer that reads it, unless that moves them.</summary>
    public ValueLayout Layout { get; init; }
}
