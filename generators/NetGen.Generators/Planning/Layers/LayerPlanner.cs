using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Decides how one kind of layer is computed.</summary>
internal abstract class LayerPlanner
{
    /// <summary>The specification this planner is for.</summary>
    public abstract Type Specification { get; }

    /// <summary>Whether the layer can compute an activation declared on the line below it.</summary>
    public virtual bool TakesInActivation => false;

    /// <summary>Plans the layer and takes its memory from the arenas.</summary>
    public abstract LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas);
}
