using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>
/// How a fully connected layer with one output is computed: its weights are one packed vector, its output a dot product with it. A
/// matrix of one column would be padded to sixteen times its size. The gradient of the weights is summed in tiles of one row.
/// </summary>
internal sealed record SingleOutputPlan(
    string Name,
    int Inputs,
    int InputStride,
    int OutputStride,
    ActivationPlan Activation,
    int WorkspaceOffset,
    StepMemory Step,
    TensorPlan Weights,
    TensorPlan Biases,
    InitializerPlan Initializer,
    ForEachFile<TilePlan> GradientVectors)
    : LayerPlan(Name, Inputs, InputStride, 1, OutputStride, Activation, WorkspaceOffset, Step)
{
    public override IEnumerable<TensorPlan> Tensors => [Weights, Biases];

    public override string Decisions => "one output, so the weights are one packed vector, read in dot products";

    public override long MultiplyAdds => Inputs;

    public override bool MultipliesDerivativeBelow => true;

    public override bool CanStepRow => true;

    public override StepShape? StepOf(IReadOnlyList<int> inputs) => inputs[0] == Inputs ? new(1) : null;
}
