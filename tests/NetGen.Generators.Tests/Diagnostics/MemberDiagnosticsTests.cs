using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN004-007, 010: what the user wrote in the class.</summary>
public class MemberDiagnosticsTests
{
    private const string Attributes = "[Network, Input(2), Dense(3)]";

    [Fact]
    public void PrimaryConstructor() => DiagnosticTest.Check($"{Attributes} partial class Net{{|NETGEN004:(int size)|}} {{ int Size => size; }}");

    [Fact]
    public void ConstructorWithSeed() => CheckMember("public {|NETGEN005:Net|}(ulong number) { }");

    [Fact]
    public void ConstructorThatDoesNotChain() => CheckMember("public {|NETGEN006:Net|}() { }");

    [Fact]
    public void ConstructorThatChainsToBase() => CheckMember("public Net() {|NETGEN006:: base()|} { }");

    [Fact]
    public void ConstructorThatChainsIsFine()
    {
        // Without the generated constructor there is none to chain to, so only the generator's opinion counts.
        var run = GeneratorHarness.Run($"using NetGen; {Attributes} partial class Net {{ public Net() : this(1UL) {{ }} }}");

        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("static Net() { }")]
    [InlineData("~Net() { }")]
    public void OtherSpecialMembersAreFine(string member) => CheckMember(member);

    [Theory]
    [InlineData("public int {|NETGEN007:InputSize|} => 2;")]
    [InlineData("void {|NETGEN007:Predict|}() { }")]
    [InlineData("class {|NETGEN007:Kernels|};")]
    [InlineData("float[]? {|NETGEN007:_parameters|} = null; object? O => _parameters;")]
    [InlineData("event System.Action? {|NETGEN007:Load|} { add { } remove { } }")]
    public void MemberWithEmittedName(string member) => CheckMember(member);

    [Fact]
    public void ExplicitImplementationOfTheContract() => DiagnosticTest.CheckBroken(
        $$"""
        {{Attributes}} partial class Net : INetwork<Net>
        {
            System.Span<float> INetwork<Net>.{|NETGEN007:Parameters|} => default;
        }
        """);

    [Fact]
    public void MemberWithLayerName() => DiagnosticTest.Check(
        "[Network, Input(2), Dense(3, {|NETGEN007:Name = \"Head\"|}), {|NETGEN007:Dense(1)|}] partial class Net { int Head => 1; int Dense2 => 2; }");

    [Fact]
    public void InheritedMemberWithEmittedName() => DiagnosticTest.Check(
        $"class Base {{ protected int Info => 1; private int Layout => 2; }} {Attributes} partial class {{|NETGEN007:Net|}} : Base;");

    [Fact]
    public void ClassWithEmittedName() => DiagnosticTest.Check($"{Attributes} partial class {{|NETGEN007:Predict|}};");

    [Fact]
    public void OrdinaryMembersAreFine() => CheckMember("public string Title { get; set; } = \"\"; public void Train() { } public override string ToString() => Title;");

    [Theory]
    [InlineData("class Base { private Base() { } }")]
    [InlineData("class Base { public Base(int size) { } }")]
    public void BaseClassThatNeedsArguments(string declaration) =>
        DiagnosticTest.CheckBroken($"{declaration} {Attributes} partial class {{|NETGEN010:Net|}} : Base;");

    [Theory]
    [InlineData("class Base { public Base(int size) { } protected Base() : this(1) { } }")]
    [InlineData("class Base { public Base(int size = 1, params int[] more) { } }")]
    public void BaseClassThatNeedsNoneIsFine(string declaration) =>
        DiagnosticTest.Check($"{declaration} {Attributes} partial class Net : Base;");

    [Theory]
    [InlineData("class Base { public required int Size { get; set; } }")]
    [InlineData("[Network, Input(2), Dense(3)] partial class Base;")]
    public void BaseClassThatCannotServe(string declaration) =>
        DiagnosticTest.Check($"{declaration} {Attributes} partial class {{|NETGEN010:Net|}} : Base;");

    [Fact]
    public void RequiredMember() => DiagnosticTest.Check($"{Attributes} partial class {{|NETGEN010:Net|}} {{ public required int Size {{ get; set; }} }}");

    private static void CheckMember(string member) => DiagnosticTest.Check($"{Attributes} partial class Net {{ {member} }}");
}
