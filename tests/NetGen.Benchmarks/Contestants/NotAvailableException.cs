namespace NetGen.Benchmarks.Contestants;

/// <summary>A contestant cannot run here; the message is the reason that the report states.</summary>
internal sealed class NotAvailableException(string reason) : Exception(reason);
