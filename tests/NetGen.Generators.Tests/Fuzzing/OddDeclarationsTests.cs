using CsCheck;
using Microsoft.CodeAnalysis;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Fuzzing;

/// <summary>Whatever is declared, the generator answers with diagnostics and never with an exception.</summary>
public class OddDeclarationsTests
{
    private const int Declarations = 40;

    // Fewer, because each is compiled with its generated part.
    private const int CompiledDeclarations = 15;

    private static readonly Gen<string> Number = Gen.OneOf("-1", "0", "1", "3", "17", "1048576", "1048577", "int.MaxValue", "Missing");

    private static readonly Gen<string> Float = Gen.OneOf("0.5f", "-1f", "0", "float.NaN", "float.MaxValue", "1e-45f", "\"x\"");

    private static readonly Gen<string> Text = Gen.OneOf("null", "\"\"", "\"A\"", "\"B\"", "\"class\"", "\"Predict\"", "\"Net\"", "\"\\u00AD\"", "1");

    private static readonly Gen<string> Value = Gen.OneOf("Linear", "Relu", "Softmax", "Sigmoid", "Missing").Select(name => $"Activation.{name}");

    private static readonly Gen<string> Attribute = Gen.OneOf(
        Gen.Select(Number, first => $"Input({first})"),
        Gen.Select(Number, Number, (first, second) => $"Input({first}, {second})"),
        Gen.OneOf("Input", "Input(null)", "Input(new int[0])", "Dense", "LeakyRelu", "Elu", "Network", "System.Obsolete", "Missing", "Output((Loss)99)"),
        Gen.Select(Number, first => $"Network(MaxBatchSize = {first})"),
        Gen.Select(Number, Value, (units, activation) => $"Dense({units}, {activation})"),
        Gen.Select(Number, Text, Text, (units, name, key) => $"Dense({units}, Name = {name}, Key = {key})"),
        Gen.Select(Gen.OneOf("Constant", "Orthogonal", "HeNormal", "Missing"), Float, Float, (rule, value, bias) =>
            $"Dense(3, Initializer = Initializer.{rule}, InitializerValue = {value}, BiasValue = {bias})"),
        Gen.Select(Value, activation => $"Activation({activation})"),
        Gen.Select(Number, number => $"Activation((Activation)({number}))"),
        Gen.Select(Float, slope => $"LeakyRelu({slope})"),
        Gen.Select(Float, alpha => $"Elu(alpha: {alpha})"),
        Gen.OneOf("UnitNorm", "NonNegative", "NonNegative(IncludeBiases = true)", "L2", "ClipWeights(1)"),
        Gen.Select(Gen.OneOf("L1", "L2", "WeightDecay", "MaxNorm", "ClipGradient", "ClipGradientGlobalNorm"), Float, (kind, value) => $"{kind}({value})"),
        Gen.Select(Float, Float, (least, most) => $"ClipWeights({least}, {most})"),
        Gen.Select(Gen.OneOf("CrossEntropy", "Huber", "BinaryCrossEntropy", "Poisson", "Hinge", "KullbackLeibler"), Float, (loss, delta) => $"Output(Loss.{loss}, Delta = {delta})"));

    private static readonly Gen<string> Header = Gen.OneOf(
        "partial class", "class", "public sealed partial class", "static partial class", "partial struct", "partial record", "partial interface", "enum",
        "abstract partial class", "file partial class", "delegate void");

    private static readonly Gen<string> Body = Gen.OneOf(
        " { }", ";", "<T>;", "(int x);", "(int x) { public NAME() : this(1) { } }", " { NAME(ulong seed) { } }", " { int Predict; int A => 1; }",
        " : System.Exception;", " : Missing { }", " : NAME { }", " : INetwork<NAME> { }", " { partial class NAME { } }", " { required int X { get; set; } ");

    private static readonly Gen<string> Declaration = Gen.Select(
        Attribute.Array[0, 6], Header, Body, Gen.Bool, Gen.Bool, (attributes, header, body, declares, twice) =>
        {
            var all = declares ? attributes.Prepend("Network") : attributes;
            var list = string.Concat(all.Select(attribute => $"[{attribute}] "));
            var source = $"{list}{header} NAME{body}";
            return twice ? source + "\n[Network, Elu] partial class NAME { }" : source;
        });

    [Fact]
    public void NeverAnException() => Declaration.Array[Declarations].Sample(
        declarations =>
        {
            // Each stands in a file and a namespace of its own, so that one does not spoil the next.
            var sources = declarations.Select((source, index) => $"using NetGen; namespace N{index} {{ {source.Replace("NAME", "Net")} }}");
            var run = GeneratorHarness.Run([.. sources]);

            Assert.Null(run.Result.Results[0].Exception);
            Assert.All(run.Diagnostics, diagnostic => Assert.StartsWith("NETGEN", diagnostic.Id, StringComparison.Ordinal));
        },
        iter: 4,
        threads: 1);

    [Fact]
    public void AcceptedDeclarationsCompile() => Attribute.Array[0, 2].Array[CompiledDeclarations].Sample(
        lists =>
        {
            var sources = lists
                .Select((list, index) => $"using NetGen; [Network, Input(3), {string.Join(", ", list.Append("Dense(2)"))}] partial class Net{index};")
                .ToArray();
            var accepted = sources.Where(IsAccepted).ToArray();

            GeneratorHarness.Compile(accepted);
        },
        iter: 1,
        threads: 1);

    private static bool IsAccepted(string source)
    {
        var run = GeneratorHarness.Run(source);
        return run.Diagnostics.IsEmpty
            && run.Input.GetDiagnostics(TestContext.Current.CancellationToken).All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning);
    }
}
