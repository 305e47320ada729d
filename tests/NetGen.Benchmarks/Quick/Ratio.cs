namespace NetGen.Benchmarks.Quick;

/// <summary>A peer's time divided by NetGen's, or why there is none.</summary>
/// <param name="Key">The peer.</param>
/// <param name="Value">The median of the rounds' ratios; null if it is not available.</param>
/// <param name="Reason">Why it is not.</param>
internal sealed record Ratio(string Key, double? Value, string? Reason);
