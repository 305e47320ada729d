namespace NetGen.Generators.Diagnostics;

/// <summary>What a diagnostic tells its code fix beside its location. The code fixes compile this file too.</summary>
internal static class DiagnosticProperties
{
    /// <summary>
    /// What would mend the declaration: the name of an activation, of a layer, of a layer's kind, or names with commas between them. The additional
    /// location, if there is one, is the attribute to change, or the one to stand above.
    /// </summary>
    public const string Mend = nameof(Mend);
}
