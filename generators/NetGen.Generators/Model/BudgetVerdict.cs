namespace NetGen.Generators.Model;

/// <summary>How a network keeps to its budget.</summary>
/// <param name="Network">The network.</param>
/// <param name="Overruns">The limits that it exceeds.</param>
internal sealed record BudgetVerdict(TypeDeclarationSpec Network, EquatableArray<BudgetOverrun> Overruns);
