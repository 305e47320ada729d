namespace NetGen.Generators.Model;

/// <summary>What a network spends, by the names of the properties of <c>[Budget]</c>.</summary>
internal static class Resources
{
    /// <summary>The bytes of the arena of parameters, padding included.</summary>
    public const string ParameterBytes = nameof(ParameterBytes);

    /// <summary>The bytes of activations in a workspace.</summary>
    public const string WorkspaceBytes = nameof(WorkspaceBytes);

    /// <summary>The bytes of activations that a single prediction keeps on the stack.</summary>
    public const string StackBytes = nameof(StackBytes);

    /// <summary>The multiply-adds of a prediction of one row.</summary>
    public const string MultiplyAdds = nameof(MultiplyAdds);

    public static readonly EquatableArray<string> All = EquatableArray.Of(ParameterBytes, WorkspaceBytes, StackBytes, MultiplyAdds);
}
