using System.Text;

namespace NetGen.Build;

/// <summary>
/// What a header says, as lines that the generator reads: what NetGen knows of the network (<c>architecture 3f2a...</c>, <c>network DigitNet</c>),
/// and each tensor's type, shape and name (<c>F32 [64, 32] hidden.weight</c>). What a training keeps beside the parameters is left out. The first
/// line is for the build alone, so that other numbers are another description: the file's hash (<c>sha256 9c1b...</c>).
/// </summary>
internal static class WeightsDescription
{
    /// <summary>The lines.</summary>
    /// <param name="header">The file's header.</param>
    /// <param name="hash">The hash of the whole file.</param>
    public static string Of(SafetensorsHeader header, byte[] hash)
    {
        var text = new StringBuilder();
        AppendLine(text, $"sha256 {BitConverter.ToString(hash).Replace("-", string.Empty).ToLowerInvariant()}");
        AppendMetadata(text, "architecture", header.FindMetadata(CheckpointMetadata.Architecture));
        AppendMetadata(text, "network", header.FindMetadata(CheckpointMetadata.Network));
        for (var index = 0; index < header.Count; index++)
        {
            var tensor = header[index];
            if (!header.StartsWith(tensor, CheckpointMetadata.TrainingPrefix))
            {
                AppendLine(text, FormattableString.Invariant($"{tensor.Type.Name} [{string.Join(", ", header.ShapeOf(tensor))}] {header.FullNameOf(tensor)}"));
            }
        }

        return text.ToString();
    }

    private static void AppendMetadata(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            AppendLine(text, $"{key} {value}");
        }
    }

    /// <summary>A name may hold line breaks; none that a declaration asks for does.</summary>
    private static void AppendLine(StringBuilder text, string line) => text.Append(line.Replace('\n', ' ').Replace('\r', ' ')).Append('\n');
}
