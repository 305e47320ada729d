using System.Runtime.InteropServices;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>Everything of a network and its training that a refused call could change.</summary>
internal static class TrainingBits
{
    public static int[] Of<TNetwork>(TNetwork network, TrainingState training)
        where TNetwork : class, INetwork<TNetwork>
    {
        var state = training.OptimizerState;
        return
        [
            .. Bits.Of(network.Parameters),
            .. Bits.Of(training.Gradients),
            .. Bits.Of(training.Activations.Span),
            .. Bits.Of(training.Inputs.Span),
            .. Bits.Of(training.RowScales.Span),
            .. Bits.Of(training.RowLosses.Span),
            .. Bits.Of(state.Moment(0)),
            .. Bits.Of(state.Moment(1)),
            .. MemoryMarshal.Cast<double, int>([.. state.Products, .. state.ScheduleMemory, state.Position]),
            (int)state.Step,
            training.Epoch,
            training.Rows,
            training.ForwardRows,
        ];
    }
}
