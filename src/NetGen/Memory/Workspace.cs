using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The activations of predictions: one for each thread that predicts at the same time. It belongs to the network whose
/// <see cref="NetworkInfo"/> made it and can be used with any number of nets of that class, one call at a time.
/// </summary>
public sealed class Workspace
{
    /// <summary>Allocates the activations of one chunk of rows.</summary>
    /// <param name="info">The network's description.</param>
    public Workspace(NetworkInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        Activations = new AlignedBuffer(info.WorkspaceLength);
    }

    /// <summary>The network it belongs to.</summary>
    public NetworkInfo Info { get; }

    internal AlignedBuffer Activations { get; }
}
