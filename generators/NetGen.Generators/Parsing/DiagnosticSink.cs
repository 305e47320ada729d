using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Diagnostics;

namespace NetGen.Generators.Parsing;

/// <summary>Collects what there is to say about one declaration.</summary>
internal sealed class DiagnosticSink
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public bool HasErrors { get; private set; }

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="id">One of <see cref="DiagnosticIds"/>.</param>
    /// <param name="position">A location in the user's source.</param>
    /// <param name="arguments">What fills the message, already printed, so that no culture interferes.</param>
    public void Report(string id, Location position, params string[] arguments) => Report(id, position, mend: null, mendPosition: null, arguments);

    /// <summary>Reports a diagnostic that a code fix can mend.</summary>
    /// <param name="id">One of <see cref="DiagnosticIds"/>.</param>
    /// <param name="position">A location in the user's source.</param>
    /// <param name="mend">What would mend it: see <see cref="DiagnosticProperties.Mend"/>.</param>
    /// <param name="mendPosition">The attribute to change, if it is another.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(string id, Location position, string? mend, Location? mendPosition, params string[] arguments)
    {
        var descriptor = DiagnosticDescriptors.Get(id);
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        _diagnostics.Add(Diagnostic.Create(descriptor, position, mendPosition is null ? [] : [mendPosition], DiagnosticProperties.Of(mend), arguments));
    }

    public ImmutableArray<Diagnostic> ToImmutable() => _diagnostics.ToImmutable();
}
