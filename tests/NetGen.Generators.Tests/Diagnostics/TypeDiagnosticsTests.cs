using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN001-003, 008, 009: the class itself.</summary>
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
    [InlineData("partial struct {|NETGEN003:Net|};")]
    [InlineData("partial record {|NETGEN003:Net|};")]
    [InlineData("partial record struct {|NETGEN003:Net|};")]
    [InlineData("static partial class {|NETGEN003:Net|};")]
    [InlineData("abstract partial class {|NETGEN003:Net|};")]
    [InlineData("partial class {|NETGEN003:Net|}<T>;")]
    [InlineData("file partial class {|NETGEN003:Net|};")]
    public void UnsupportedKind(string declaration) => DiagnosticTest.Check($"{Attributes} {declaration}");

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
