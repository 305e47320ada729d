namespace NetGen;

/// <summary>
/// Sets negative weights to 0 after each step: see <see cref="NetGen.NonNegative"/>.
/// </summary>
/// <example><code>[NonNegative]</code></example>
public sealed class NonNegativeAttribute : RegularizationAttribute
{
    /// <summary>Whether it concerns the biases, too; default only the weights.</summary>
    public bool IncludeBiases { get; set; }
}
