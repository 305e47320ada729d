using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The slopes of a <see cref="PReluAttribute"/>, in place: what is written here the network computes with.</summary>
public readonly struct PReluLayer
{
    private readonly LayerTensors _tensors;
    private readonly int _slopes;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PReluLayer(AlignedBuffer parameters, NetworkInfo info, int slopes)
    {
        _tensors = new LayerTensors(parameters, info);
        _slopes = slopes;
    }

    /// <summary>The slopes below 0: one, or one for each channel.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Slopes => _tensors.Parameters(_slopes, nameof(PReluLayer)).Row(0);

    /// <summary>The gradient of the slopes from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> SlopeGradients(TrainingState training) => _tensors.Gradients(training, _slopes, nameof(PReluLayer)).Row(0);
}
