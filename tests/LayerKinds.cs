namespace NetGen;

/// <summary>What can be declared as a layer. Compiled into each project that leaves none out.</summary>
internal static class LayerKinds
{
    /// <summary>Every kind, by the name of its attribute.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(LayerAttribute).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(LayerAttribute)) || type.IsSubclassOf(typeof(JoinAttribute))))
            .Select(type => type.Name[..^nameof(Attribute).Length]),
    ];
}
