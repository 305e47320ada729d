using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes dropout.</summary>
internal sealed class DropoutEmitter : ElementwiseEmitter
{
    public override Type Plan => typeof(DropoutPlan);

    public override bool ReadsOutputsBackward => true;

    protected override string Formula(LayerPlan plan) => $"x[row, j] / (1 - {Rate(plan).TrimEnd('f')}), or -0 where it is dropped";

    protected override string Value(LayerPlan plan, string column) =>
        $"{Runtime.DropoutMask}.Apply<TLanes, TVector>(x, {RandomBits(plan, column)}, {Rate(plan)})";

    public override string InputDelta(LayerPlan plan, string delta, string output) =>
        $"{Runtime.DropoutMask}.Backward<TLanes, TVector>({delta}, {output}, {Rate(plan)})";

    protected override string InputDeltaFormula(LayerPlan plan) => $"delta[row, j] / (1 - {Rate(plan).TrimEnd('f')}), or 0 where y[row, j] was dropped";

    private static string Rate(LayerPlan plan) => Literals.Float(((DropoutPlan)plan).Rate);
}
