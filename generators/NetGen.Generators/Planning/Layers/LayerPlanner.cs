using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Decides how one kind of layer is computed.</summary>
internal abstract class LayerPlanner
{
    /// <summary>The specification this planner is for.</summary>
    public abstract Type Specification { get; }

    /// <summary>Whether the layer can compute an activation declared on the line below it.</summary>
    public virtual bool TakesInActivation => false;

    /// <summary>How the layer's inputs and outputs must lie; null if it takes its inputs as they are and leaves its outputs so.</summary>
    public virtual ValueLayout? Layout => ValueLayout.Rows;

    /// <summary>How they must lie for inputs of these shapes.</summary>
    public virtual ValueLayout? LayoutFor(IReadOnlyList<TensorShape> inputs) => Layout;

    /// <summary>The floats for each sample that the layer computes beside its outputs.</summary>
    public virtual int Intermediates(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => 0;

    /// <summary>What of that a prediction needs: all, unless the backward pass alone reads some of it.</summary>
    public virtual int Scratch(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => Intermediates(layer, inputs);

    /// <summary>Plans the layer and takes its memory from the arenas.</summary>
    public abstract LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas);
}
