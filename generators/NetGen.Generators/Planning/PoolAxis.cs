using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>How a window moves along a dimension of its input.</summary>
/// <param name="Window">The window.</param>
/// <param name="Inputs">The places of the input.</param>
/// <param name="Outputs">The windows.</param>
/// <param name="PaddingBefore">How many places of padding lie before the first.</param>
internal sealed record PoolAxis(WindowAxis Window, int Inputs, int Outputs, int PaddingBefore)
{
    public static PoolAxis Of(WindowAxis window, int inputs, string padding) =>
        new(window, inputs, window.Outputs(inputs, padding), checked((int)window.PaddingBefore(inputs, padding)));

    /// <summary>Whether some window reaches beyond the input.</summary>
    public bool IsPadded => PaddingBefore > 0 || End > Inputs;

    /// <summary>Whether some place may be seen by two windows.</summary>
    public bool Overlaps => Window.Stride < Window.Extent && Outputs > 1;

    /// <summary>Whether some place may be seen by no window.</summary>
    public bool LeavesOut => Window.Dilation > 1 || (Window.Stride > Window.Size && Outputs > 1) || End < Inputs;

    /// <summary>The place behind the last of the last window.</summary>
    private long End => ((Outputs - 1L) * Window.Stride) - PaddingBefore + Window.Extent;
}
