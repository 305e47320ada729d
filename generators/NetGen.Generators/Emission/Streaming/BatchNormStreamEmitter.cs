using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes a batch normalization by its running statistics.</summary>
internal sealed class BatchNormStreamEmitter : PointwiseStreamEmitter
{
    public override Type Plan => typeof(BatchNormPlan);

    protected override string Formula(LayerPlan plan, IReadOnlyList<string> values) => $"({values[0]} - mean[j]) / sqrt(variance[j] + epsilon) * scale[j] + offset[j]";

    protected override string Value(LayerPlan plan, IReadOnlyList<string> values) => $"TLanes.MultiplyAdd(TLanes.Subtract({values[0]}, mean), factor, offset)";

    protected override IEnumerable<string> Locals(LayerPlan plan)
    {
        string Load(string role) => $"TLanes.Load(ref parameters, Layout.{plan.Name}{role} + column)";
        yield return $"var mean = {Load("Means")};";
        yield return $"var offset = {Load("Offsets")};";
        yield return $"var deviation = TLanes.Sqrt(TLanes.Add({Load("Variances")}, TLanes.Broadcast({Literals.Float(((BatchNormPlan)plan).Epsilon)})));";
        yield return $"var factor = TLanes.Multiply(TLanes.Divide(TLanes.Broadcast(1f), deviation), {Load("Scales")});";
    }
}
