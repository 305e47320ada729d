namespace NetGen;

/// <summary>One round of a cross-validation.</summary>
/// <param name="Train">The rows to learn from.</param>
/// <param name="Validation">The rows to judge by; none of them is in <paramref name="Train"/>.</param>
public sealed record Fold(DataSet Train, DataSet Validation);
