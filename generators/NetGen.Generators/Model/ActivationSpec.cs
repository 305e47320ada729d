namespace NetGen.Generators.Model;

/// <summary>An activation as declared: its name, as in the enumeration or the attribute, and its parameter if it has one.</summary>
internal sealed record ActivationSpec(string Name, float? Parameter = null)
{
    public static readonly ActivationSpec Linear = new("Linear");
}
