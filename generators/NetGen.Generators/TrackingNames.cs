namespace NetGen.Generators;

/// <summary>Names of the pipeline's steps, for the tests of its caching.</summary>
public static class TrackingNames
{
    /// <summary>A declaration read into a specification and its diagnostics.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The specification alone, without positions.</summary>
    public const string Specification = nameof(Specification);

    /// <summary>The diagnostics alone.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
