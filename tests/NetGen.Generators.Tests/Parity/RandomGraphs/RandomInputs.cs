using NetGen.Testing;

namespace NetGen.Generators.Tests.Parity.RandomGraphs;

/// <summary>What random graphs begin with: inputs, each with a layer that reads it, some of which stand nowhere else.</summary>
/// <param name="Lines">The inputs.</param>
/// <param name="Sizes">Their sizes, negative ones of indices: see <see cref="PortAdapter"/>.</param>
/// <param name="Values">What layers may read of them.</param>
/// <param name="Readers">Layers that read them: the attributes and their arguments, the input, and the shape of what they give.</param>
internal sealed record RandomInputs(string[] Lines, int[] Sizes, RandomValue[] Values, (string Kind, string Arguments, string Input, int[] Shape)[] Readers)
{
    private const int Width = RandomLayers.Width;

    public static readonly RandomInputs[] All =
    [
        new(["[Input(5)]"], [Width], [new("Input", [Width])], [("Normalization", string.Empty, "Input", [Width])]),
        new(["[Input(4, 3, 5)]"], [12 * Width], [new("Input", [4, 3, Width])], [("Activation", "Activation.Tanh", "Input", [4, 3, Width])]),
        new(
            ["[Input(6, 5, Name = \"steps\")]", "[Input(5, Name = \"numbers\")]"],
            [6 * Width, Width],
            [new("steps", [6, Width]), new("numbers", [Width])],
            [("Dense", "5, Activation.Tanh", "steps", [6, Width]), ("Dense", "5, Activation.Gelu", "numbers", [Width])]),
        new(
            ["[IndexInput(6, 4, Name = \"words\")]", "[IndexInput(6, 4, Name = \"others\")]"],
            [-6, -6],
            [],
            [("Embedding", "5", "words", [6, Width]), ("Embedding", "5, SharedWith = \"L0\"", "others", [6, Width])]),
    ];
}
