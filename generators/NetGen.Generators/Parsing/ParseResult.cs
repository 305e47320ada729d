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
    private readonly DeclaredAttribute? _budget;
    private readonly Location? _weightsPosition;
    private readonly ImmutableArray<Diagnostic> _diagnostics;

    public ParseResult(
        NetworkSpec? spec,
        string typeName,
        Location typePosition,
        Location attributePosition,
        DeclaredAttribute? budget,
        Location? weightsPosition,
        ImmutableArray<Diagnostic> diagnostics)
    {
        _spec = spec;
        _typeName = typeName;
        _typePosition = typePosition;
        _attributePosition = attributePosition;
        _budget = budget;
        _weightsPosition = weightsPosition;
        _diagnostics = diagnostics;
    }

    /// <summary>The specification to emit: one or none.</summary>
    public ImmutableArray<NetworkSpec> SpecificationsFor(CompilationSettings settings) =>
        _spec is not null && settings.CompilesEmittedCode ? [_spec] : [];

    public IEnumerable<Diagnostic> DiagnosticsFor(CompilationSettings settings, ImmutableArray<BudgetVerdict> verdicts)
    {
        if (!settings.CompilesEmittedCode)
        {
            return _diagnostics.Add(Diagnostic.Create(
                DiagnosticDescriptors.Get(DiagnosticIds.LanguageVersion), _typePosition, _typeName, settings.Language.ToDisplayString()));
        }

        // Speed is the least worry of a network that does not compile.
        return _spec is null
            ? _diagnostics
            : _diagnostics.Concat(Overruns(_spec, verdicts)).Concat(settings.Optimization == OptimizationLevel.Release
                ? []
                : [Diagnostic.Create(DiagnosticDescriptors.Get(DiagnosticIds.UnoptimizedCompilation), _attributePosition, _typeName)]);
    }

    private IEnumerable<Diagnostic> Overruns(NetworkSpec spec, ImmutableArray<BudgetVerdict> verdicts) => _budget is null
        ? []
        : verdicts.Where(verdict => verdict.Network == spec.Type).SelectMany(verdict => verdict.Overruns).Select(overrun => BudgetReport.Of(overrun, _budget));

    /// <summary>The same, unless it is a struct of a size that it cannot have, which the plan decides.</summary>
    public ParseResult CheckSize(Func<NetworkSpec, long> measureBytes) =>
        _spec is { Type.IsStruct: true } && measureBytes(_spec) is var bytes and (< 1 or > Limits.StructBytes)
            ? new ParseResult(null, _typeName, _typePosition, _attributePosition, _budget, _weightsPosition, _diagnostics.Add(Diagnostic.Create(
                DiagnosticDescriptors.Get(DiagnosticIds.StructSize), _typePosition, _typeName, Invariant.Print(Limits.StructBytes), Invariant.Print(bytes))))
            : this;

    /// <summary>What does not fit of this network's weights, among what does not fit of any.</summary>
    public IEnumerable<Diagnostic> DiagnosticsFor(ImmutableArray<(string Network, Problem Problem)> misfits) =>
        misfits
            .Where(misfit => misfit.Network == _spec?.Type.FullName)
            .Select(misfit => misfit.Problem)
            .Select(problem => Diagnostic.Create(
                DiagnosticDescriptors.Get(problem.Id), _weightsPosition, additionalLocations: null, DiagnosticProperties.Of(problem.Mend), [.. problem.Arguments]));
}
