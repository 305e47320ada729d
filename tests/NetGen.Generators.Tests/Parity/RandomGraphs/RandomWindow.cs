using System.Globalization;

namespace NetGen.Generators.Tests.Parity.RandomGraphs;

/// <summary>A window over the places of a value: of even or odd sizes, strided, dilated and padded as drawn, and as the places allow.</summary>
internal sealed class RandomWindow
{
    private readonly int[] _sizes;
    private readonly int _stride;
    private readonly int _dilation;
    private readonly string _padding;

    private RandomWindow(int[] sizes, int stride, int dilation, string padding)
    {
        _sizes = sizes;
        _stride = stride;
        _dilation = dilation;
        _padding = padding;
    }

    /// <summary>The arguments of the constructor.</summary>
    public string Sizes => string.Join(", ", _sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The named arguments that pools of means have too.</summary>
    public string Moves => string.Create(CultureInfo.InvariantCulture, $"Stride = {_stride}, Padding = Padding.{_padding}");

    /// <summary>The other one.</summary>
    public string Dilates => string.Create(CultureInfo.InvariantCulture, $"Dilation = {_dilation}");

    public static RandomWindow OfConvolution(RandomValue value, RandomStep step) => Draw(value, step, dilatesOverEdges: true);

    /// <summary>Of a pool, in which each window sees a place: with padding around it a dilated one might look past all of them.</summary>
    public static RandomWindow OfPool(RandomValue value, RandomStep step) => Draw(value, step, dilatesOverEdges: false);

    /// <summary>Of a pool of means, which has no dilation.</summary>
    public static RandomWindow OfMeans(RandomValue value, RandomStep step) => Draw(value, step, dilatesOverEdges: false, mostDilation: 1);

    /// <summary>What comes out.</summary>
    public int[] Over(RandomValue value, int channels) => [.. value.Places.Select((length, axis) => Outputs(length, _sizes[axis])), channels];

    private static RandomWindow Draw(RandomValue value, RandomStep step, bool dilatesOverEdges, int mostDilation = 2)
    {
        var drawn = new RandomWindow(
            [.. value.Places.Select((_, axis) => 2 + step.Choose(1 + axis, 3))],
            stride: 1 + step.Choose(3, 2),
            dilation: 1 + step.Choose(0, mostDilation),
            new[] { "Valid", "Same", value.IsSequence ? "Causal" : "Valid" }[step.Choose(4, 3)]);
        var padding = drawn.Over(value, channels: 1).All(places => places > 0) ? drawn._padding : "Same";
        return new RandomWindow(drawn._sizes, drawn._stride, padding == "Valid" || dilatesOverEdges ? drawn._dilation : 1, padding);
    }

    private int Outputs(int length, int size) =>
        _padding != "Valid" ? ((length - 1) / _stride) + 1
        : length <= (size - 1) * _dilation ? 0
        : ((length - 1 - ((size - 1) * _dilation)) / _stride) + 1;
}
