namespace NetGen.Generators.Model;

/// <summary>How emitted methods call several inputs and outputs.</summary>
internal static class PortNames
{
    /// <summary>What follows an output's name where something else of it is meant.</summary>
    public static readonly string[] OutputSuffixes = [string.Empty, "Labels", "Targets", "Gradient"];

    /// <summary>Other parameters and locals of the methods.</summary>
    public static readonly string[] Reserved =
    [
        "activations", "allBlocks", "batch", "blocks", "capacity", "count", "end", "first", "input", "inputs", "labels", "loss", "output", "outputs", "parameters", "part",
        "parts", "phase", "rows", "sampleWeights", "start", "step", "target", "targets", "training", "values", "workspace",
    ];

    /// <summary>The name with a small letter, as parameters have it.</summary>
    public static string Parameter(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
