namespace NetGen.CompilerServices;

/// <summary>A loss over the lines of <see cref="RowLines"/>: as many rows at once as a register has lanes.</summary>
internal interface ILineLoss
{
    /// <summary>Computes outputs, gradients and losses of the rows in a register's lanes; the references are to their first lane.</summary>
    /// <param name="outputs">Lines of logits on entry, of outputs on exit.</param>
    /// <param name="deltas">Lines of targets on entry, of the gradient of the logits on exit.</param>
    /// <param name="scales">A factor on each row's gradient.</param>
    /// <param name="losses">Receives each row's loss.</param>
    /// <param name="count">The number of values in a row.</param>
    /// <param name="scratch">Room for as many lines.</param>
    static abstract void Apply<TLanes, TVector>(
        ref float outputs, ref float deltas, ref float scales, ref float losses, int count, ref float scratch)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
