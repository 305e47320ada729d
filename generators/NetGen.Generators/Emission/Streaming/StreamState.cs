using NetGen.Generators.Emission.Layers.Recurrent;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Where a recurrent layer's state lies between two steps: the outputs, the cell's other states, what passes from one pass over the units to the next.</summary>
internal static class StreamState
{
    /// <summary>The floats of one value of all units.</summary>
    public static int Stride(RecurrentPlan plan) => Padding.Stride(plan.Units);

    public static int Offset(RecurrentPlan plan, RecurrentCell cell, string name) => Stride(plan) *
        (name == RecurrentCell.Output ? 0 : 1 + cell.States.AddRange(cell.Passed).IndexOf(name));
}
