using System.Collections.Immutable;
using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Lays the layers out in the arenas, from input to output.</summary>
internal sealed class LayerPlanner
{
    private readonly NetworkSpec _spec;
    private readonly Arena _parameters = new();
    private readonly Arena _step = new();
    private readonly int[] _workspace;

    private LayerPlanner(NetworkSpec spec, IReadOnlyList<FusedLayer> layers)
    {
        _spec = spec;
        _workspace = WorkspaceWidths(spec, layers);
    }

    public static (EquatableArray<LayerPlan> Layers, ArenaLengths Lengths) Plan(
        NetworkSpec spec, IReadOnlyList<FusedLayer> layers, OutputPlan output)
    {
        var planner = new LayerPlanner(spec, layers);
        var plans = ImmutableArray.CreateBuilder<LayerPlan>();
        var inputs = (Size: (int)spec.Input.Size, Stride: (int)spec.Input.Size);
        for (var index = 0; index < layers.Count; index++)
        {
            var isLast = index == layers.Count - 1;
            var activation = isLast && output.Activation is not null
                ? ActivationPlan.Linear
                : ActivationPlan.Of(layers[index].Activation);
            var plan = planner.PlanLayer(layers[index], index, inputs.Size, inputs.Stride, activation);
            inputs = (plan.Outputs, plan.OutputStride);
            plans.Add(plan);
        }

        var lengths = new ArenaLengths(planner._parameters.Length, planner._workspace.Sum(), planner._step.Length);
        return (new EquatableArray<LayerPlan>(plans.ToImmutable()), lengths);
    }

    /// <summary>
    /// Predictions need only the layer just computed and the one before: even and odd layers share one block each.
    /// </summary>
    private static int[] WorkspaceWidths(NetworkSpec spec, IReadOnlyList<FusedLayer> layers)
    {
        var widths = new int[2];
        var size = (int)spec.Input.Size;
        for (var index = 0; index < layers.Count; index++)
        {
            size = OutputSize(layers[index], size);
            widths[index % 2] = Math.Max(widths[index % 2], Padding.Padded(size));
        }

        return widths;
    }

    private static int OutputSize(FusedLayer layer, int inputs) => layer.Layer is DenseSpec dense ? dense.Units : inputs;

    private LayerPlan PlanLayer(FusedLayer layer, int index, int inputs, int inputStride, ActivationPlan activation)
    {
        var outputs = OutputSize(layer, inputs);
        var stride = Padding.Padded(outputs);
        var workspace = index % 2 == 0 ? 0 : _workspace[0];
        var feedsDelta = index > 0;
        if (layer.Layer is not DenseSpec dense)
        {
            var elementwise = PlanStep(stride, activation, transposed: null);
            return new ElementwisePlan(layer.Layer.Name, inputs, inputStride, outputs, stride, activation, workspace, elementwise);
        }

        var weights = new TensorPlan(dense.Name, "Weights", inputs, outputs, _parameters.Take(inputs * stride), stride);
        var biases = new TensorPlan(dense.Name, "Biases", 1, outputs, _parameters.Take(stride), stride);
        var step = PlanStep(stride, activation, feedsDelta ? outputs * inputStride : null);
        var initializer = dense.Initializer == "Default" ? ActivationTraits.Of(layer.Activation.Name).Initializer : dense.Initializer;
        return new DensePlan(
            dense.Name, inputs, inputStride, outputs, stride, activation, workspace, step, weights, biases, initializer, TilePlan.SixteenRegisters);
    }

    private StepMemory PlanStep(int stride, ActivationPlan activation, int? transposed)
    {
        var rows = _spec.MaxBatchSize * stride;
        return new StepMemory(
            Outputs: _step.Take(rows),
            Sums: activation.KeepsInput ? _step.Take(rows) : null,
            Deltas: _step.Take(rows),
            Transposed: transposed is { } length ? _step.Take(length) : null);
    }
}
