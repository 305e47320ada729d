using NetGen.BitProof.Nets;

namespace NetGen.BitProof;

/// <summary>The networks that are trained.</summary>
internal static class Experiments
{
    internal static readonly IExperiment[] All =
    [
        new Experiment<W1>(
            new Sgd(0.5f),
            static (network, batch, training) => network.TrainBatch(batch.Inputs, batch.Targets, training),
            static (network, batch, training) => network.ComputeGradients(batch.Inputs, batch.Targets, training)),
        new Experiment<W4>(
            new Adam(0.001f),
            static (network, batch, training) => network.TrainBatch(batch.Inputs, batch.Targets, training),
            static (network, batch, training) => network.ComputeGradients(batch.Inputs, batch.Targets, training)),
        new Experiment<W5>(
            new Sgd(0.01f, momentum: 0.9f),
            static (network, batch, training) => network.TrainBatch(batch.Inputs, batch.Labels, training),
            static (network, batch, training) => network.ComputeGradients(batch.Inputs, batch.Labels, training)),
        new Experiment<W6>(
            new Adam(0.001f),
            static (network, batch, training) => network.TrainBatch(batch.Inputs, batch.Labels, training),
            static (network, batch, training) => network.ComputeGradients(batch.Inputs, batch.Labels, training)),
        new Experiment<Awkward>(
            new Adam(0.003f),
            static (network, batch, training) => network.TrainBatch(batch.Inputs, batch.Targets, training),
            static (network, batch, training) => network.ComputeGradients(batch.Inputs, batch.Targets, training)),
        new Experiment<Convolved>(
            new Sgd(0.01f, momentum: 0.9f),
            static (network, batch, training) => network.TrainBatch(batch.Inputs, batch.Labels, training),
            static (network, batch, training) => network.ComputeGradients(batch.Inputs, batch.Labels, training)),
        new Experiment<Remembering>(
            new Adam(0.003f),
            static (network, batch, training) => network.TrainBatch(batch.Inputs, batch.Labels, training),
            static (network, batch, training) => network.ComputeGradients(batch.Inputs, batch.Labels, training)),
        new Experiment<Sequences>(
            new Adam(0.003f),
            static (network, batch, training) => network.TrainBatch(batch.Inputs, batch.Labels, training),
            static (network, batch, training) => network.ComputeGradients(batch.Inputs, batch.Labels, training)),
    ];
}
