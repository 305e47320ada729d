using Microsoft.CodeAnalysis;
using NetGen.Generators.Model;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Architecture;

/// <summary>The list of reserved names is the list of what is emitted.</summary>
public class EmittedMembersTests
{
    private static readonly string[] Sources =
    [
        NetworkSource.Named("Classifier").Input(20).Dense(33, "Gelu", "Hidden").Dense(5, "Softmax").ToString(),
        NetworkSource.Named("Regressor").With("[Weights(\"r\")]").Input(3).Dense(1).ToString(),
        NetworkSource.Named("Detector").Input(3).With("[Normalization]").With("[Elu]").Dense(40, "Selu").With("[Dropout(0.5f)]").With("[GaussianNoise(0.1f)]").Dense(9).With("[LeakyRelu]").Dense(1, "Sigmoid").ToString(),
        NetworkSource.Named("Sequencer").Input(4, 2).With("[Gru(3, ReturnSequence = true)]").Dense(2).ToString(),
        NetworkSource.Named("Sharer").Input(4).With("[Dense(4, Name = \"Owner\")]").With("[BatchNorm]").With("[Dense(4, SharedWith = \"Owner\")]").ToString(),
        NetworkSource.Named("Heads").Input(4).With("[Dense(4, Name = \"Left\")]").With("[Dense(2, Name = \"Right\")]").With("[Output(Loss.MeanSquaredError, From = \"Left\")]").With("[Output(Loss.MeanSquaredError)]").ToString(),
        NetworkSource.Named("Value").With("[Weights(\"v\")]").Input(4).Dense(3, "Relu", "Hidden").Dense(2, "Softmax").ToString().Replace("sealed partial class", "partial struct", StringComparison.Ordinal),
    ];

    [Fact]
    public void EveryEmittedMemberIsReserved()
    {
        var weights = ("r.netgen", "F32 [1, 3] dense1.weight\nF32 [1] dense1.bias\n");
        var others = ("v.netgen", "F32 [3, 4] hidden.weight\nF32 [3] hidden.bias\nF32 [2, 3] dense2.weight\nF32 [2] dense2.bias\n");
        var run = GeneratorHarness.Compile(Specifications.Tracked with { AdditionalFiles = [weights, others] }, Sources);
        var emitted = Types(run).SelectMany(type => type.GetMembers()).Where(member => member.CanBeReferencedByName && !IsAccessor(member));
        var reserved = EmittedMembers.Names.Union(EmittedMembers.OfStructs).Union(Specifications.Of(run).SelectMany(spec => spec.Layers).Select(layer => layer.Name));

        Assert.All(emitted.Select(member => member.Name).Distinct().Order(), name => Assert.Contains(name, reserved));
    }

    private static IEnumerable<INamedTypeSymbol> Types(GeneratorRun run) =>
        new[] { "Classifier", "Regressor", "Detector", "Sequencer", "Sharer", "Heads", "Value" }.Select(name => run.Output.GetTypeByMetadataName($"Tests.{name}")!);

    private static bool IsAccessor(ISymbol member) => member is IMethodSymbol { AssociatedSymbol: not null };
}
