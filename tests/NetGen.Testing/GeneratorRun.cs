using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Testing;

/// <summary>What one run of the generator gave.</summary>
public sealed class GeneratorRun
{
    // Test sources do not document their public types; generated code must, and is held to it.
    private const string MissingDocumentation = "CS1591";

    // The compiler binds all methods anew for diagnostics alone: what it says while it compiles is kept with what it compiled.
    private byte[]? _assembly;

    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;

    internal GeneratorRun(CSharpCompilation input, CSharpCompilation output, GeneratorDriver driver)
    {
        Input = input;
        Output = output;
        Driver = driver;
        Result = driver.GetRunResult();
        _diagnostics = new Lazy<ImmutableArray<Diagnostic>>(() => [.. Result.Diagnostics, .. GeneratorHarness.Analyze(input)]);
    }

    /// <summary>The user's sources alone.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The user's sources with the generated ones.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>The driver after the run, for a second one.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The run as the compiler reports it.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>What the generator reported, and the analyzer beside it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>What it generated, by name.</summary>
    public ImmutableArray<GeneratedSource> Sources =>
    [
        .. Result.Results
            .SelectMany(result => result.GeneratedSources.IsDefault ? [] : result.GeneratedSources)
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => new GeneratedSource(source.HintName, source.SourceText.ToString())),
    ];

    /// <summary>Passes only what builds without a warning.</summary>
    /// <exception cref="HarnessException">There is a warning, an error or an exception.</exception>
    public void ThrowUnlessClean()
    {
        if (Result.Results.Select(result => result.Exception).FirstOrDefault(exception => exception is not null) is { } exception)
        {
            throw new HarnessException($"The generator threw.\n{exception}");
        }

        var known = CompiledImages.Find(Output);
        using var assembly = new MemoryStream();
        var diagnostics = known is null ? Output.Emit(assembly).Diagnostics : [];
        var problems = diagnostics.Concat(Result.Diagnostics).Where(IsProblem).Select(problem => problem.ToString()).ToList();
        if (problems.Count > 0)
        {
            throw new HarnessException(string.Join('\n', [.. problems, .. Sources.Select(source => source.Numbered())]));
        }

        _assembly = known ?? assembly.ToArray();
        if (known is null)
        {
            CompiledImages.Keep(Output, _assembly);
        }
    }

    /// <summary>Compiles to memory and loads.</summary>
    /// <exception cref="HarnessException">The compiler refuses.</exception>
    public LoadedNetworks Load() => Load(static text => text);

    /// <summary>Compiles to memory after rewriting the generated text, and loads.</summary>
    /// <exception cref="HarnessException">The compiler refuses.</exception>
    public LoadedNetworks Load(Func<string, string> rewrite)
    {
        var output = Rewrite(rewrite);
        if (output == Output && _assembly is not null)
        {
            return new LoadedNetworks(new MemoryStream(_assembly));
        }

        using var assembly = new MemoryStream();
        var result = output.Emit(assembly);
        if (!result.Success)
        {
            throw new HarnessException(string.Join('\n', result.Diagnostics));
        }

        assembly.Position = 0;
        return new LoadedNetworks(assembly);
    }

    private CSharpCompilation Rewrite(Func<string, string> rewrite)
    {
        var output = Output;
        foreach (var tree in Output.SyntaxTrees.Except(Input.SyntaxTrees))
        {
            var text = tree.ToString();
            var rewritten = rewrite(text);
            if (rewritten != text)
            {
                output = output.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(rewritten, Encoding.UTF8)));
            }
        }

        return output;
    }

    private bool IsProblem(Diagnostic diagnostic)
    {
        var isUndocumentedTestSource = diagnostic.Id == MissingDocumentation
            && diagnostic.Location.SourceTree is { } tree
            && Input.ContainsSyntaxTree(tree);
        return diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed && !isUndocumentedTestSource;
    }
}
