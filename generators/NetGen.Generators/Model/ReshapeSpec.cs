namespace NetGen.Generators.Model;

/// <summary>The values of a row seen in another shape.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Shape">The dimensions as declared: one may be <see cref="Rest"/>.</param>
internal sealed record ReshapeSpec(string Name, string Key, TensorShape Shape)
    : LayerSpec(Name, Key)
{
    /// <summary>Stands for the dimension that the others leave.</summary>
    public const int Rest = -1;

    public override string Kind { get; } = $"Reshape {Shape}";

    public override ActivationSpec Activation => ActivationSpec.Linear;

    public override bool IsView => true;
}
