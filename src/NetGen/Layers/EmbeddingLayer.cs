using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The vectors of an embedding, in place: what is written here the network computes with.</summary>
public readonly struct EmbeddingLayer
{
    private readonly LayerTensors _tensors;
    private readonly int _weights;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EmbeddingLayer(AlignedBuffer parameters, NetworkInfo info, int weights)
    {
        _tensors = new LayerTensors(parameters, info);
        _weights = weights;
    }

    /// <summary>The vectors, <c>[index, value]</c>.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public MatrixView Weights => _tensors.Parameters(_weights, nameof(EmbeddingLayer));

    /// <summary>Replaces the vectors, given one after the other, without padding. <c>Weights.CopyTo</c> is the way back.</summary>
    /// <param name="source">A vector for each index.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public void CopyWeightsFrom(ReadOnlySpan<float> source) => _tensors.Replace(_weights, source, nameof(EmbeddingLayer));

    /// <summary>The gradient of the vectors, from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public MatrixView WeightGradients(TrainingState training) => _tensors.Gradients(training, _weights, nameof(EmbeddingLayer));
}
