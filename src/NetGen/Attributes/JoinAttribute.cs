namespace NetGen;

/// <summary>What the attributes of layers offer that read several others, by their names.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class JoinAttribute : Attribute
{
    private protected JoinAttribute(string first, string second, string[] others)
    {
        Sources = [first, second, .. others];
    }

    /// <summary>The names of the layers that are joined.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The layer's name: a C# identifier, unique in the network. Default: the kind and its count, such as <c>Add1</c>.</summary>
    public string? Name { get; set; }
}
