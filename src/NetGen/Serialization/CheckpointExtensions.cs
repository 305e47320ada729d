using System.Buffers;

namespace NetGen;

/// <summary>
/// Saving and loading the parameters of any generated network as safetensors files with PyTorch's names, shapes and orientation: the weights of
/// a layer <c>Hidden</c> are <c>hidden.weight</c>, <c>[out, in]</c>, its biases <c>hidden.bias</c>. The format is little-endian single precision;
/// F16, BF16 and F64 are loaded too.
/// </summary>
public static class CheckpointExtensions
{
    /// <summary>
    /// Saves the parameters to a file, which is replaced whole or not at all, even if the process is killed: at worst a file that ends in
    /// <c>.tmp</c> is left beside it.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written; what there was is as before.</exception>
    public static void Save<TNetwork>(this TNetwork network, string path)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, network.Save);
    }

    /// <summary>Saves the parameters to a stream.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="stream">Receives a whole file; it is not closed.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
    public static void Save<TNetwork>(this TNetwork network, Stream stream)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new StreamBuffer(stream);
        network.Save(buffer);
        buffer.Flush();
    }

    /// <summary>Saves the parameters to memory, such as an <see cref="ArrayBufferWriter{T}"/>.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="output">Receives a whole file.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
    public static void Save<TNetwork>(this TNetwork network, IBufferWriter<byte> output)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        CheckpointWriter.Write(output, TNetwork.Info, [CheckpointArena.ParametersOf(network)], CheckpointMetadata.Of(TNetwork.Info));
    }

    /// <summary>Replaces the parameters by those of a file, all or none.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <param name="strict">
    /// Whether the file must hold the network's tensors and no others, and be of its architecture where it says so. If not, the tensors of
    /// equal names are loaded, at least one, and the others stay as they are. Tensors of a training's state are never in the way.
    /// </param>
    /// <exception cref="CheckpointException">The file is damaged or does not fit; nothing is changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void LoadParameters<TNetwork>(this TNetwork network, string path, bool strict = true)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        CheckpointFile.Read(path, stream => network.LoadParameters(stream, strict));
    }

    /// <summary>Replaces the parameters by those of a stream, all or none.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="stream">A file, read from where the stream stands to its end; it is not closed.</param>
    /// <param name="strict">As for a file.</param>
    /// <exception cref="CheckpointException">The stream's content is damaged or does not fit; nothing is changed.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static void LoadParameters<TNetwork>(this TNetwork network, Stream stream, bool strict = true)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        CheckpointReader.ReadParameters(SafetensorsFile.Read(stream), TNetwork.Info, CheckpointArena.ParametersOf(network), strict);
    }

    /// <summary>Replaces the parameters by those of a file in memory, all or none.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="strict">As for a file.</param>
    /// <exception cref="CheckpointException">The bytes are damaged or do not fit; nothing is changed.</exception>
    public static void LoadParameters<TNetwork>(this TNetwork network, ReadOnlySpan<byte> bytes, bool strict = true)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        CheckpointReader.ReadParameters(SafetensorsFile.Read(bytes), TNetwork.Info, CheckpointArena.ParametersOf(network), strict);
    }
}
