using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>The attribute, and the argument of it, that a problem is about.</summary>
/// <param name="Target">The attribute.</param>
/// <param name="Index">The input, layer, line of regularization or output, counted from 0.</param>
/// <param name="Argument">The name of a parameter or property of the attribute, or null for the attribute itself.</param>
/// <param name="Element">The element of an argument that has several.</param>
internal sealed record ProblemSite(ProblemTarget Target, int Index, string? Argument, int Element = 0)
{
    public static ProblemSite Network(string? argument = null) => new(ProblemTarget.Network, 0, argument);

    public static ProblemSite Budget(string argument) => new(ProblemTarget.Budget, 0, argument);

    public static ProblemSite Input(int index, string? argument = null) => new(ProblemTarget.Input, index, argument);

    public static ProblemSite Dimension(int input, int index) => new(ProblemTarget.Input, input, "shape", index);

    public static ProblemSite Layer(int index, string? argument = null) => new(ProblemTarget.Layer, index, argument);

    /// <summary>Where a layer names one of those that it reads.</summary>
    public static ProblemSite Source(LayerSpec layer, int index, int source) =>
        !layer.IsJoin ? Layer(index, "From")
        : source < 2 ? Layer(index, source == 0 ? "first" : "second")
        : new(ProblemTarget.Layer, index, "others", source - 2);

    public static ProblemSite Regularization(int index, string? argument = null) => new(ProblemTarget.Regularization, index, argument);

    public static ProblemSite Weights { get; } = new(ProblemTarget.Weights, 0, "file");

    public static ProblemSite Output(int index, string? argument = null) => new(ProblemTarget.Output, index, argument);
}
