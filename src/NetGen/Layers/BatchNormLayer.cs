using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The parameters and running statistics of a <see cref="BatchNormAttribute"/>, in place: what is written here the network computes with.</summary>
public readonly struct BatchNormLayer
{
    private readonly LayerTensors _tensors;
    private readonly int _scales;
    private readonly int _offsets;
    private readonly int _means;
    private readonly int _variances;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public BatchNormLayer(AlignedBuffer parameters, NetworkInfo info, int scales, int offsets, int means, int variances)
    {
        _tensors = new LayerTensors(parameters, info);
        _scales = scales;
        _offsets = offsets;
        _means = means;
        _variances = variances;
    }

    /// <summary>What normalized values are multiplied by, one for each channel.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Scales => _tensors.Parameters(_scales, nameof(BatchNormLayer)).Row(0);

    /// <summary>What is added behind that, one for each channel.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Offsets => _tensors.Parameters(_offsets, nameof(BatchNormLayer)).Row(0);

    /// <summary>The running mean of each channel, by which predictions go.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> RunningMeans => _tensors.Parameters(_means, nameof(BatchNormLayer)).Row(0);

    /// <summary>The running variance of each channel, by which predictions go; not negative.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> RunningVariances => _tensors.Parameters(_variances, nameof(BatchNormLayer)).Row(0);

    /// <summary>The gradient of the scales from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> ScaleGradients(TrainingState training) => _tensors.Gradients(training, _scales, nameof(BatchNormLayer)).Row(0);

    /// <summary>The gradient of the offsets from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> OffsetGradients(TrainingState training) => _tensors.Gradients(training, _offsets, nameof(BatchNormLayer)).Row(0);
}
