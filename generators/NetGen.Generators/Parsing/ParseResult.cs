using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>
/// One declaration, read: its specification, unless something is wrong with it, and what there is to say. Not compared by
/// value, because diagnostics hold locations: only its specification goes on to planning and emission.
/// </summary>
internal sealed class ParseResult
{
    private readonly NetworkSpec? _spec;
    private readonly string _typeName;
    private readonly Location _typePosition;
    private readonly Location _attributePosition;
    private readonly Location? _weightsPosition;
    private readonly ImmutableArray<Diagnostic> _diagnostics;

    public ParseResult(
        NetworkSpec? spec,
        string typeName,
        Location typePosition,
        Location attributePosition,
        Location? weightsPosition,
        ImmutableArray<Diagnostic> diagnostics)
    {
        _spec = spec;
        _typeName = typeName;
        _typePosition = typePosition;
        _attributePosition = attributePosition;
        _weightsPosition = weightsPosition;
        _diagnostics = diagnostics;
    }

    /// <summary>The specification to emit: one or none.</summary>
    public ImmutableArray<NetworkSpec> SpecificationsFor(CompilationSettings settings) =>
        _spec is not null && settings.CompilesEmittedCode ? [_spec] : [];

    public ImmutableArray<Diagnostic> DiagnosticsFor(CompilationSettings settings)
    {
        if (!settings.CompilesEmittedCode)
        {
            return _diagnostics.Add(Diagnostic.Create(
                DiagnosticDescriptors.Get(DiagnosticIds.LanguageVersion), _typePosition, _typeName, settings.Language.ToDisplayString()));
        }

        // Speed is the least worry of a network that does not compile.
        return _spec is null || settings.Optimization == OptimizationLevel.Release
            ? _diagnostics
            : _diagnostics.Add(Diagnostic.Create(
                DiagnosticDescriptors.Get(DiagnosticIds.UnoptimizedCompilation), _attributePosition, _typeName));
    }

    /// <summary>What does not fit of this network's weights, among what does not fit of any.</summary>
    public IEnumerable<Diagnostic> DiagnosticsFor(ImmutableArray<(string Network, Problem Problem)> misfits) =>
        misfits
            .Where(misfit => misfit.Network == _spec?.Type.FullName)
            .Select(misfit => Diagnostic.Create(DiagnosticDescriptors.Get(misfit.Problem.Id), _weightsPosition, [.. misfit.Problem.Arguments]));
}
