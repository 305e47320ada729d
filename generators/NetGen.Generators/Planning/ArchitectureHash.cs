using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// A hash of what makes the parameters of two networks interchangeable: shapes, kinds and activations. Names, losses,
/// capacities and what only training computes may differ.
/// </summary>
internal static class ArchitectureHash
{
    public static string Of(NetworkSpec spec)
    {
        var text = new StringBuilder($"input {spec.Input}\n");
        foreach (var layer in spec.Layers.Where(layer => !layer.IsTrainingOnly))
        {
            text.Append(Describe(layer)).Append('\n');
        }

        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Concat(hash.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static string Describe(LayerSpec layer)
    {
        var activation = layer.Activation.Name;
        if (layer.Activation.Parameter is { } parameter)
        {
            activation += parameter.ToString("R", CultureInfo.InvariantCulture);
        }

        return $"{layer.Kind} {activation}";
    }
}
