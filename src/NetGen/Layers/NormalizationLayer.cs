using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The statistics of a <see cref="NormalizationAttribute"/>, in place: what is written here the network computes with. Scales other than those
/// of <c>Adapt</c>, such as those of known physical ranges, are set here.
/// </summary>
public readonly struct NormalizationLayer
{
    private readonly AlignedBuffer _parameters;
    private readonly NetworkInfo _info;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NormalizationLayer(AlignedBuffer parameters, NetworkInfo info)
    {
        _parameters = parameters;
        _info = info;
    }

    /// <summary>What is subtracted from the inputs, one for each channel.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Means => RequireInfo().MeansIn(_info, _parameters.Span);

    /// <summary>What each difference is multiplied by: one over the standard deviation, or 1 for a channel that never changes; one for each channel.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> Scales => RequireInfo().ScalesIn(_info, _parameters.Span);

    private NormalizationInfo RequireInfo() =>
        _info?.Normalization ?? throw new InvalidOperationException("Expected the view of a network's layer, found default(NormalizationLayer).");
}
