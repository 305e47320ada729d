using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Something wrong in a specification, without a position: Parsing knows where each part was declared.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Site">The part of the declaration it is about.</param>
/// <param name="Arguments">What fills the diagnostic's message.</param>
internal sealed record Problem(string Id, ProblemSite Site, EquatableArray<string> Arguments)
{
    public Problem(string id, ProblemSite site, params string[] arguments)
        : this(id, site, EquatableArray.Of(arguments))
    {
    }

    /// <summary>What would mend it, for a code fix: see <see cref="DiagnosticProperties"/>. Null if that cannot be told.</summary>
    public string? Mend { get; init; }

    /// <summary>What would have to be changed, where that is not what the problem is about.</summary>
    public ProblemSite? MendSite { get; init; }
}
