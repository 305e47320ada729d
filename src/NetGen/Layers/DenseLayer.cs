using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The parameters of a fully connected layer, in place: what is written here the network computes with.</summary>
public readonly struct DenseLayer
{
    private readonly AlignedBuffer _parameters;
    private readonly NetworkInfo _info;
    private readonly int _weights;
    private readonly int _biases;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public DenseLayer(AlignedBuffer parameters, NetworkInfo info, int weights, int biases)
    {
        _parameters = parameters;
        _info = info;
        _weights = weights;
        _biases = biases;
    }

    /// <summary>The weights, <c>[input, output]</c>.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public MatrixView Weights => Parameters(_weights);

    /// <summary>The biases, one for each output.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Biases => Parameters(_biases).Row(0);

    /// <summary>Replaces the weights, given row after row, <c>[input, output]</c>, without padding. <c>Weights.CopyTo</c> is the way back.</summary>
    /// <param name="source">Inputs times outputs values.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public void CopyWeightsFrom(ReadOnlySpan<float> source) => Replace(_weights, source);

    /// <summary>Replaces the biases. <c>Biases.CopyTo</c> is the way back.</summary>
    /// <param name="source">One value for each output.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public void CopyBiasesFrom(ReadOnlySpan<float> source) => Replace(_biases, source);

    /// <summary>The gradient of the weights, <c>[input, output]</c>, from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public MatrixView WeightGradients(TrainingState training) => Gradients(training, _weights);

    /// <summary>The gradient of the biases from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> BiasGradients(TrainingState training) => Gradients(training, _biases).Row(0);

    private MatrixView Parameters(int tensor)
    {
        RequireNetwork();
        return _info.Tensors[tensor].In(_parameters.Span);
    }

    private void Replace(int tensor, ReadOnlySpan<float> source)
    {
        var parameters = Parameters(tensor);
        Argument.HasLength(source.Length, parameters.Rows * parameters.Columns, nameof(source));
        RowCheck.RequireFinite(source, parameters.Columns, "values", nameof(source));
        parameters.CopyFrom(source);
    }

    private MatrixView Gradients(TrainingState training, int tensor)
    {
        RequireNetwork();
        ArgumentNullException.ThrowIfNull(training);
        if (!ReferenceEquals(training.Info, _info))
        {
            PredictionCalls.ThrowForeign(training.Info.Name, _info.Name, nameof(training));
        }

        return _info.Tensors[tensor].In(training.Gradients);
    }

    private void RequireNetwork()
    {
        if (_info is null)
        {
            throw new InvalidOperationException("Expected the view of a network's layer, found default(DenseLayer).");
        }
    }
}
