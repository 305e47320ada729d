using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One of the things that a layer reads.</summary>
/// <param name="Layer">The number of the layer in the plan, or of an input, as <see cref="NetworkGraph.Input"/>.</param>
/// <param name="Shape">The shape of a row.</param>
/// <param name="Stride">The number of floats from one row to the next, or from one block of 16 samples.</param>
/// <param name="Delta">What is done with its delta.</param>
/// <param name="Name">The layer's name, or what emitted methods call the input.</param>
internal sealed record SourcePlan(int Layer, TensorShape Shape, int Stride, DeltaUse Delta, string Name)
{
    /// <summary>How its values lie: as those of the layer that reads it, unless that moves them.</summary>
    public ValueLayout Layout { get; init; }

    public bool IsInput => NetworkGraph.IsInput(Layer);

    /// <summary>Of indices, what they are smaller than; else 0.</summary>
    public int Vocabulary { get; init; }

    public bool IsIndices => Vocabulary > 0;

    /// <summary>An input, whose rows end where their values end.</summary>
    public static SourcePlan OfInput(NetworkSpec spec, FusedSource source)
    {
        var input = InputPlan.Of(spec)[NetworkGraph.NumberOf(source.Layer)];
        return new SourcePlan(source.Layer, source.Shape, input.Size, DeltaUse.None, input.Name) { Vocabulary = input.Vocabulary ?? 0 };
    }
}
