namespace NetGen.Generators.Model;

/// <summary>A limit that a network exceeds.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Found">What the network spends.</param>
internal sealed record BudgetOverrun(BudgetLimit Limit, Spending Found);
