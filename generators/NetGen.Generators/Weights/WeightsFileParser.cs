using NetGen.Generators.Model;

namespace NetGen.Generators.Weights;

/// <summary>
/// Reads the descriptions that <c>NetGen.Build</c> writes: a line for each tensor, <c>F32 [64, 32] hidden.weight</c>, behind what is known of the network.
/// The file's hash before them is passed over: other numbers are no other description, so nothing is checked again.
/// </summary>
internal static class WeightsFileParser
{
    private const string Suffix = ".netgen";
    private const string Architecture = "architecture ";
    private const string Network = "network ";

    /// <summary>Whether an additional file is such a description.</summary>
    public static bool Reads(string path) => path.EndsWith(Suffix, StringComparison.Ordinal);

    public static WeightsFile Parse(string path, string text)
    {
        var lines = text.Split('\n');
        var name = Path.GetFileName(path);
        return new WeightsFile(
            name.Substring(0, name.Length - Suffix.Length),
            Find(lines, Architecture),
            Find(lines, Network),
            lines.Select(ParseTensor).OfType<WeightsTensor>().ToEquatableArray());
    }

    private static string? Find(string[] lines, string key) =>
        lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Substring(key.Length);

    /// <summary>Only names hold brackets beside those of the shape, and they come last.</summary>
    private static WeightsTensor? ParseTensor(string line)
    {
        var type = line.IndexOf(" [", StringComparison.Ordinal);
        var shape = line.IndexOf("] ", StringComparison.Ordinal);
        return type < 0 || shape < type || line.StartsWith(Network, StringComparison.Ordinal) || line.StartsWith(Architecture, StringComparison.Ordinal)
            ? null
            : new WeightsTensor(line.Substring(0, type), line.Substring(type + 1, shape - type), line.Substring(shape + 2));
    }
}
