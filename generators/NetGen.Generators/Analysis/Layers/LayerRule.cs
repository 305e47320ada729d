using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>What the analysis must know about one kind of layer.</summary>
internal abstract class LayerRule
{
    /// <summary>The specification this rule is for.</summary>
    public abstract Type Specification { get; }

    /// <summary>The input the layer takes, for messages.</summary>
    public abstract string ExpectedInput { get; }

    /// <summary>Finds arguments that are out of range by themselves.</summary>
    public abstract IEnumerable<Problem> FindProblems(LayerSpec layer, int index);

    /// <summary>The shape of an output row, or null if the layer cannot take the input.</summary>
    public abstract TensorShape? InferShape(LayerSpec layer, TensorShape input);

    /// <summary>The floats the trained values take, padding included.</summary>
    public abstract long MeasureParameters(LayerSpec layer, TensorShape input);
}

/// <summary>A rule that sees its own specification.</summary>
internal abstract class LayerRule<TSpec> : LayerRule
    where TSpec : LayerSpec
{
    public sealed override Type Specification => typeof(TSpec);

    public sealed override IEnumerable<Problem> FindProblems(LayerSpec layer, int index) => FindProblems((TSpec)layer, index);

    public sealed override TensorShape? InferShape(LayerSpec layer, TensorShape input) => InferShape((TSpec)layer, input);

    public sealed override long MeasureParameters(LayerSpec layer, TensorShape input) => MeasureParameters((TSpec)layer, input);

    protected abstract IEnumerable<Problem> FindProblems(TSpec layer, int index);

    protected abstract TensorShape? InferShape(TSpec layer, TensorShape input);

    protected abstract long MeasureParameters(TSpec layer, TensorShape input);
}
