using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>What becomes of a gradient while it is still in a register.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGradientUse
{
    /// <summary>
    /// Asks for the lines that <c>Take</c> will read for some parameters, at most 128, from <paramref name="at"/> on. It is a hint: where there are none any
    /// more it does no harm.
    /// </summary>
    static abstract void Fetch(in GradientTarget target, nint at, int count);

    /// <summary>Takes the gradients of the parameters from <paramref name="at"/> on, one per lane.</summary>
    static abstract void Take<TLanes, TVector>(TVector gradient, in GradientTarget target, nint at)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
