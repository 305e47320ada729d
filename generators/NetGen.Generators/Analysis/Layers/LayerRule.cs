using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>What the analysis must know about one kind of layer.</summary>
internal abstract class LayerRule
{
    /// <summary>The specification this rule is for.</summary>
    public abstract Type Specification { get; }

    /// <summary>The input the layer takes, for messages.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="first">The shape of the first that it reads, which of a join the others are to fit.</param>
    public abstract string ExpectedInput(LayerSpec layer, TensorShape first);

    /// <summary>An input the layer does not take, for messages.</summary>
    public virtual string FoundInput(TensorShape input) => input.ToString();

    /// <summary>Which of the inputs it is that the layer does not take.</summary>
    public virtual int FindMismatch(IReadOnlyList<TensorShape> inputs) => 0;

    /// <summary>Finds arguments that are out of range by themselves.</summary>
    public abstract IEnumerable<Problem> FindProblems(LayerSpec layer, int index);

    /// <summary>The shape of an output row, or null if the layer cannot take the inputs.</summary>
    public abstract TensorShape? InferShape(LayerSpec layer, IReadOnlyList<TensorShape> inputs);

    /// <summary>The floats the layer's tensors take, padding included.</summary>
    public abstract long MeasureParameters(LayerSpec layer, IReadOnlyList<TensorShape> inputs);

    /// <summary>The shapes of the layer's tensors, which a layer that shares them must have too; none for a kind that shares nothing.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">The shape of what it reads; of indices, their vocabulary.</param>
    public virtual IReadOnlyList<TensorShape> TensorShapes(LayerSpec layer, TensorShape input) => [];

    /// <summary>The floats that a training step keeps for each sample beside the layer's outputs.</summary>
    public virtual long MeasureIntermediates(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => 0;
}

/// <summary>A rule of a layer with one input, which sees its own specification.</summary>
internal abstract class LayerRule<TSpec> : LayerRule
    where TSpec : LayerSpec
{
    public sealed override Type Specification => typeof(TSpec);

    public sealed override string ExpectedInput(LayerSpec layer, TensorShape first) => ExpectedInput((TSpec)layer);

    public sealed override IEnumerable<Problem> FindProblems(LayerSpec layer, int index) => FindProblems((TSpec)layer, index);

    public sealed override TensorShape? InferShape(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => InferShape((TSpec)layer, inputs[0]);

    public sealed override long MeasureParameters(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => MeasureParameters((TSpec)layer, inputs[0]);

    public sealed override IReadOnlyList<TensorShape> TensorShapes(LayerSpec layer, TensorShape input) => TensorShapes((TSpec)layer, input);

    public sealed override long MeasureIntermediates(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => MeasureIntermediates((TSpec)layer, inputs[0]);

    protected abstract string ExpectedInput(TSpec layer);

    protected abstract IEnumerable<Problem> FindProblems(TSpec layer, int index);

    protected abstract TensorShape? InferShape(TSpec layer, TensorShape input);

    protected abstract long MeasureParameters(TSpec layer, TensorShape input);

    protected virtual IReadOnlyList<TensorShape> TensorShapes(TSpec layer, TensorShape input) => [];

    protected virtual long MeasureIntermediates(TSpec layer, TensorShape input) => 0;
}
