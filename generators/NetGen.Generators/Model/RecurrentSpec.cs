namespace NetGen.Generators.Model;

/// <summary>A layer that goes through a sequence step by step, with a state of its own. One derived record for each kind of cell.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Units">The number of outputs of a step.</param>
internal abstract record RecurrentSpec(string Name, string Key, int Units) : LayerSpec(Name, Key)
{
    /// <summary>Whether the outputs of all steps are given, and not those of the last alone.</summary>
    public bool ReturnSequence { get; init; }

    /// <summary>Over how many steps gradients flow back at most; null if over all.</summary>
    public int? TruncateAfter { get; init; }

    /// <summary>The sums that a unit takes of inputs and state: the weights have as many columns for each unit.</summary>
    public abstract int Gates { get; }

    /// <summary>What a unit keeps of a step for the backward pass or the next step, beside its output.</summary>
    public abstract int Kept { get; }

    /// <summary>The derivatives of a unit's step from which the gradients of the weights are summed.</summary>
    public abstract int Deltas { get; }

    /// <summary>The states of a unit, whose derivatives a step hands back to the one before.</summary>
    public abstract int States { get; }

    /// <summary>What passes of all units from one pass over a step to the next.</summary>
    public virtual int Passed => 0;

    /// <summary>The distance of the rows of weights: whole vectors of units of the last gate lie within them.</summary>
    public long Stride => Padding.Stride(((Gates - 1L) * Units) + Padding.Padded((long)Units));

    public sealed override ActivationSpec Activation => ActivationSpec.Linear;

    public sealed override bool HasWeights => true;

    /// <summary>The shape of the outputs of a sequence.</summary>
    public TensorShape OutputOf(TensorShape input) =>
        ReturnSequence ? new TensorShape(EquatableArray.Of(input.Dimensions[0], Units)) : TensorShape.Vector(Units);

    /// <summary>The kind and its numbers in words.</summary>
    protected string Describe(string kind) => FormattableString.Invariant($"{kind}{(ReturnSequence ? ", all steps" : ", last step")}");
}
