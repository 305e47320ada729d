using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The parameters of a fully connected layer, in place: what is written here the network computes with.</summary>
public readonly struct DenseLayer
{
    private readonly LayerTensors _tensors;
    private readonly int _weights;
    private readonly int _biases;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public DenseLayer(AlignedBuffer parameters, NetworkInfo info, int weights, int biases)
    {
        _tensors = new LayerTensors(parameters, info);
        _weights = weights;
        _biases = biases;
    }

    /// <summary>The weights, <c>[input, output]</c>.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public MatrixView Weights => _tensors.Parameters(_weights, nameof(DenseLayer));

    /// <summary>The biases, one for each output.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Biases => _tensors.Parameters(_biases, nameof(DenseLayer)).Row(0);

    /// <summary>Replaces the weights, given row after row, <c>[input, output]</c>, without padding. <c>Weights.CopyTo</c> is the way back.</summary>
    /// <param name="source">Inputs times outputs values.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public void CopyWeightsFrom(ReadOnlySpan<float> source) => _tensors.Replace(_weights, source, nameof(DenseLayer));

    /// <summary>Replaces the biases. <c>Biases.CopyTo</c> is the way back.</summary>
    /// <param name="source">One value for each output.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public void CopyBiasesFrom(ReadOnlySpan<float> source) => _tensors.Replace(_biases, source, nameof(DenseLayer));

    /// <summary>The gradient of the weights, <c>[input, output]</c>, from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public MatrixView WeightGradients(TrainingState training) => _tensors.Gradients(training, _weights, nameof(DenseLayer));

    /// <summary>The gradient of the biases from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> BiasGradients(TrainingState training) => _tensors.Gradients(training, _biases, nameof(DenseLayer)).Row(0);
}
