using NetGen.Generators;
using NetGen.Generators.Model;

namespace NetGen.Testing;

/// <summary>Networks that were declared, generated, compiled without a warning and loaded together.</summary>
public sealed class CompiledNetworks : IDisposable
{
    private readonly LoadedNetworks _assembly;
    private readonly IReadOnlyDictionary<string, NetworkSpec> _specifications;

    private CompiledNetworks(GeneratorRun run, Func<string, string> rewrite)
    {
        _assembly = run.Load(rewrite);
        _specifications = run.Result.Results.Single().TrackedSteps[TrackingNames.Specification]
            .SelectMany(step => step.Outputs)
            .Select(output => (NetworkSpec)output.Value)
            .ToDictionary(specification => specification.Type.FullName);
    }

    /// <summary>Compiles declarations together, which is faster than one by one.</summary>
    /// <exception cref="HarnessException">There is a warning or an error.</exception>
    public static CompiledNetworks Compile(params NetworkSource[] declarations) => Compile(declarations, static text => text);

    /// <summary>Compiles declarations after rewriting the generated text, for instance to force a width of vectors.</summary>
    /// <exception cref="HarnessException">There is a warning or an error.</exception>
    public static CompiledNetworks Compile(NetworkSource[] declarations, Func<string, string> rewrite)
    {
        var options = HarnessOptions.Default with { TrackSteps = true };
        return new CompiledNetworks(GeneratorHarness.Compile(options, [.. declarations.Select(declaration => declaration.ToString())]), rewrite);
    }

    /// <summary>Makes a network.</summary>
    /// <param name="declaration">One of those compiled.</param>
    /// <param name="seed">The seed of its parameters.</param>
    public CompiledNetwork Create(NetworkSource declaration, ulong seed = 1)
    {
        var name = $"{declaration.Namespace}.{declaration.Name}";
        return new CompiledNetwork(_assembly.Type(name), _specifications[name], seed);
    }

    /// <inheritdoc/>
    public void Dispose() => _assembly.Dispose();
}
