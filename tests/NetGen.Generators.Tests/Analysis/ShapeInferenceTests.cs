using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;
using Xunit;

namespace NetGen.Generators.Tests.Analysis;

/// <summary>Shapes, without any compilation.</summary>
public class ShapeInferenceTests
{
    [Fact]
    public void ShapesFollowTheLayers()
    {
        var spec = SpecExamples.Of([4], SpecExamples.Dense("A", 8), SpecExamples.Line("B", "Relu"), SpecExamples.Dense("C", 3));

        var shapes = ShapeInference.Infer(spec);

        Assert.Null(shapes.Problem);
        Assert.Equal([TensorShape.Vector(8), TensorShape.Vector(8), TensorShape.Vector(3)], shapes.Outputs);
    }

    [Fact]
    public void FirstContradictionStopsAndNamesItsSource()
    {
        var spec = SpecExamples.Of([2, 3, 1], SpecExamples.Line("A", "Relu"), SpecExamples.Dense("B", 3), SpecExamples.Dense("C", 3));

        var shapes = ShapeInference.Infer(spec);

        Assert.Single(shapes.Outputs);
        Assert.Equal(
            new Problem(DiagnosticIds.ShapeMismatch, ProblemSite.Layer(1), "B", "one dimension, or time x features", "2 x 3 x 1", "layer 'A'") { Mend = "Flatten" }, shapes.Problem);
    }
}
