using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Values moved from one layout to the other: a step of the plan that nobody declares.</summary>
internal sealed record LayoutChangeSpec(string Name) : LayerSpec(Name, Name)
{
    public override string Kind => string.Empty;

    public override ActivationSpec Activation => ActivationSpec.Linear;

    /// <summary>Whether it moves values for a layer that predictions compute elsewhere.</summary>
    public bool IsForTraining { get; init; }

    public override bool IsTrainingOnly => IsForTraining;
}
