using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN001-003, 008, 009, 049: the type itself.</summary>
public class TypeDiagnosticsTests
{
    private const string Attributes = "[Network, Input(2), Dense(3)]";

    [Fact]
    public void CorrectNetworkReportsNothing() => DiagnosticTest.Check($"{Attributes} partial class Net;");

    [Fact]
    public void ClassWithoutPartial() => DiagnosticTest.Check($"{Attributes} public sealed class {{|NETGEN001:Net|}};");

    [Fact]
    public void EnclosingTypesWithoutPartial() => DiagnosticTest.Check(
        $$"""
        partial class A
        {
            public record struct {|NETGEN002:B|}
            {
                internal interface {|NETGEN002:C|} { {{Attributes}} partial class Net; }
            }
        }
        """);

    [Theory]
    [InlineData("ref partial struct {|NETGEN003:Net|};")]
    [InlineData("readonly partial struct {|NETGEN003:Net|};")]
    [InlineData("partial struct {|NETGEN003:Net|}<T>;")]
    [InlineData("file partial struct {|NETGEN003:Net|};")]
    [InlineData("partial struct {|NETGEN003:Net|} { public float Age; }")]
    [InlineData("partial struct {|NETGEN003:Net|} { public float Age { get; set; } }")]
    [InlineData("partial struct {|NETGEN003:Net|}(int Age);")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)] partial struct {|NETGEN003:Net|};")]
    [InlineData("partial record {|NETGEN003:Net|};")]
    [InlineData("partial record struct {|NETGEN003:Net|};")]
    [InlineData("static partial class {|NETGEN003:Net|};")]
    [InlineData("abstract partial class {|NETGEN003:Net|};")]
    [InlineData("partial class {|NETGEN003:Net|}<T>;")]
    [InlineData("file partial class {|NETGEN003:Net|};")]
    public void UnsupportedKind(string declaration) => DiagnosticTest.Check($"{Attributes} {declaration}");

    [Fact]
    public void CorrectStructReportsNothing() => DiagnosticTest.Check($"{Attributes} public partial struct Net {{ public static int Made; public float Age => 1f; }}");

    [Fact]
    public void StructWithoutPartial() => Assert.Equal(
        "Expected 'partial struct Net', found 'struct Net': the generator writes the other part of a network",
        Assert.Single(DiagnosticTest.Check($"{Attributes} public struct {{|NETGEN001:Net|}};")).GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public void StructInsideAnotherType() => DiagnosticTest.Check($"partial class Outer {{ {Attributes} partial struct {{|NETGEN003:Net|}}; }}");

    /// <summary>16,384 floats are the most: weights in rows of 64, of which 255 and the biases fit.</summary>
    [Fact]
    public void SizeOfAStruct() => DiagnosticTest.Check(
        "[Network, Input(255), Dense(64)] partial struct Largest;",
        "[Network, Input(256), Dense(64)] partial struct {|NETGEN050:TooLarge|};",
        "[Network, Input(4), Activation(Activation.Relu)] partial struct {|NETGEN050:Empty|};");

    [Theory]
    [InlineData("Save")]
    [InlineData("Training")]
    [InlineData("TrainBatch")]
    public void MemberOfAStruct(string name) => DiagnosticTest.Check($"{Attributes} partial struct Net {{ public void {{|NETGEN007:{name}|}}() {{ }} }}");

    [Theory]
    [InlineData("partial class Outer<T>")]
    [InlineData("file partial class Outer")]
    public void InsideUnsupportedType(string outer) => DiagnosticTest.Check($"{outer} {{ {Attributes} partial class {{|NETGEN003:Net|}}; }}");

    [Fact]
    public void AttributesOnSeveralParts() => DiagnosticTest.Check(
        "[Network, Input(2), Dense(3)] partial class Net;",
        "[{|NETGEN008:Dense(4)|}, {|NETGEN008:Activation(Activation.Relu)|}] partial class Net;");

    [Fact]
    public void ForeignAttributesOnSeveralPartsAreFine() => DiagnosticTest.Check(
        "[Network, Input(2), Dense(3)] partial class Net;", "[System.Serializable] partial class Net;");

    [Fact]
    public void TwoDeclarationsOfOneNetworkDoNotClash() => DiagnosticTest.CheckBroken(
        "[{|NETGEN008:Network|}, {|NETGEN008:Input(2)|}, {|NETGEN008:Dense(3)|}] partial class Net;",
        "[{|NETGEN008:Network|}, {|NETGEN008:Input(2)|}, {|NETGEN008:Dense(3)|}] partial class Net;");

    [Fact]
    public void OldLanguage() => DiagnosticTest.Check(
        HarnessOptions.Default with { Language = LanguageVersion.CSharp11 }, $"{Attributes} partial class {{|NETGEN009:Net|}} {{ }}");
}
