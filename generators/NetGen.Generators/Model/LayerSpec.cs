namespace NetGen.Generators.Model;

/// <summary>What every layer's declaration says. One derived record for each kind.</summary>
/// <param name="Name">The declared name, or the kind and its count.</param>
/// <param name="Key">The name in checkpoints.</param>
internal abstract record LayerSpec(string Name, string Key)
{
    /// <summary>The kind and its numbers in words, such as <c>Dense 64</c>; empty for an activation alone.</summary>
    public abstract string Kind { get; }

    /// <summary>The activation the layer ends with; <see cref="ActivationSpec.Linear"/> if none.</summary>
    public abstract ActivationSpec Activation { get; }

    /// <summary>The names of what the layer reads; none: the layer above.</summary>
    public EquatableArray<string> From { get; init; }

    /// <summary>The name of the layer whose parameters this one has; null: parameters of its own.</summary>
    public string? SharedWith { get; init; }

    /// <summary>Whether the layer computes something in training only and hands its inputs on in predictions.</summary>
    public virtual bool IsTrainingOnly => false;

    /// <summary>Whether the layer only gives the values it reads another shape.</summary>
    public virtual bool IsView => false;

    /// <summary>Whether the layer reads several others, which it names in its parameters and not in <c>From</c>.</summary>
    public virtual bool IsJoin => false;

    /// <summary>Whether what the layer reads are indices.</summary>
    public virtual bool TakesIndices => false;

    /// <summary>Whether the layer has weights, which penalties, decay and constraints concern.</summary>
    public virtual bool HasWeights => false;
}
