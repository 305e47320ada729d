using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the scaling of inputs.</summary>
internal sealed class NormalizationEmitter : ElementwiseEmitter
{
    public override Type Plan => typeof(NormalizationPlan);

    public override void EmitInitialization(SourceWriter writer, LayerPlan plan) => writer.WriteLine($"this.{plan.Name}.Scales.Fill(1f);");

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        writer.WriteLine($"/// <summary>The means and scales of {plan.Name}, {plan.Outputs} of each: 0 and 1 until the network is adapted to data.</summary>");
        writer.WriteLine($"public {Runtime.NormalizationLayer} {plan.Name} => new {Runtime.NormalizationLayer}(_parameters, Info);");
        writer.WriteLine();
    }

    public override IEnumerable<string> Description(NetworkPlan network, LayerPlan plan)
    {
        var normalization = (NormalizationPlan)plan;
        yield return $"Normalization = new {Runtime.NormalizationInfo}(Means: {network.IndexOf(normalization.Means)}, Scales: {network.IndexOf(normalization.Scales)}){FirstColumn(network.Inputs[NetworkGraph.NumberOf(plan.Sources[0].Layer)])}";
    }

    protected override string Formula(LayerPlan plan) => "(x[row, j] - mean[j]) * scale[j]";

    protected override string Value(LayerPlan plan, string column) =>
        $"TLanes.Multiply(TLanes.Subtract(x, {Parameter(plan, "Means", column)}), {Parameter(plan, "Scales", column)})";

    private static string FirstColumn(InputPlan input) => input.FirstColumn == 0 ? string.Empty : $" {{ FirstColumn = {input.FirstColumn} }}";

    private static string Parameter(LayerPlan plan, string role, string column) => $"TLanes.Load(ref parameters, Layout.{plan.Name}{role} + {column})";
}
