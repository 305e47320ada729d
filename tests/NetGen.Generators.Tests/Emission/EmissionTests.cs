using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Emission;

/// <summary>
/// Generated code to be read, not only compared: whoever reviews a change of these files asks whether a user would enjoy reading them
/// and whether every name and comment in them is true.
/// </summary>
public class EmissionTests
{
    /// <summary>W1 of the benchmarks: a step on a single row in one method, single predictions on the stack.</summary>
    [Fact]
    public Task Xor() => VerifyGenerated(
        """
        using NetGen;

        namespace Samples;

        [Network(MaxBatchSize = 1)]
        [Input(2)]
        [Dense(8, Activation.Tanh, Name = "Hidden")]
        [Dense(1, Activation.Sigmoid, Name = "Head")]
        [Output(Loss.MeanSquaredError)]
        public sealed partial class Xor;
        """);

    /// <summary>W2b of the benchmarks: a regression that predicts row by row, with a single output behind two layers.</summary>
    [Fact]
    public Task Controller() => VerifyGenerated(
        """
        using NetGen;

        namespace Samples;

        [Network]
        [Input(16)]
        [Dense(64, Activation.Relu)]
        [Dense(64, Activation.Relu)]
        [Dense(1)]
        public sealed partial class Controller;
        """);

    /// <summary>W5 of the benchmarks: large products in tiles, inputs some columns at a time, weights fetched ahead.</summary>
    [Fact]
    public Task Images() => VerifyGenerated(
        """
        using NetGen;

        namespace Samples;

        [Network(MaxBatchSize = 64)]
        [Input(784)]
        [Dense(128, Activation.Relu, Name = "Hidden")]
        [Dense(10, Activation.Softmax, Name = "Scores")]
        public sealed partial class Images;
        """);

    /// <summary>An image: convolutions, one with its pool in its store, and a layer that is read around the one below it.</summary>
    [Fact]
    public Task Residual() => VerifyGenerated(
        """
        using NetGen;

        namespace Samples;

        [Network(MaxBatchSize = 16)]
        [Input(8, 8, 1)]
        [Conv2D(3, 3, Activation.Relu, Padding = Padding.Same, Name = "Edges")]
        [MaxPool2D(2, Name = "Seen")]
        [Conv2D(3, 3, Padding = Padding.Same, Name = "Shapes")]
        [Add("Seen", "Shapes")]
        [Flatten]
        [Dense(3, Activation.Softmax, Name = "Scores")]
        public sealed partial class Residual;
        """);

    /// <summary>A sequence, and a streamer: all gates of a step share one broadcast of each unit's state.</summary>
    [Fact]
    public Task Amplifier() => VerifyGenerated(
        """
        using NetGen;

        namespace Samples;

        [Network(MaxBatchSize = 4)]
        [Input(8, 1)]
        [Lstm(4, ReturnSequence = true)]
        [Dense(1)]
        public sealed partial class Amplifier;
        """);

    /// <summary>
    /// A nested, documented class; an activation whose input must be kept, one taken in from its own line, and a loss that needs the
    /// derivative of the output's activation.
    /// </summary>
    [Fact]
    public Task Sensor() => VerifyGenerated(
        """
        using NetGen;

        public partial class Device
        {
            /// <summary>Estimates a position.</summary>
            [Network]
            [Input(3)]
            [Dense(32, Activation.Gelu)]
            [Dense(16)]
            [LeakyRelu(0.1f)]
            [Dense(2, Activation.Tanh)]
            [Output(Loss.Huber, Delta = 0.5f)]
            private sealed partial class Sensor;
        }
        """);

    /// <summary>A struct: the parameters inside, those of a file too, what changes them in a class beside it.</summary>
    [Fact]
    public Task TinyBrain() => VerifyGenerated(
        """
        using NetGen;

        namespace Samples;

        [Network(MaxBatchSize = 8)]
        [Weights("tiny.safetensors")]
        [Input(3)]
        [Dense(4, Activation.Tanh, Name = "Hidden")]
        [Dense(1, Name = "Head")]
        public partial struct TinyBrain;
        """,
        ("tiny.safetensors.netgen", "F32 [4, 3] hidden.weight\nF32 [4] hidden.bias\nF32 [1, 4] head.weight\nF32 [1] head.bias\n"));

    private static Task VerifyGenerated(
        string source,
        (string Path, string Text)? weights = null,
        [System.Runtime.CompilerServices.CallerFilePath] string file = "",
        [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Verify(GeneratorHarness.Compile(HarnessOptions.Default with { AdditionalFiles = weights is { } one ? [one] : [] }, source).Driver, file, method);
}
