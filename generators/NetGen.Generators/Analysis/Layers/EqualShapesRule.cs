using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>The rule of a join that computes each value from the values at the same place: all shapes are the same, and the outcome's too.</summary>
internal abstract class EqualShapesRule : JoinRule
{
    public override string ExpectedInput(LayerSpec layer, TensorShape first) => first.ToString();

    protected override bool Fits(TensorShape first, TensorShape other) => first == other;

    protected override TensorShape Join(IReadOnlyList<TensorShape> inputs) => inputs[0];
}
