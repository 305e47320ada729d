using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>How a network is computed: its layers in order and the memory they use. The emitters write it down and decide nothing.</summary>
/// <param name="Spec">The declaration.</param>
/// <param name="Layers">The layers that are computed; activations taken in by a layer above are part of it.</param>
/// <param name="Output">What happens behind the last layer.</param>
/// <param name="ParameterLength">The length of the parameter arena, padding included.</param>
/// <param name="WorkspaceRowLength">The number of floats a prediction needs for each row of capacity.</param>
/// <param name="StepLength">The length of the step's arena.</param>
/// <param name="PredictOnStack">Whether one row's activations are few enough for the stack.</param>
/// <param name="HasRowStep">Whether a step on a single row gets a method of its own.</param>
/// <param name="ArchitectureHash">The hash of what makes parameters interchangeable.</param>
internal sealed record NetworkPlan(
    NetworkSpec Spec,
    EquatableArray<LayerPlan> Layers,
    OutputPlan Output,
    int ParameterLength,
    int WorkspaceRowLength,
    int StepLength,
    bool PredictOnStack,
    bool HasRowStep,
    string ArchitectureHash)
{
    public int InputSize => (int)Spec.Input.Size;

    public LayerPlan Last => Layers[Layers.Count - 1];

    public IEnumerable<TensorPlan> Tensors => Layers.SelectMany(layer => layer.Tensors);

    public int ParameterCount => Tensors.Sum(tensor => tensor.Count);

    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>The layers whose weights are transposed for the delta of the layer below.</summary>
    public IEnumerable<LayerPlan> Transposed => Layers.Where(layer => layer.Step.Transposed is not null);

    public bool IsClassifier => LossTraits.Of(Output.Loss).IsOfClasses;
}
