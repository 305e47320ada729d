using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Concat: shapes that agree in all dimensions but the last in, the last ones together out.</summary>
internal sealed class ConcatRule : JoinRule
{
    public override Type Specification => typeof(ConcatSpec);

    public override string ExpectedInput(LayerSpec layer, TensorShape first) => first.Rank == 1 ? "one dimension" : $"{Places(first)} x channels";

    protected override bool Fits(TensorShape first, TensorShape other) => Places(first) == Places(other);

    protected override TensorShape Join(IReadOnlyList<TensorShape> inputs) =>
        new(Places(inputs[0]).Dimensions.Append(inputs.Sum(input => input.Channels)).ToEquatableArray());

    private static TensorShape Places(TensorShape shape) => new(shape.Dimensions.Take(shape.Rank - 1).ToEquatableArray());
}
