using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Decides how a network is computed: which layers merge, where everything lies, what the backward pass keeps.</summary>
internal static class NetworkPlanner
{
    /// <summary>
    /// Up to this much a prediction keeps on the stack, which the compiler zeroes at each call; beyond it a buffer of the thread
    /// is cheaper.
    /// </summary>
    private const int StackBytes = 512;

    public static NetworkPlan Plan(NetworkSpec spec)
    {
        var steps = ActivationFusion.Fuse(spec.Layers);
        var output = OutputPlanner.Plan(spec.Loss, steps[steps.Count - 1]);
        var (layers, lengths) = LayerPlanner.Plan(spec, steps, output);
        return new NetworkPlan(
            spec,
            layers,
            output,
            lengths.Parameters,
            lengths.WorkspaceRow,
            lengths.Step,
            lengths.WorkspaceRow * sizeof(float) <= StackBytes,
            ArchitectureHash.Of(spec));
    }
}
