using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Contestants.Generated;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Regularizers.Networks;
using NetGen.Benchmarks.Reports;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Regularizers;

/// <summary>
/// Measures what dropout, penalties, clipping and constraints add to a step of W5. What looks at gradients or weights keeps gradients from being
/// applied where they arise: "Apart" is what that costs alone.
/// </summary>
internal static class RegularizerMeasurement
{
    internal static IEnumerable<ResultLine> Measure(int rounds)
    {
        var problem = WorkloadCatalogue.Create("W5").Problem;
        (string Name, Contestant Contestant)[] subjects =
        [
            ("W5", new ImageTraining(problem)),
            ("Apart", new RegularizedTraining<ImageNet>(problem, TakeApart)),
            ("Dropout", new RegularizedTraining<DropoutNet>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
            ("Noise", new RegularizedTraining<NoiseNet>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
            ("L1", new RegularizedTraining<L1Net>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
            ("L2", new RegularizedTraining<L2Net>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
            ("WeightDecay", new RegularizedTraining<WeightDecayNet>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
            ("ClipValue", new RegularizedTraining<ClipValueNet>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
            ("ClipNorm", new RegularizedTraining<ClipNormNet>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
            ("ClipGlobalNorm", new RegularizedTraining<ClipGlobalNormNet>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
            ("MaxNorm", new RegularizedTraining<MaxNormNet>(problem, static (network, inputs, labels, training) => network.TrainBatch(inputs, labels, training))),
        ];
        var collected = CleanRounds.Collect(rounds, new Race([.. subjects.Select(static subject => subject.Contestant)], threads: 1).Run);
        return subjects.Select((subject, index) => new ResultLine(subject.Name)
            .Add("step_ns", collected.Median(times => times[index]), "F0")
            .Add("ratio", collected.Median(times => times[index] / times[0]), "F2")
            .Add(collected));
    }

    private static float TakeApart(ImageNet network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, TrainingState training)
    {
        var loss = network.ComputeGradients(inputs, labels, training);
        network.Update(training);
        return loss;
    }
}
