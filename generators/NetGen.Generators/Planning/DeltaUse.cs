namespace NetGen.Generators.Planning;

/// <summary>What a layer does with the delta of a layer it reads.</summary>
internal enum DeltaUse
{
    /// <summary>Nothing: nothing is trained there or further down.</summary>
    None,

    /// <summary>Writes it, as the first to know it.</summary>
    Store,

    /// <summary>Adds to what other readers, or the loss, have written.</summary>
    Add,
}
