using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Reshape: any shape in, one of as many values out.</summary>
internal sealed class ReshapeRule : LayerRule<ReshapeSpec>
{
    public override string FoundInput(TensorShape input) => input.Rank == 1 ? $"{Invariant.Print(input.Size)} values" : $"{input} ({Invariant.Print(input.Size)} values)";

    protected override string ExpectedInput(ReshapeSpec layer)
    {
        var shape = layer.Shape;
        var (known, hasRest) = KnownSize(shape);
        return hasRest
            ? $"a multiple of {Invariant.Print(known)} values for the shape {shape}"
            : $"{Invariant.Print(known)} values for the shape {shape}";
    }

    protected override IEnumerable<Problem> FindProblems(ReshapeSpec layer, int index)
    {
        var site = ProblemSite.Layer(index, "dimensions");
        var dimensions = layer.Shape.Dimensions;
        if (dimensions.Count == 0 || dimensions.Count(dimension => dimension == ReshapeSpec.Rest) > 1)
        {
            return [new Problem(DiagnosticIds.ParameterOutOfRange, site, "dimensions", "at least one number, of which one may be -1", dimensions.Count == 0 ? "none" : $"{layer.Shape}")];
        }

        return dimensions.Where(dimension => dimension != ReshapeSpec.Rest).SelectMany(dimension => SizeChecks.FindProblems("a dimension", dimension, site)).Take(1);
    }

    protected override TensorShape? InferShape(ReshapeSpec layer, TensorShape input)
    {
        var (known, hasRest) = KnownSize(layer.Shape);
        return hasRest ? input.Size % known != 0 ? null : new TensorShape(layer.Shape.Dimensions.Select(dimension => dimension == ReshapeSpec.Rest ? (int)(input.Size / known) : dimension).ToEquatableArray())
            : input.Size == known ? layer.Shape
            : null;
    }

    protected override long MeasureParameters(ReshapeSpec layer, TensorShape input) => 0;

    /// <summary>The product of the dimensions that are numbers, and whether one is left open.</summary>
    private static (long Size, bool HasRest) KnownSize(TensorShape shape)
    {
        var known = shape.Dimensions.Where(dimension => dimension != ReshapeSpec.Rest).ToEquatableArray();
        return (new TensorShape(known).Size, known.Count < shape.Rank);
    }
}
