using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parsing;

/// <summary>What is accepted compiles together with its generated part, wherever the class stands and whatever it is called.</summary>
public class ReopenedTypeTests
{
    private const string Attributes = "[global::NetGen.Network, global::NetGen.Input(2), global::NetGen.Dense(3)]";

    [Theory]
    [InlineData("ATTRIBUTES partial class Net;", "Net")]
    [InlineData("ATTRIBUTES internal sealed partial class Net { public Net() : this(7UL) { } }", "Net")]
    [InlineData("namespace @namespace.@int { partial class @record { ATTRIBUTES partial class @class; } }", "namespace.int.record+class")]
    [InlineData("namespace Größe; ATTRIBUTES partial class Сеть;", "Größe.Сеть")]
    [InlineData("static partial class A { partial struct B { partial record C { partial record struct D { partial interface E { ATTRIBUTES private protected sealed partial class Net; } } } } }", "A+B+C+D+E+Net")]
    [InlineData("readonly ref partial struct A { ATTRIBUTES internal partial class Net; }", "A+Net")]
    [InlineData("namespace System { ATTRIBUTES partial class NetGen; }", "System.NetGen")]
    [InlineData("abstract class Base { protected int Size = 1; } interface IOwner { int Own(); } ATTRIBUTES partial class Net : Base, IOwner { public int Own() => Size; }", "Net")]
    [InlineData("/// <summary>Mine.</summary>\nATTRIBUTES public partial class Net { /// <summary>Size.</summary>\npublic int Size => Info.ToString()!.Length; }", "Net")]
    [InlineData("ATTRIBUTES partial class Net; ATTRIBUTES partial class NET; namespace a { ATTRIBUTES partial class Net; } namespace A { ATTRIBUTES partial class Net; }", "A.Net")]
    [InlineData("ATTRIBUTES partial class Net { class System; class NetGen; }", "Net")]
    [InlineData("ATTRIBUTES partial class Net { ATTRIBUTES partial class FORWARD; ATTRIBUTES partial class BACKWARD; }", "Net+FORWARD")]
    public void AcceptedDeclarationCompilesAndLives(string source, string type)
    {
        using var networks = GeneratorHarness.Load(source.Replace("ATTRIBUTES", Attributes));

        Assert.NotNull(Activator.CreateInstance(networks.Type(type), 1UL));
    }

    [Fact]
    public void LayerNamesDoNotMeetEmittedNames()
    {
        string[] names = ["System", "inputs", "step", "part", "Parameter", "A", "AInput", "Odd", "At", "Output"];
        var layers = string.Concat(names.Select(name => $", Dense(1, Name = \"{name}\")"));

        GeneratorHarness.Compile(
            $"using NetGen; [Network, Input(2){layers}, Dense(2, Activation.Softmax)] partial class Classifier;",
            $"using NetGen; [Network, Input(2){layers}, Dense(2, Activation.Gelu, Name = \"Last\"), Dense(1, Activation.Sigmoid)] partial class Detector;");
    }
}
