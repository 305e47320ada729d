using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Emission;

/// <summary>
/// Generated code to be read, not only compared: whoever reviews a change of these files asks whether a user would enjoy reading them
/// and whether every name and comment in them is true.
/// </summary>
public class EmissionTests
{
    /// <summary>The smallest useful network: fused loss, activations behind the products, predictions on the stack.</summary>
    [Fact]
    public Task Xor() => VerifyGenerated(
        """
        using NetGen;

        namespace Samples;

        [Network(MaxBatchSize = 4)]
        [Input(2)]
        [Dense(8, Activation.Tanh, Name = "Hidden")]
        [Dense(1, Activation.Sigmoid, Name = "Head")]
        public sealed partial class Xor;
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

    private static Task VerifyGenerated(
        string source,
        [System.Runtime.CompilerServices.CallerFilePath] string file = "",
        [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Verify(GeneratorHarness.Compile(source).Driver, file, method);
}
