namespace NetGen;

/// <summary>
/// Scales the weights that come into a unit to a Euclidean norm of 1 after each step: see <see cref="NetGen.UnitNorm"/>. Biases are not part
/// of it.
/// </summary>
/// <example><code>[UnitNorm]</code></example>
public sealed class UnitNormAttribute : RegularizationAttribute
{
}
