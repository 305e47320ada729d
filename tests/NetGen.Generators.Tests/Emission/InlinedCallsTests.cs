using System.Text.RegularExpressions;
using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Emission;

/// <summary>
/// The runtime's compiler inlines some 800 calls in one method and then no more: a kernel beyond that takes up to ten times as long. Convolutions have the longest kernels:
/// tiles of several sizes, deltas of every place near an edge, and what an activation or a norm makes of each sum in its store.
/// </summary>
public partial class InlinedCallsTests
{
    private const int Inlined = 800;

    [Theory]
    [InlineData("[Conv1D(13, 3, Activation.HardSigmoid)]", "[Conv1D(16, 3)]", 64, 7)]
    [InlineData("[Conv1D(13, 3, Activation.HardSigmoid)]", "[Conv1D(16, 5)]", 40, 5)]
    [InlineData("[Conv1D(13, 3, Activation.Selu)]", "[Conv1D(16, 9)]", 33, 16)]
    [InlineData("[Conv1D(11, 5, Activation.Relu)]", "[Conv1D(16, 5)]", 28, 3)]
    [InlineData("[Conv1D(11, 3, Activation.HardSigmoid)]", "[BatchNorm][Activation(Activation.HardSigmoid)]", 13, 7)]
    [InlineData("[Conv1D(7, 7, Activation.HardSigmoid)]", "[BatchNorm][Activation(Activation.HardSigmoid)]", 61, 3)]
    [InlineData("[Conv1D(11, 3, Activation.HardSigmoid)]", "[MaxPool1D(2)]", 28, 7)]
    public void KernelsAreInlinedWhole(string first, string second, int length, int channels)
    {
        var source = NetworkSource.Named("Net").Input(length, channels).With(first).With(second).Dense(4);
        var kernels = GeneratorHarness.Run(source.ToString()).Sources.SelectMany(static file => Method().Split(file.Text)).Where(static text => text.Contains("lane +=", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(kernels);
        Assert.All(kernels, static kernel => Assert.InRange(CallsOf(kernel), 1, Inlined));
    }

    [Theory]
    [InlineData("[Activation(Activation.HardSigmoid)]")]
    [InlineData("[Activation(Activation.Relu)]")]
    [InlineData("[LeakyRelu]")]
    public void DenseKernelsAreInlinedWhole(string activation)
    {
        var source = NetworkSource.Named("Net").Input(64).With("[Dense(64, Activation.HardSigmoid)][BatchNorm]").With(activation).Dense(4);
        var kernels = GeneratorHarness.Run(source.ToString()).Sources.SelectMany(static file => Method().Split(file.Text)).Where(static text => text.Contains("column +=", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(kernels);
        Assert.All(kernels, static kernel => Assert.InRange(CallsOf(kernel), 1, Inlined));
    }

    /// <summary>The planner counts what the emitters write.</summary>
    [Fact]
    public void StoresTakeTheOperationsThatArePlanned() => Assert.All(
        ActivationTraits.Names.Select(static name => ActivationPlan.Of(new ActivationSpec(name))).Where(static plan => plan.Traits.ValueInStore),
        static plan => Assert.Equal(plan.Traits.StoreCalls, Operation().Count(ActivationEmitter.For(plan).Value("z", 1f))));

    /// <summary>A step of a stream has few channels for each tap: one turn is all, and no loop is written.</summary>
    [Theory]
    [InlineData(3, 7)]
    [InlineData(5, 4)]
    public void ShortSumsHaveNoLoopOfTurns(int channels, int kernelSize)
    {
        var source = NetworkSource.Named("Net").Input(32, channels).With($"[Conv1D(16, {kernelSize}, Padding = Padding.Causal)]");
        var stream = GeneratorHarness.Run(source.ToString()).Sources.Single(static file => file.HintName.EndsWith("-Streaming.g.cs", StringComparison.Ordinal)).Text;
        Assert.Contains("AddTerm(", stream, StringComparison.Ordinal);
        Assert.DoesNotContain("channel += 4", stream, StringComparison.Ordinal);
    }

    /// <summary>The operations of a kernel, those of its method for a term as often as it is called.</summary>
    private static int CallsOf(string kernel)
    {
        var parts = kernel.Split("static void AddTerm(");
        var outside = Operation().Count(parts[0]);
        return parts.Length == 1 ? outside : outside + (Term().Count(parts[0]) * (1 + Operation().Count(parts[1].Split('}')[0])));
    }

    [GeneratedRegex("(?=(?:private|internal) static void )", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex(@"TLanes\.\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Operation();

    [GeneratedRegex(@"AddTerm\(ref ", RegexOptions.CultureInvariant)]
    private static partial Regex Term();
}
