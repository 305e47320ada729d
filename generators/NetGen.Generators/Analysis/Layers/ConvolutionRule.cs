using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Convolution: one or two dimensions of places and one of channels in; the places of the kernel and the filters out.</summary>
internal sealed class ConvolutionRule : LayerRule<ConvolutionSpec>
{
    private static readonly string[] Sides = ["Height", "Width"];

    protected override string ExpectedInput(ConvolutionSpec layer)
    {
        var shape = layer.Axes.Count == 1 ? "time x channels" : "height x width x channels";
        var places = new TensorShape(layer.Axes.Select(axis => (int)Math.Min(axis.Extent, int.MaxValue)).ToEquatableArray());
        return shape
            + (layer.Padding == "Valid" && layer.KernelPlaces > 1 ? $" of at least {places} places" : string.Empty)
            + (layer.Groups > 1 ? $" and a multiple of {Invariant.Print(layer.Groups)} channels" : string.Empty);
    }

    protected override IEnumerable<Problem> FindProblems(ConvolutionSpec layer, int index) =>
        SizeChecks.FindProblems("the number of filters", layer.Filters, ProblemSite.Layer(index, "filters"))
            .Concat(FindKernelProblems(layer, index))
            .Concat(FindAxisProblems("Stride", layer, index, axis => axis.Stride))
            .Concat(FindAxisProblems("Dilation", layer, index, axis => axis.Dilation))
            .Concat(FindPaddingProblems(layer, index))
            .Concat(FindGroupProblems(layer, index))
            .Concat(InitializerChecks.FindProblems(layer.Initializer, layer.InitializerValue, layer.BiasValue, index))
            .Concat(FindInitializerProblems(layer, index));

    protected override TensorShape? InferShape(ConvolutionSpec layer, TensorShape input)
    {
        var dimensions = layer.Axes.Count;
        if (input.Rank != dimensions + 1 || input.Dimensions[dimensions] % layer.Groups != 0)
        {
            return null;
        }

        var places = layer.Axes.Select((axis, index) => axis.Outputs(input.Dimensions[index], layer.Padding)).ToArray();
        return places.All(count => count > 0) ? new TensorShape(places.Append(layer.Filters).ToEquatableArray()) : null;
    }

    protected override IReadOnlyList<TensorShape> TensorShapes(ConvolutionSpec layer, TensorShape input) =>
    [
        new TensorShape(layer.Axes.Select(axis => axis.Size).Append(input.Channels / layer.Groups).Append(layer.Filters).ToEquatableArray()),
        .. layer.UsesBias ? [TensorShape.Vector(layer.Filters)] : Array.Empty<TensorShape>(),
    ];

    protected override long MeasureParameters(ConvolutionSpec layer, TensorShape input)
    {
        var stride = Padding.Stride((long)layer.Filters);
        var rows = layer.KernelPlaces * (input.Dimensions[layer.Axes.Count] / layer.Groups);
        return (Math.Min(rows, Limits.Parameters) * stride) + (layer.UsesBias ? stride : 0);
    }

    // The copy with zeros around it, as far as the kernel reaches.
    protected override long MeasureIntermediates(ConvolutionSpec layer, TensorShape input) => layer.Padding == "Valid" ? 0 : layer.Axes
        .Select((axis, index) => ((axis.Outputs(input.Dimensions[index], layer.Padding) - 1L) * axis.Stride) + axis.Extent)
        .Aggregate((long)input.Dimensions[layer.Axes.Count], (size, length) => Math.Min(size * Math.Min(length, Limits.Activations), Limits.Activations));

    private static IEnumerable<Problem> FindKernelProblems(ConvolutionSpec layer, int index) => layer.Axes.All(axis => axis.Size == layer.Axes[0].Size)
        ? SizeChecks.FindProblems("the size of the kernel", layer.Axes[0].Size, ProblemSite.Layer(index, "kernelSize"))
        : SizeChecks.FindProblems("the height of the kernel", layer.Axes[0].Size, ProblemSite.Layer(index, "kernelHeight"))
            .Concat(SizeChecks.FindProblems("the width of the kernel", layer.Axes[1].Size, ProblemSite.Layer(index, "kernelWidth")));

    /// <summary>Checks a number that is declared once for all dimensions, or for each.</summary>
    private static IEnumerable<Problem> FindAxisProblems(string property, ConvolutionSpec layer, int index, Func<WindowAxis, int> number) =>
        layer.Axes.All(axis => number(axis) == number(layer.Axes[0]))
            ? SizeChecks.FindProblems(property, number(layer.Axes[0]), ProblemSite.Layer(index, property))
            : layer.Axes.SelectMany((axis, dimension) => SizeChecks.FindProblems(property + Sides[dimension], number(axis), ProblemSite.Layer(index, property + Sides[dimension])));

    private static IEnumerable<Problem> FindPaddingProblems(ConvolutionSpec layer, int index)
    {
        if (layer is { Padding: "Causal", Axes.Count: > 1 })
        {
            yield return OutOfRange(index, "Padding", "Valid or Same in two dimensions", layer.Padding);
        }
    }

    private static IEnumerable<Problem> FindGroupProblems(ConvolutionSpec layer, int index)
    {
        var size = SizeChecks.FindProblems("the number of groups", layer.Groups, ProblemSite.Layer(index, "Groups")).ToList();
        return size.Count > 0 || layer.Filters % layer.Groups == 0
            ? size
            : [OutOfRange(index, "Groups", $"a divisor of the {Invariant.Print(layer.Filters)} filters", Invariant.Print(layer.Groups))];
    }

    /// <summary>Rows of weights are places and channels, so a diagonal of the matrix would be no identity.</summary>
    private static IEnumerable<Problem> FindInitializerProblems(ConvolutionSpec layer, int index)
    {
        if (layer.Initializer == "Identity")
        {
            yield return OutOfRange(index, "Initializer", "of a kind that does not need a square matrix", layer.Initializer);
        }
    }

    private static Problem OutOfRange(int index, string property, string expected, string found) =>
        new(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, property), property, expected, found);
}
