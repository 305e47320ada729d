using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>How the reference computes one kind of layer, without the activation it ends with.</summary>
internal abstract class ReferenceLayer
{
    /// <summary>The specification this is for.</summary>
    public abstract Type Specification { get; }

    /// <summary>The layer's tensors in the order in which they lie in the network: trained ones first.</summary>
    public abstract IEnumerable<ReferenceTensor> Tensors(LayerSpec layer, LayerShapes shapes);

    /// <summary>Computes a batch. A layer of training alone is not asked in predictions.</summary>
    public abstract LayerPass Forward(LayerSpec layer, LayerContext context);
}

/// <summary>A reference that sees its own specification, and the whole batch.</summary>
internal abstract class ReferenceLayer<TSpec> : ReferenceLayer
    where TSpec : LayerSpec
{
    public sealed override Type Specification => typeof(TSpec);

    public sealed override IEnumerable<ReferenceTensor> Tensors(LayerSpec layer, LayerShapes shapes) => Tensors((TSpec)layer, shapes);

    public sealed override LayerPass Forward(LayerSpec layer, LayerContext context) => Forward((TSpec)layer, context);

    protected virtual IEnumerable<ReferenceTensor> Tensors(TSpec layer, LayerShapes shapes) => [];

    protected abstract LayerPass Forward(TSpec layer, LayerContext context);
}
