using System.Collections.Immutable;
using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>Decides how a network is computed: which layers merge, where everything lies, what the backward pass keeps.</summary>
internal static class NetworkPlanner
{
    /// <summary>
    /// Up to this much a prediction keeps on the stack, which the compiler zeroes at each call; beyond it a buffer of the thread
    /// is cheaper.
    /// </summary>
    private const int MostStackBytes = 512;

    public static NetworkPlan Plan(NetworkSpec spec) => Plan(spec, PlanChoices.ByCost);

    public static NetworkPlan Plan(NetworkSpec spec, PlanChoices choices)
    {
        var fused = LayerFusion.Fuse(spec);
        fused = NormFolding.Fold(LayoutPlanner.Plan(spec, fused));
        var workspace = WorkspacePlanner.Plan(fused, layer => Scratch(fused.Layers[layer]));
        var arenas = new NetworkArenas(spec.MaxBatchSize, choices);
        var layers = PlanLayers(spec, fused, workspace, arenas);
        var outputs = fused.Outputs.Select(output => PlanOutput(output, layers)).ToEquatableArray();
        var (stream, obstacle) = spec.Type.IsStruct ? default : StreamPlanner.Plan(spec, fused.Layers, layers, outputs[0]);
        var regularization = RegularizationPlanner.Plan(spec, layers.SelectMany(layer => layer.Tensors).Where(tensor => tensor.Owner is null));
        return new NetworkPlan(
            spec,
            layers,
            outputs,
            arenas.Parameters.Length,
            arenas.Fixed.Length,
            workspace.Width,
            arenas.Step.Length,
            workspace.Width * (layers.Any(layer => layer is { IsPredicted: true, Layout: ValueLayout.Lanes }) ? LaneBlock.Samples : 1) * sizeof(float) <= MostStackBytes,
            regularization.IsEmpty && layers.All(layer => layer.Owner is null) ? RowStepPlanner.Plan(spec, layers, outputs, choices.StepsRow) : null,
            ArchitectureHash.Of(spec))
        {
            Regularization = regularization,
            Workspace = workspace.Values.ToEquatableArray(),
            Stream = stream,
            StreamObstacle = obstacle,
        };
    }

    private static OutputPlan PlanOutput(FusedOutput output, IEnumerable<LayerPlan> layers) =>
        OutputPlanner.Plan(output.Spec, output.Layer, output.Activation, output.IsBehind) with
        {
            IsReadInTraining = layers.Any(layer => layer.Sources.Any(source => source.Layer == output.Layer && source.Delta != DeltaUse.None)),
        };

    private static LayerPlan? OwnerOf(NetworkSpec spec, LayerSpec layer, IEnumerable<LayerPlan> above) =>
        layer.SharedWith is not null && WeightSharing.OwnerOf(spec, spec.Layers.ToList().IndexOf(layer)) is { } owner
            ? above.Single(plan => plan.Name == spec.Layers[owner].Name)
            : null;

    private static int Intermediates(FusedLayer layer) =>
        LayerPlanners.Of(layer.Layer).Intermediates(layer.Layer, [.. layer.Sources.Select(source => source.Shape)]);

    /// <summary>Rows take the factors of a folded normalization as vectors, and keep them in registers; lanes take one at a time.</summary>
    private static int Scratch(FusedLayer layer) =>
        LayerPlanners.Of(layer.Layer).Scratch(layer.Layer, [.. layer.Sources.Select(source => source.Shape)]) + (layer is { Layout: ValueLayout.Lanes, Norm: { } norm } ? norm.Scratch : 0);

    private static EquatableArray<LayerPlan> PlanLayers(
        NetworkSpec spec, FusedGraph fused, WorkspacePlanner workspace, NetworkArenas arenas)
    {
        var deltas = new DeltaPlanner(fused);
        var plans = ImmutableArray.CreateBuilder<LayerPlan>();
        for (var index = 0; index < fused.Layers.Count; index++)
        {
            var layer = fused.Layers[index];
            var sources = layer.Sources.Select((source, slot) => NetworkGraph.IsInput(source.Layer)
                ? SourcePlan.OfInput(spec, source)
                : new SourcePlan(source.Layer, source.Shape, plans[source.Layer].OutputStride, deltas.UseOf(index, slot), plans[source.Layer].Name)
                {
                    Layout = plans[source.Layer].Layout,
                });
            var placement = new LayerPlacement(
                sources.ToEquatableArray(),
                layer.Output,
                layer.Layout,
                ActivationPlan.Of(layer.Computed),
                layer.Activation,
                workspace.Outputs(index),
                IsOutput: fused.IsOutput(index))
            {
                Owner = OwnerOf(spec, layer.Layer, plans),
                SharesWeights = WeightSharing.Concerns(spec, layer.Layer),
                Norm = layer.Norm,
                Intermediates = Intermediates(layer),
                Scratch = Scratch(layer),
                ScratchOffset = workspace.Scratch(index),
            };
            var plan = LayerPlanners.Of(layer.Layer).Plan(layer.Layer, placement, arenas) with
            {
                Layout = layer.Layout,
                Sources = placement.Sources,
                FoldedInto = layer.FoldedInto,
                HasOneReader = deltas.HasOneReader(index),
                Intermediates = placement.Intermediates,
                Scratch = placement.Scratch,
                ScratchOffset = placement.ScratchOffset,
            };
            deltas.Add(plan);
            plans.Add(plan);
        }

        return new EquatableArray<LayerPlan>(plans.ToImmutable());
    }
}
