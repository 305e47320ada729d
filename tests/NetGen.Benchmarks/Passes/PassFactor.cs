namespace NetGen.Benchmarks.Passes;

/// <summary>What was measured of one optimizer.</summary>
/// <param name="Name">The optimizer.</param>
/// <param name="Factor">Its pass's time, divided by that of the same loads and stores and one addition.</param>
/// <param name="NanosecondsPerParameter">Its pass's time for each parameter.</param>
internal sealed record PassFactor(string Name, double Factor, double NanosecondsPerParameter);
