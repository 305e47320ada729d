using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators;

namespace NetGen.Testing;

/// <summary>Runs the generator over sources, always under a culture that punishes careless printing.</summary>
public static class GeneratorHarness
{
    /// <summary>Runs the generator and accepts whatever comes: for tests of diagnostics.</summary>
    public static GeneratorRun Run(params string[] sources) => Run(HarnessOptions.Default, sources);

    /// <summary>Runs the generator and accepts whatever comes: for tests of diagnostics.</summary>
    public static GeneratorRun Run(HarnessOptions options, params string[] sources)
    {
        using var culture = HostileCulture.Enter();
        var compilation = CreateCompilation(options, sources);
        var driver = CreateDriver(options).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(compilation, (CSharpCompilation)output, driver);
    }

    /// <summary>Runs the generator and insists on a build without warnings. One call may hold many networks, which is faster.</summary>
    /// <exception cref="HarnessException">There is a warning or an error; the message shows the generated code with line numbers.</exception>
    public static GeneratorRun Compile(params string[] sources) => Compile(HarnessOptions.Default, sources);

    /// <summary>Runs the generator and insists on a build without warnings. One call may hold many networks, which is faster.</summary>
    /// <exception cref="HarnessException">There is a warning or an error; the message shows the generated code with line numbers.</exception>
    public static GeneratorRun Compile(HarnessOptions options, params string[] sources)
    {
        var run = Run(options, sources);
        run.ThrowUnlessClean();
        return run;
    }

    /// <summary>Compiles, as <see cref="Compile(string[])"/>, and loads the result.</summary>
    /// <exception cref="HarnessException">There is a warning or an error.</exception>
    public static LoadedNetworks Load(params string[] sources) => Compile(sources).Load();

    /// <summary>The compilation of the sources alone, for tests that drive the generator themselves.</summary>
    public static CSharpCompilation CreateCompilation(HarnessOptions options, params string[] sources)
    {
        var parse = ParseOptions(options);
        return CSharpCompilation.Create(
            "TestNetworks",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parse, path: $"Test{index}.cs")),
            References.All,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: false,
                checkOverflow: options.CheckOverflow,
                nullableContextOptions: options.Nullable,
                optimizationLevel: options.Optimization,
                warningLevel: 9999));
    }

    /// <summary>What the analyzer reports about sources, suppressed or not.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation) => compilation
        .WithAnalyzers(
            [new ForgottenNetworkAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
        .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>A driver with nothing but the generator.</summary>
    public static GeneratorDriver CreateDriver(HarnessOptions options) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        options.AdditionalFiles.Select(file => new TextInMemory(file.Path, file.Text)),
        parseOptions: ParseOptions(options),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, options.TrackSteps));

    private static CSharpParseOptions ParseOptions(HarnessOptions options) => new(options.Language, options.Documentation);
}
