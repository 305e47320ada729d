using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Reads <c>[Budget(ParameterBytes = ..., ...)]</c>: the limits that are set.</summary>
internal static class BudgetParser
{
    public static EquatableArray<BudgetLimit> Parse(DeclaredAttribute? budget) => Resources.All
        .Select(resource => budget?.FindValue<long>(resource) is { } limit ? new BudgetLimit(resource, limit) : null)
        .OfType<BudgetLimit>()
        .ToEquatableArray();
}
