namespace NetGen.Generators;

/// <summary>Names of the pipeline's steps, for the tests of its caching.</summary>
public static class TrackingNames
{
    /// <summary>A declaration read into a specification and its diagnostics. Holds positions, so every edit runs it.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>What the generator asks of the compilation.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>The specification alone, without positions.</summary>
    public const string Specification = nameof(Specification);

    /// <summary>How the network is computed.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>How it keeps to its budget.</summary>
    public const string Verdict = nameof(Verdict);

    /// <summary>The project's weights files.</summary>
    public const string Weights = nameof(Weights);

    /// <summary>Which networks' weights do not fit, and why.</summary>
    public const string Misfits = nameof(Misfits);

    /// <summary>The diagnostics alone.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
