using NetGen.Generators.Model.Regularization;

namespace NetGen.Generators.Model;

/// <summary>A network as declared.</summary>
/// <remarks>
/// Everything reachable from here is immutable and compared by value, and holds no object of the compiler: that is what lets
/// the pipeline skip all work after an unrelated edit. Whoever adds a member keeps it so, or breaks caching for every user.
/// </remarks>
internal sealed record NetworkSpec(
    TypeDeclarationSpec Type,
    int MaxBatchSize,
    TensorShape Input,
    EquatableArray<LayerSpec> Layers,
    LossSpec Loss)
{
    /// <summary>The shape of a row behind each layer, once analysis has found that all fit.</summary>
    public EquatableArray<TensorShape> Shapes { get; init; }

    /// <summary>The lines that shape training, in the order of the text.</summary>
    public EquatableArray<RegularizationSpec> Regularization { get; init; }
}
