using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads the names of the layers that a join reads.</summary>
internal static class JoinSources
{
    public static EquatableArray<string> Parse(DeclaredAttribute attribute)
    {
        var others = attribute.Find("others")!.Value;
        return new[] { attribute.FindText("first"), attribute.FindText("second") }
            .Concat(others.IsNull ? [] : others.Values.Select(name => (string?)name.Value))
            .Select(name => name ?? string.Empty)
            .ToEquatableArray();
    }
}
