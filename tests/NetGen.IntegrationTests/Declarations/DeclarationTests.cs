using NetGen.IntegrationTests.Declarations.@event;
using Xunit;

namespace NetGen.IntegrationTests.Declarations;

/// <summary>Declarations in every place and under every name that C# allows compile and run.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void NestedNetworksWork()
    {
        Usable.Verify<InClass.Net>();
        Usable.Verify<InStruct.Net>();
        Usable.Verify<InRecord.Net>();
        Usable.Verify<InRecordStruct.Net>();
        Usable.Verify<IHolder.Net>();
        Usable.Verify<Outer.Middle.Net>();
        WithPrivate.Verify();
    }

    [Fact]
    public void NetworksWithoutANamespaceWork()
    {
        Usable.Verify<GlobalNet>();
        Usable.Verify<global::Twin>();
    }

    [Fact]
    public void NetworksOfOneNameDoNotMix()
    {
        Usable.Verify<First.Twin>();
        Usable.Verify<Second.Twin>();
        Assert.Equal((3, 2), (First.Twin.InputSize, First.Twin.OutputSize));
        Assert.Equal((4, 3), (Second.Twin.InputSize, Second.Twin.OutputSize));
        Assert.NotSame(First.Twin.Info, global::Twin.Info);
    }

    [Fact]
    public void KeywordsAndLettersOfOtherScriptsAreNames()
    {
        Usable.Verify<@namespace>();
        Usable.Verify<Größe.网络>();
        var network = new @namespace(seed: 1);
        Assert.Equal((3, 4), (network.Übergang.Weights.Rows, network.Übergang.Weights.Columns));
        Assert.Equal((4, 2), (network.Größe.Weights.Rows, network.Größe.Weights.Columns));
        Assert.Equal("0.weight \"quoted\" \\ {braces}", Größe.网络.Info.Layers[0].Key);
        Assert.Equal("namespace", @namespace.Info.Name);
    }

    [Fact]
    public void MembersOfTheUserStandBesideTheGeneratedOnes()
    {
        Usable.Verify<WithMembers>();
        var network = new WithMembers("mine", seed: 4);
        Assert.Equal("mine", network.Label);
        Assert.Equal("initialised", new WithMembers(seed: 4).Label);
        Assert.Equal(network.FirstWeight, new WithMembers(seed: 4).FirstWeight);
        Assert.Equal(network.Only.Biases[0] + network.FirstWeight, network.PredictThree(1, 0, 0)[0]);
        Assert.True(network.CompareTo(new WithMembers(seed: 1)) > 0);
        Assert.Equal(network.FirstWeight, WithMembers.Shared.FirstWeight);
        WithMembers.Shared.Predict([1, 2, 3], new float[2], WithMembers.SharedWorkspace);
    }
}
