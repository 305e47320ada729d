using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Testing;

/// <summary>How the harness compiles. The defaults are the strictest user: no unsafe code, nullable, the oldest language.</summary>
public sealed record HarnessOptions
{
    /// <summary>The defaults.</summary>
    public static HarnessOptions Default { get; } = new();

    /// <summary>The language the sources are compiled as; emitted code promises to be C# 12.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    /// <summary>Whether the sources say what may be null.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether the project computes with whole numbers in a checked context.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>A debug build makes the generator say that it is one.</summary>
    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Release;

    /// <summary>Whether documentation is parsed, as in a project that publishes it; then a missing comment is a warning.</summary>
    public DocumentationMode Documentation { get; init; } = DocumentationMode.Diagnose;

    /// <summary>What the project hands to the generator beside its sources, by path.</summary>
    public IReadOnlyList<(string Path, string Text)> AdditionalFiles { get; init; } = [];

    /// <summary>Whether the driver keeps the state of its steps, for tests of caching.</summary>
    public bool TrackSteps { get; init; }
}
