using NetGen.Generators;
using NetGen.Generators.Model;

namespace NetGen.Testing;

/// <summary>Networks that were declared, generated, compiled without a warning and loaded together.</summary>
public sealed class CompiledNetworks : IDisposable
{
    private readonly GeneratorRun _run;
    private readonly LoadedNetworks _assembly;
    private readonly IReadOnlyDictionary<string, NetworkSpec> _specifications;

    private CompiledNetworks(GeneratorRun run, Func<string, string> rewrite)
    {
        _run = run;
        _assembly = run.Load(rewrite);
        _specifications = run.Result.Results.Single().TrackedSteps[TrackingNames.Specification]
            .SelectMany(step => step.Outputs)
            .Select(output => (NetworkSpec)output.Value)
            .ToDictionary(specification => specification.Type.FullName);
    }

    /// <summary>Compiles declarations together, which is faster than one by one.</summary>
    /// <exception cref="HarnessException">There is a warning or an error.</exception>
    public static CompiledNetworks Compile(params NetworkSource[] declarations) => Compile(declarations, static text => text);

    /// <summary>Compiles declarations that are given as source text.</summary>
    /// <exception cref="HarnessException">There is a warning or an error.</exception>
    public static CompiledNetworks Compile(IEnumerable<string> sources) => Compile([.. sources], static text => text);

    /// <summary>Compiles declarations after rewriting the generated text, for instance to force a width of vectors.</summary>
    /// <exception cref="HarnessException">There is a warning or an error.</exception>
    public static CompiledNetworks Compile(NetworkSource[] declarations, Func<string, string> rewrite) =>
        Compile([.. declarations.Select(declaration => declaration.ToString())], rewrite);

    /// <summary>The same networks, compiled from other texts.</summary>
    /// <exception cref="HarnessException">The compiler refuses.</exception>
    public CompiledNetworks Rewritten(Func<string, string> rewrite) => new(_run, rewrite);

    /// <summary>Makes a network.</summary>
    /// <param name="declaration">One of those compiled.</param>
    /// <param name="seed">The seed of its parameters.</param>
    public CompiledNetwork Create(NetworkSource declaration, ulong seed = 1) => Create($"{declaration.Namespace}.{declaration.Name}", seed);

    /// <summary>Makes a network.</summary>
    /// <param name="fullName">The name of its class, with namespace.</param>
    /// <param name="seed">The seed of its parameters.</param>
    public CompiledNetwork Create(string fullName, ulong seed = 1) => new(_assembly.Type(fullName), _specifications[fullName], seed);

    internal NetworkSpec Specification(NetworkSource declaration) => _specifications[$"{declaration.Namespace}.{declaration.Name}"];

    /// <inheritdoc/>
    public void Dispose() => _assembly.Dispose();

    private static CompiledNetworks Compile(string[] sources, Func<string, string> rewrite) =>
        new(GeneratorHarness.Compile(HarnessOptions.Default with { TrackSteps = true }, sources), rewrite);
}
