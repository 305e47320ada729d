namespace NetGen.CompilerServices;

/// <summary>A loss of single outputs: a row's is their mean. NaN gives NaN.</summary>
internal interface IPointwiseLoss
{
    /// <summary>The loss of one output y with its target t.</summary>
    /// <param name="output">The output.</param>
    /// <param name="target">The target.</param>
    /// <param name="threshold">Where the loss changes its form, for those that do.</param>
    static abstract TVector Value<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;

    /// <summary>The derivative of <see cref="Value"/> in the output.</summary>
    static abstract TVector Derivative<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
