using Microsoft.CodeAnalysis;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>What is no error can be switched off where it stands, which needs real locations.</summary>
public class SuppressionTests
{
    private static readonly HarnessOptions Debug = HarnessOptions.Default with { Optimization = OptimizationLevel.Debug };

    [Fact]
    public void PragmaSuppressesWarning()
    {
        var run = GeneratorHarness.Run(
            """
            using NetGen;

            [Network]
            [Input(2)]
            [Dense(3, Activation.Relu)]
            #pragma warning disable NETGEN027 // wanted
            [Elu]
            #pragma warning restore NETGEN027
            partial class Net;
            """);

        Assert.All(run.Diagnostics, diagnostic => Assert.True(diagnostic.IsSuppressed));
    }

    [Fact]
    public void PragmaSuppressesInformation()
    {
        var run = GeneratorHarness.Run(
            Debug,
            """
            #pragma warning disable NETGEN030
            using NetGen;

            [Network, Input(2), Dense(3)] partial class Net;
            """);

        Assert.All(run.Diagnostics, diagnostic => Assert.True(diagnostic.IsSuppressed));
    }

    /// <summary>What costs too much is right all the same, so that lifting the limit is enough to build.</summary>
    [Fact]
    public void PragmaLiftsALimit()
    {
        var run = GeneratorHarness.Compile(
            """
            using NetGen;

            [Network]
            #pragma warning disable NETGEN049 // until the pruned weights are here
            [Budget(MultiplyAdds = 5)]
            #pragma warning restore NETGEN049
            [Input(2)]
            [Dense(3)]
            partial class Net;
            """);

        Assert.True(Assert.Single(run.Diagnostics).IsSuppressed);
        Assert.NotEmpty(run.Sources);
    }

    [Fact]
    public void WithoutPragmaBothAreReported()
    {
        var run = GeneratorHarness.Run(Debug, "using NetGen; [Network, Input(2), Dense(3, Activation.Relu), Elu] partial class Net { }");

        Assert.Equal(["NETGEN027", "NETGEN030"], run.Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id).Order());
    }
}
