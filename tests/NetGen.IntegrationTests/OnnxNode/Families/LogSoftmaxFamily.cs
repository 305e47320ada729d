namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>LogSoftmax, whose values are the losses of a classifier, were each class the right one.</summary>
internal sealed class LogSoftmaxFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["logsoftmax"];

    public override void Verify<TNetwork>(OnnxCase reference)
    {
        var network = (IClassifierVerbs)TNetwork.Create(seed: 1);
        var training = new TrainingState(TNetwork.Info, new Sgd(0.1f));
        var (inputs, classes) = (reference.Rows(reference.Get("input_0")), TNetwork.Info.OutputSize);
        var found = new float[inputs.Length];
        for (var index = 0; index < found.Length; index++)
        {
            var (row, label) = int.DivRem(index, classes);
            found[index] = -network.ComputeGradients(inputs.AsSpan(row * classes, classes), [label], training);
        }

        Nearness.Check(reference.Rows(reference.Get("output_0")), found);
    }
}
