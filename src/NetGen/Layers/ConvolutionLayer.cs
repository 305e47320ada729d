using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The parameters of a convolution, in place: what is written here the network computes with.</summary>
public readonly struct ConvolutionLayer
{
    private const int NoBiases = -1;

    private readonly LayerTensors _tensors;
    private readonly int _weights;
    private readonly int _biases;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConvolutionLayer(AlignedBuffer parameters, NetworkInfo info, int weights, int biases = NoBiases)
    {
        _tensors = new LayerTensors(parameters, info);
        _weights = weights;
        _biases = biases;
    }

    /// <summary>
    /// The weights, <c>[(row, column, channel), filter]</c>: the weight of the kernel's row i and column j for channel c is in row
    /// <c>(i * width + j) * channels + c</c>, where the channels are those of one group. Over time there is one row of the kernel.
    /// </summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public MatrixView Weights => _tensors.Parameters(_weights, nameof(ConvolutionLayer));

    /// <summary>The biases, one for each filter; empty if the layer has none.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Biases => _biases == NoBiases ? [] : _tensors.Parameters(_biases, nameof(ConvolutionLayer)).Row(0);

    /// <summary>Replaces the weights, given row after row in the order of <see cref="Weights"/>, without padding. <c>Weights.CopyTo</c> is the way back.</summary>
    /// <param name="source">A value for each place of the kernel, channel of a group and filter.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public void CopyWeightsFrom(ReadOnlySpan<float> source) => _tensors.Replace(_weights, source, nameof(ConvolutionLayer));

    /// <summary>Replaces the biases. <c>Biases.CopyTo</c> is the way back.</summary>
    /// <param name="source">One value for each filter; none if the layer has no biases.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public void CopyBiasesFrom(ReadOnlySpan<float> source)
    {
        if (_biases == NoBiases)
        {
            Argument.HasLength(source.Length, 0, nameof(source));
            return;
        }

        _tensors.Replace(_biases, source, nameof(ConvolutionLayer));
    }

    /// <summary>The gradient of the weights, laid out like them, from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public MatrixView WeightGradients(TrainingState training) => _tensors.Gradients(training, _weights, nameof(ConvolutionLayer));

    /// <summary>The gradient of the biases from the last backward pass; empty if the layer has none.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> BiasGradients(TrainingState training) =>
        _biases == NoBiases ? [] : _tensors.Gradients(training, _biases, nameof(ConvolutionLayer)).Row(0);
}
