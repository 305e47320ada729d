using System.Globalization;

namespace NetGen.Generators.Tests.Parity.RandomGraphs;

/// <summary>The layers that random graphs are made of, a line for each; but for those that stand only behind an input, which <see cref="RandomInputs"/> has.</summary>
internal static class RandomLayers
{
    /// <summary>Of what has a number of its own.</summary>
    public const int Width = 5;

    // As wide as vectors and channels become by what puts values beside each other.
    private const int Widest = 40;

    // Far from 0, for little divided by less is known to few digits.
    private const string Epsilon = "Epsilon = 0.1f";

    public static readonly RandomJoin[] Joins =
    [
        new("Add", HaveOneShape, values => values[0].Shape),
        new("Multiply", HaveOneShape, values => values[0].Shape),
        new("Concat", (value, other) => value.Places.SequenceEqual(other.Places) && value.Channels + (2 * other.Channels) <= Widest, values => [.. values[0].Places, values.Sum(value => value.Channels)]),
    ];

    public static readonly RandomLayer[] All =
    [
        new("Activation", IsLinear, (_, step) => step.OwnActivation) { Activates = true },
        new("AveragePool1D", IsSequence, Means) { Gives = (value, step) => RandomWindow.OfMeans(value, step).Over(value, value.Channels) },
        new("AveragePool2D", IsImage, Means) { Gives = (value, step) => RandomWindow.OfMeans(value, step).Over(value, value.Channels) },
        new("BatchNorm", IsAny, (_, _) => Epsilon),
        new("Conv1D", IsSequence, Convolution) { Gives = Convolved, Weights = Kernel, Activates = true },
        new("Conv2D", IsImage, Convolution) { Gives = Convolved, Weights = Kernel, Activates = true },
        new("Dense", value => !value.IsImage, (_, step) => Print($"{Width}, {step.Activation}")) { Gives = (value, _) => [.. value.Places, Width], Weights = (value, _) => Print($"{value.Channels}"), Activates = true },
        new("Dropout", IsAny, (_, _) => "0.3f") { Activates = true },
        new("Elu", IsLinear, (_, _) => "0.7f") { Activates = true },
        new("Flatten", value => value.Size <= Widest, Nothing) { Gives = (value, _) => [value.Size] },
        new("GaussianNoise", IsAny, (_, _) => "0.2f") { Activates = true },
        new("GlobalAveragePool", HasPlaces, Nothing) { Gives = (value, _) => [value.Channels] },
        new("GlobalMaxPool", HasPlaces, Nothing) { Gives = (value, _) => [value.Channels] },
        new("GroupNorm", IsAny, (value, step) => Print($"{Groups(value, step)}, {Epsilon}")) { Weights = (value, _) => Print($"{value.Channels}") },
        new("Gru", IsSequence, (value, step) => Recurrent(value, step) + (step.Choose(3, 2) == 0 ? ", ResetAfter = false" : string.Empty)) { Gives = Remembered, Weights = (value, _) => Print($"{value.Channels}") },
        new("LayerNorm", IsAny, (value, step) => Print($"{Axes(value, step)}, {Epsilon}")) { Weights = Trailing },
        new("LeakyRelu", IsLinear, (_, _) => "0.2f") { Activates = true },
        new("Lstm", IsSequence, Recurrent) { Gives = Remembered, Weights = (value, _) => Print($"{value.Channels}") },
        new("MaxPool1D", IsSequence, Largest) { Gives = (value, step) => RandomWindow.OfPool(value, step).Over(value, value.Channels) },
        new("MaxPool2D", IsImage, Largest) { Gives = (value, step) => RandomWindow.OfPool(value, step).Over(value, value.Channels) },
        new("PRelu", IsAny, (_, step) => $"ForEachChannel = {(step.Choose(0, 2) == 0 ? "true" : "false")}") { Weights = (value, step) => step.Choose(0, 2) == 0 ? Print($"{value.Channels}") : Print($"all {value.Size}") },
        new("Reshape", IsAny, (value, step) => string.Join(", ", Reshaped(value, step).Select((dimension, axis) => Print($"{(axis == 0 ? -1 : dimension)}")))) { Gives = Reshaped },
        new("RmsNorm", IsAny, (value, step) => Print($"{Axes(value, step)}, {Epsilon}")) { Weights = Trailing },
        new("SimpleRnn", IsSequence, (value, step) => Print($"{Width}, Activation.{(step.Choose(4, 2) == 0 ? "Tanh" : "Relu")}{Recurrent(value, step)[1..]}")) { Gives = Remembered, Weights = (value, _) => Print($"{value.Channels}"), Activates = true },
    ];

    public static bool HasWeights(string kind) => All.Any(layer => layer.Kind == kind && layer.Weights is not null);

    private static bool IsAny(RandomValue value) => true;

    private static bool IsLinear(RandomValue value) => !value.IsActivated;

    private static bool IsSequence(RandomValue value) => value.IsSequence;

    private static bool IsImage(RandomValue value) => value.IsImage;

    private static bool HasPlaces(RandomValue value) => !value.IsVector;

    private static bool HaveOneShape(RandomValue value, RandomValue other) => value.Shape.SequenceEqual(other.Shape);

    private static string Nothing(RandomValue value, RandomStep step) => string.Empty;

    private static string Means(RandomValue value, RandomStep step)
    {
        var window = RandomWindow.OfMeans(value, step);
        return $"{window.Sizes}, {window.Moves}{(step.Shares ? ", IncludePadding = true" : string.Empty)}";
    }

    private static string Largest(RandomValue value, RandomStep step)
    {
        var window = RandomWindow.OfPool(value, step);
        return $"{window.Sizes}, {window.Moves}, {window.Dilates}";
    }

    private static string Convolution(RandomValue value, RandomStep step)
    {
        var window = RandomWindow.OfConvolution(value, step);
        return Print($"{Filters(value, step)}, {window.Sizes}, {step.Activation}, {window.Moves}, {window.Dilates}{(IsDepthwise(step) ? Print($", Groups = {value.Channels}") : string.Empty)}");
    }

    private static int[] Convolved(RandomValue value, RandomStep step) => RandomWindow.OfConvolution(value, step).Over(value, Filters(value, step));

    private static string Kernel(RandomValue value, RandomStep step) => Print($"{RandomWindow.OfConvolution(value, step).Sizes} of {value.Channels} {(IsDepthwise(step) ? "apart" : "together")}");

    private static bool IsDepthwise(RandomStep step) => step.Choose(5, 4) == 0;

    private static int Filters(RandomValue value, RandomStep step) => IsDepthwise(step) ? value.Channels : Width;

    private static string Recurrent(RandomValue value, RandomStep step) => Print($"{Width}, ReturnSequence = {(ReturnsSequence(step) ? "true" : "false")}")
        + (step.Choose(1, 2) == 0 ? Print($", TruncateAfter = {1 + step.Choose(2, 4)}") : string.Empty);

    private static int[] Remembered(RandomValue value, RandomStep step) => ReturnsSequence(step) ? [value.Shape[0], Width] : [Width];

    private static bool ReturnsSequence(RandomStep step) => step.Choose(0, 3) != 0;

    // Of one place a group of one channel leaves nothing.
    private static int Groups(RandomValue value, RandomStep step) => step.Choose(0, 2) == 0 && value.Size > value.Channels ? value.Channels : 1;

    private static int Axes(RandomValue value, RandomStep step) => 1 + step.Choose(0, value.Rank);

    private static string Trailing(RandomValue value, RandomStep step) => string.Join(" x ", value.Shape[^Axes(value, step)..]);

    /// <summary>A shape with more dimensions or fewer.</summary>
    private static int[] Reshaped(RandomValue value, RandomStep step) => value.Rank switch
    {
        1 when value.Size % Width == 0 => [value.Size / Width, Width],
        1 => [1, value.Size],
        2 when step.Choose(0, 2) == 0 => [1, .. value.Shape],
        2 => [value.Shape[0], 1, value.Shape[1]],
        _ => [value.Shape[0] * value.Shape[1], value.Channels],
    };

    private static string Print(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
