using NetGen.Generators.Analysis.Layers;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Follows the shape of a row through the layers.</summary>
internal static class ShapeInference
{
    /// <summary>Infers the output shape of every layer up to the first that cannot take its input.</summary>
    public static ShapeResult Infer(NetworkSpec spec)
    {
        var outputs = new List<TensorShape>();
        var shape = spec.Input;
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            var rule = LayerRules.Of(layer);
            if (rule.InferShape(layer, shape) is not { } output)
            {
                var above = index == 0 ? "the input" : $"layer '{spec.Layers[index - 1].Name}'";
                var problem = new Problem(
                    DiagnosticIds.ShapeMismatch, ProblemSite.Layer(index), layer.Name, rule.ExpectedInput, shape.ToString(), above);
                return new ShapeResult(outputs.ToEquatableArray(), problem);
            }

            shape = output;
            outputs.Add(shape);
        }

        return new ShapeResult(outputs.ToEquatableArray(), Problem: null);
    }
}
