using Xunit;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>
/// A case of SoftmaxCrossEntropyLoss. Its class weights and its ignored label are sample weights here: a row counts what its class does.
/// </summary>
internal sealed class CrossEntropyCase<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly OnnxCase _reference;
    private readonly float[] _inputs;
    private readonly int[] _labels;
    private readonly float[] _weights;
    private readonly IClassifierVerbs _network = (IClassifierVerbs)TNetwork.Create(seed: 1);
    private readonly TrainingState _training = new(TNetwork.Info, new Sgd(0.1f));

    public CrossEntropyCase(OnnxCase reference)
    {
        _reference = reference;
        _inputs = reference.Rows(reference.Get("input_0"));
        var labels = reference.Get("input_1").Integers;
        var classWeights = reference.Find("input_2")?.Floats;
        _weights = [.. labels.Select(label => label == reference.IgnoreIndex ? 0f : classWeights?[(int)label] ?? 1f)];
        // An ignored label need not be a class.
        _labels = [.. labels.Select(label => label == reference.IgnoreIndex ? 0 : (int)label)];
    }

    public void Verify()
    {
        var mean = _network.ComputeGradients(_inputs, _labels, _training, _weights);
        var expected = _reference.Get("output_0").Floats;
        switch (_reference.Reduction)
        {
            case Reduction.Mean:
                CheckMean(expected.Single(), mean);
                break;
            case Reduction.Sum:
                Nearness.Check([expected.Single()], [mean * _weights.Sum()]);
                break;
            default:
                Nearness.Check([.. expected], RowLosses());
                break;
        }

        VerifyProbabilities();
    }

    private void CheckMean(float expected, float found)
    {
        const int ManyRows = 1000;
        if (_labels.Length < ManyRows)
        {
            Nearness.Check([expected], [found]);
        }
        else
        {
            Nearness.CheckAsUpstream([expected], [found]);
        }
    }

    private float[] RowLosses()
    {
        var size = TNetwork.Info.InputSize;
        var losses = new float[_labels.Length];
        for (var row = 0; row < losses.Length; row++)
        {
            losses[row] = _weights[row] * _network.ComputeGradients(_inputs.AsSpan(row * size, size), _labels.AsSpan(row, 1), _training);
        }

        return losses;
    }

    private void VerifyProbabilities()
    {
        if (_reference.Find("output_1") is not { } logarithms)
        {
            return;
        }

        var outputs = new float[_inputs.Length];
        _network.PredictBatch(_inputs, outputs);
        Assert.Contains(outputs, output => output != outputs[0]);
        Nearness.Check(_reference.Rows(logarithms), [.. outputs.Select(output => MathF.Log(output))]);
    }
}
