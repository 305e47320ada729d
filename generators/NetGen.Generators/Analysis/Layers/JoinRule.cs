using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>The rule of a layer that reads several others, whose shapes have to fit that of the first.</summary>
internal abstract class JoinRule : LayerRule
{
    public sealed override IEnumerable<Problem> FindProblems(LayerSpec layer, int index) => [];

    public sealed override int FindMismatch(IReadOnlyList<TensorShape> inputs) => inputs.TakeWhile(input => Fits(inputs[0], input)).Count();

    public sealed override TensorShape? InferShape(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => FindMismatch(inputs) == inputs.Count ? Join(inputs) : null;

    public sealed override long MeasureParameters(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => 0;

    protected abstract bool Fits(TensorShape first, TensorShape other);

    /// <summary>The outcome of shapes that fit.</summary>
    protected abstract TensorShape Join(IReadOnlyList<TensorShape> inputs);
}
