using System.Collections.Immutable;
using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>Decides how a network is computed: which layers merge, where everything lies, what the backward pass keeps.</summary>
internal static class NetworkPlanner
{
    /// <summary>
    /// Up to this much a prediction keeps on the stack, which the compiler zeroes at each call; beyond it a buffer of the thread
    /// is cheaper.
    /// </summary>
    private const int StackBytes = 512;

    public static NetworkPlan Plan(NetworkSpec spec) => Plan(spec, PlanChoices.ByCost);

    public static NetworkPlan Plan(NetworkSpec spec, PlanChoices choices)
    {
        var fused = ActivationFusion.Fuse(spec);
        var output = OutputPlanner.Plan(spec.Loss, fused[fused.Count - 1]);
        var workspace = WorkspaceWidths(fused);
        var arenas = new NetworkArenas(spec.MaxBatchSize, choices);
        var layers = PlanLayers(spec, fused, output, workspace, arenas);
        var regularization = RegularizationPlanner.Plan(spec, layers.SelectMany(layer => layer.Tensors));
        return new NetworkPlan(
            spec,
            layers,
            output,
            arenas.Parameters.Length,
            arenas.Fixed.Length,
            workspace.Sum(),
            arenas.Step.Length,
            workspace.Sum() * sizeof(float) <= StackBytes,
            regularization.IsEmpty && !spec.Loss.SmoothsLabels ? RowStepPlanner.Plan(layers, output, choices.StepsRow) : null,
            ArchitectureHash.Of(spec))
        {
            Regularization = regularization,
        };
    }

    private static EquatableArray<LayerPlan> PlanLayers(
        NetworkSpec spec, IReadOnlyList<FusedLayer> fused, OutputPlan output, int[] workspace, NetworkArenas arenas)
    {
        var plans = ImmutableArray.CreateBuilder<LayerPlan>();
        var (inputs, stride) = ((int)spec.Input.Size, (int)spec.Input.Size);
        var predicted = 0;
        for (var index = 0; index < fused.Count; index++)
        {
            var layer = fused[index];
            var isLast = index == fused.Count - 1;
            var plan = LayerPlanners.Of(layer.Layer).Plan(
                layer.Layer,
                new LayerPlacement(
                    inputs,
                    stride,
                    (int)layer.Output.Size,
                    isLast && output.Activation is not null ? ActivationPlan.Linear : ActivationPlan.Of(layer.Activation),
                    layer.Activation,
                    WorkspaceOffset: predicted % 2 == 0 ? 0 : workspace[0],
                    PassesDelta: arenas.Parameters.Length > 0,
                    isLast),
                arenas);
            (inputs, stride) = (plan.Outputs, plan.OutputStride);
            predicted += plan.IsTrainingOnly ? 0 : 1;
            plans.Add(plan);
        }

        return new EquatableArray<LayerPlan>(plans.ToImmutable());
    }

    /// <summary>
    /// Predictions need only the layer just computed and the one before: even and odd layers share one block each.
    /// </summary>
    private static int[] WorkspaceWidths(IEnumerable<FusedLayer> layers)
    {
        var widths = new int[2];
        var predicted = 0;
        foreach (var layer in layers.Where(layer => !layer.Layer.IsTrainingOnly))
        {
            widths[predicted % 2] = Math.Max(widths[predicted % 2], Padding.Stride((int)layer.Output.Size));
            predicted++;
        }

        return widths;
    }
}
