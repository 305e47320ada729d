using NetGen.Generators.Model;
using NetGen.Generators.Model.Regularization;

namespace NetGen.Generators.Parsing.Regularization;

/// <summary>Reads the lines that shape training: <c>[L2(strength)]</c>, <c>[MaxNorm(norm)]</c> and the like.</summary>
internal static class RegularizationParser
{
    private static readonly Dictionary<string, RegularizationKind> ByAttribute =
        RegularizationKinds.All.ToDictionary(kind => $"NetGen.{kind.Name}Attribute");

    /// <summary>The attributes' full names.</summary>
    public static IEnumerable<string> AttributeNames => ByAttribute.Keys;

    public static RegularizationKind? Find(string attributeName) =>
        ByAttribute.TryGetValue(attributeName, out var kind) ? kind : null;

    /// <summary>Reads a line whose arguments the compiler understood.</summary>
    public static RegularizationSpec Parse(RegularizationLine line) => new(
        line.Kind.Name,
        line.Layer,
        line.Kind.Parameters.Select(parameter => line.Attribute.FindValue<float>(parameter)!.Value).ToEquatableArray(),
        line.Attribute.FindValue<bool>("IncludeBiases") ?? false);
}
