namespace NetGen.Generators.Model;

/// <summary>The window of a pool: one dimension or two, the outermost first, and what happens at the edges.</summary>
/// <param name="Axes">How it moves along each dimension.</param>
/// <param name="Padding">A member of the runtime's enumeration.</param>
internal sealed record PoolWindow(EquatableArray<WindowAxis> Axes, string Padding)
{
    /// <summary>The input it takes, for messages.</summary>
    public string ExpectedInput =>
        (Axes.Count == 1 ? "time x channels" : "height x width x channels")
        + (Axes.Any(axis => Least(axis) > 1) ? $" of at least {Print(Least)} places" : string.Empty);

    /// <summary>The shape behind the pool; null if it cannot take the shape.</summary>
    public TensorShape? Shape(TensorShape input)
    {
        if (input.Rank != Axes.Count + 1)
        {
            return null;
        }

        var lengths = Axes.Select((axis, index) => (Axis: axis, Length: input.Dimensions[index])).ToArray();
        return lengths.All(pair => pair.Axis.Outputs(pair.Length, Padding) > 0 && pair.Axis.SeesInput(pair.Length, Padding))
            ? new TensorShape(lengths.Select(pair => pair.Axis.Outputs(pair.Length, Padding)).Append(input.Dimensions[Axes.Count]).ToEquatableArray())
            : null;
    }

    public override string ToString() => Print(axis => axis.Size)
        + $", stride {Print(axis => axis.Stride)}"
        + (Axes.Any(axis => axis.Dilation != 1) ? $", dilation {Print(axis => axis.Dilation)}" : string.Empty)
        + $", {Padding}";

    private int Least(WindowAxis axis) => Padding == "Valid" ? (int)Math.Min(axis.Extent, int.MaxValue) : axis.Dilation;

    private string Print(Func<WindowAxis, int> number) => new TensorShape(Axes.Select(number).ToEquatableArray()).ToString();
}
