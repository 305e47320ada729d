namespace NetGen.Generators.Model;

/// <summary>What a network may spend of something at most.</summary>
/// <param name="Resource">What is spent: one of <see cref="Resources"/>.</param>
/// <param name="Limit">How much is allowed.</param>
internal sealed record BudgetLimit(string Resource, long Limit);
