namespace NetGen.Generators.Model;

/// <summary>A convolution over one dimension of places or two.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Filters">The number of channels that come out.</param>
/// <param name="Axes">How the kernel moves along each dimension, the outermost first.</param>
/// <param name="Padding">A member of the runtime's enumeration.</param>
/// <param name="Groups">Into how many groups channels and filters are split.</param>
/// <param name="UsesBias">Whether each filter has a bias.</param>
/// <param name="Activation">The activation declared on the layer itself.</param>
/// <param name="Initializer">The name of the declared initializer, or <c>Default</c>.</param>
internal sealed record ConvolutionSpec(
    string Name,
    string Key,
    int Filters,
    EquatableArray<WindowAxis> Axes,
    string Padding,
    int Groups,
    bool UsesBias,
    ActivationSpec Activation,
    string Initializer)
    : LayerSpec(Name, Key)
{
    public override string Kind { get; } = FormattableString.Invariant($"Conv{Axes.Count}D {Filters} of {Numbers(Axes, axis => axis.Size)}")
        + (Axes.Any(axis => axis.Stride != 1) ? $", stride {Numbers(Axes, axis => axis.Stride)}" : string.Empty)
        + (Axes.Any(axis => axis.Dilation != 1) ? $", dilation {Numbers(Axes, axis => axis.Dilation)}" : string.Empty)
        + (Padding == "Valid" ? string.Empty : $", {Padding}")
        + (Groups == 1 ? string.Empty : FormattableString.Invariant($", {Groups} groups"))
        + (UsesBias ? string.Empty : ", no bias");

    public override ActivationSpec Activation { get; } = Activation;

    /// <summary>The number given to the initializer, or null.</summary>
    public float? InitializerValue { get; init; }

    /// <summary>Where the biases start.</summary>
    public float BiasValue { get; init; }

    public override bool HasWeights => true;

    /// <summary>The number of places in the kernel; long, because a declaration may ask for more than fits.</summary>
    public long KernelPlaces => new TensorShape(Axes.Select(axis => axis.Size).ToEquatableArray()).Size;

    private static TensorShape Numbers(EquatableArray<WindowAxis> axes, Func<WindowAxis, int> number) => new(axes.Select(number).ToEquatableArray());
}
