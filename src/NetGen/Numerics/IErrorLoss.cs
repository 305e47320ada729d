namespace NetGen.CompilerServices;

/// <summary>A loss that depends on the error <c>e = output - target</c> alone. NaN gives NaN.</summary>
internal interface IErrorLoss
{
    /// <summary>The loss of one error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="threshold">Where the loss changes its form, for those that do.</param>
    static abstract TVector Value<TLanes, TVector>(TVector error, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;

    /// <summary>The derivative of <see cref="Value"/> in the error.</summary>
    static abstract TVector Derivative<TLanes, TVector>(TVector error, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
