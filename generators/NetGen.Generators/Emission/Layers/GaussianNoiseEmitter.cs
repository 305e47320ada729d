using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes noise. Its derivative is 1, so that deltas pass through.</summary>
internal sealed class GaussianNoiseEmitter : ElementwiseEmitter
{
    public override Type Plan => typeof(GaussianNoisePlan);

    protected override string Formula(LayerPlan plan) => $"x[row, j] + {Deviation(plan).TrimEnd('f')} * a number from the normal distribution";

    protected override string Value(LayerPlan plan, string column) =>
        $"TLanes.MultiplyAdd({Runtime.VectorMath}.NormalDeviate<TLanes, TVector>({RandomBits(plan, column)}), TLanes.Broadcast({Deviation(plan)}), x)";

    private static string Deviation(LayerPlan plan) => Literals.Float(((GaussianNoisePlan)plan).StandardDeviation);
}
