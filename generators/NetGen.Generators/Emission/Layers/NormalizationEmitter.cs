using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the scaling of inputs.</summary>
internal sealed class NormalizationEmitter : ElementwiseEmitter
{
    public override Type Plan => typeof(NormalizationPlan);

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        writer.WriteLine($"{TensorAccess.Of(network, plan, "Scales")}.Fill(1f);");

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        writer.WriteLine($"/// <summary>The means and scales of {plan.Name}, {((NormalizationPlan)plan).Means.Count} of each: 0 and 1 until the network is adapted to data.</summary>");
        writer.WriteLine($"public {Runtime.NormalizationLayer} {plan.Name} => new {Runtime.NormalizationLayer}(_parameters, Info);");
        writer.WriteLine();
    }

    public override IEnumerable<string> Description(NetworkPlan network, LayerPlan plan)
    {
        var normalization = (NormalizationPlan)plan;
        yield return $"Normalization = new {Runtime.NormalizationInfo}(Means: {network.IndexOf(normalization.Means)}, Scales: {network.IndexOf(normalization.Scales)}){Properties(normalization, InputOf(network, plan))}";
    }

    protected override string Formula(LayerPlan plan) => plan.Layout == ValueLayout.Lanes ? "(x[row, j] - mean[c]) * scale[c] for the channel c of j" : "(x[row, j] - mean[j]) * scale[j]";

    protected override string Value(LayerPlan plan, string column) =>
        $"TLanes.Multiply(TLanes.Subtract(x, {Parameter(plan, "Means", column)}), {Parameter(plan, "Scales", column)})";

    /// <summary>The input it reads, maybe behind a move to another layout.</summary>
    private static InputPlan InputOf(NetworkPlan network, LayerPlan plan)
    {
        var source = plan.Sources[0];
        while (!source.IsInput)
        {
            source = network.Layers[source.Layer].Sources[0];
        }

        return network.Inputs[NetworkGraph.NumberOf(source.Layer)];
    }

    private static string Properties(NormalizationPlan plan, InputPlan input)
    {
        string[] set =
        [
            .. input.FirstColumn == 0 ? Array.Empty<string>() : [$"FirstColumn = {input.FirstColumn}"],
            .. plan.Places == 1 ? Array.Empty<string>() : [$"Places = {plan.Places}"],
        ];
        return set.Length == 0 ? string.Empty : $" {{ {string.Join(", ", set)} }}";
    }

    private static string Parameter(LayerPlan plan, string role, string column) => plan.Layout == ValueLayout.Lanes
        ? $"TLanes.Broadcast(ref parameters, Layout.{plan.Name}{role} + {column} / {LaneBlock.Samples} % {((NormalizationPlan)plan).Means.Columns})"
        : $"TLanes.Load(ref parameters, Layout.{plan.Name}{role} + {column})";
}
