using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The parameters of a layer that normalizes, in place: what is written here the network computes with.</summary>
public readonly struct NormLayer
{
    private const int NoOffsets = -1;

    private readonly LayerTensors _tensors;
    private readonly int _scales;
    private readonly int _offsets;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NormLayer(AlignedBuffer parameters, NetworkInfo info, int scales, int offsets = NoOffsets)
    {
        _tensors = new LayerTensors(parameters, info);
        _scales = scales;
        _offsets = offsets;
    }

    /// <summary>What normalized values are multiplied by: one for each channel, or for each value of the normalized axes.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Scales => _tensors.Parameters(_scales, nameof(NormLayer)).Row(0);

    /// <summary>What is added behind that, as many as scales; empty for <see cref="RmsNormAttribute"/>, which adds nothing.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Offsets => _offsets == NoOffsets ? [] : _tensors.Parameters(_offsets, nameof(NormLayer)).Row(0);

    /// <summary>The gradient of the scales from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> ScaleGradients(TrainingState training) => _tensors.Gradients(training, _scales, nameof(NormLayer)).Row(0);

    /// <summary>The gradient of the offsets from the last backward pass; empty if there are none.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> OffsetGradients(TrainingState training) =>
        _offsets == NoOffsets ? [] : _tensors.Gradients(training, _offsets, nameof(NormLayer)).Row(0);
}
