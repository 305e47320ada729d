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
    EquatableArray<InputSpec> Inputs,
    EquatableArray<LayerSpec> Layers,
    EquatableArray<OutputSpec> Outputs)
{
    /// <summary>The shape of the first input's rows.</summary>
    public TensorShape Input => Inputs[0].Shape;

    /// <summary>The loss of the first output.</summary>
    public LossSpec Loss => Outputs[0].Loss;

    /// <summary>The number of values in a row of all inputs.</summary>
    public long InputSize => Inputs.Sum(input => input.Shape.Size);

    /// <summary>The shape of a row behind each layer, once analysis has found that all fit.</summary>
    public EquatableArray<TensorShape> Shapes { get; init; }

    /// <summary>The name of the file with trained parameters that the assembly contains; null if it contains none.</summary>
    public string? Weights { get; init; }

    /// <summary>The lines that shape training, in the order of the text.</summary>
    public EquatableArray<RegularizationSpec> Regularization { get; init; }

    /// <summary>The limits to what it may cost.</summary>
    public EquatableArray<BudgetLimit> Budget { get; init; }
}
