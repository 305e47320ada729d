using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// The formula of an optimizer, for as many parameters as a register has lanes. It holds its constants in lanes, so that the pass over the
/// arenas need not spread them again and again.
/// </summary>
/// <typeparam name="TSelf">The rule.</typeparam>
/// <typeparam name="TVector">The vector type.</typeparam>
internal interface IUpdateRule<TSelf, TVector>
    where TSelf : struct, IUpdateRule<TSelf, TVector>
    where TVector : struct
{
    /// <summary>How many moments it keeps for each parameter, from 0 to 3. Those beyond are zero, and what it does with them is lost.</summary>
    static abstract int Moments { get; }

    /// <summary>Whether the multipliers are busy without computing square roots: then only a slow divider is spared.</summary>
    static virtual bool KeepsMultipliersBusy
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    /// <summary>The rule of the range's optimizer for its present step.</summary>
    /// <remarks>The pass itself asks for it: to hand rules over, wide as they are, its callers would clear a kilobyte of stack at every step.</remarks>
    static abstract TSelf For(in UpdateRange range);

    /// <summary>Computes the parameters after the step and changes their moments.</summary>
    /// <param name="parameter">The parameters.</param>
    /// <param name="gradient">Their gradients.</param>
    /// <param name="first">Their first moments.</param>
    /// <param name="second">Their second moments.</param>
    /// <param name="third">Their third moments.</param>
    /// <param name="sparesDivider">Whether square roots should be computed by products; the bits do not depend on it.</param>
    TVector Step(TVector parameter, TVector gradient, ref TVector first, ref TVector second, ref TVector third, bool sparesDivider);
}
