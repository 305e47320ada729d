namespace NetGen.Benchmarks.Contestants;

/// <summary>A contestant does not do the work it is compared in.</summary>
internal sealed class DisagreementException(string message) : Exception(message);
