using System.ComponentModel;
using System.Reflection;

namespace NetGen.CompilerServices;

/// <summary>What emitted code calls to load the parameters that the build put into the network's assembly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddedWeights
{
    // NetGen.targets names the resource the same.
    private const string Prefix = "NetGen.Weights.";

    /// <summary>Loads all parameters of a class that nobody else has yet, in one pass.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">Its parameters are overwritten, and of no use after an exception.</param>
    /// <param name="file">The name of the file that was embedded.</param>
    /// <exception cref="CheckpointException">The file is not there, is damaged, or does not fit.</exception>
    public static void Load<TNetwork>(TNetwork network, string file)
        where TNetwork : class, INetwork<TNetwork> =>
        Load(typeof(TNetwork).Assembly, file, TNetwork.Info, CheckpointArena.ParametersOf(network));

    /// <summary>Loads all parameters of a struct, in one pass.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="info">Its description.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="file">The name of the file that was embedded.</param>
    /// <exception cref="CheckpointException">The file is not there, is damaged, or does not fit; nothing is changed.</exception>
    public static void Load<TNetwork>(NetworkInfo info, Span<float> parameters, string file)
        where TNetwork : struct
    {
        ArgumentNullException.ThrowIfNull(info);
        var loaded = new float[info.ParameterLength];
        Load(typeof(TNetwork).Assembly, file, info, new CheckpointArena(string.Empty, info.ParameterLength, () => loaded));
        loaded.CopyTo(parameters);
    }

    private static void Load(Assembly assembly, string file, NetworkInfo info, CheckpointArena parameters)
    {
        using var stream = assembly.GetManifestResourceStream(Prefix + file)
            ?? throw new CheckpointException($"Expected {file} in the assembly {assembly.GetName().Name}, found none: it was built without NetGen's targets.");
        try
        {
            CheckpointReader.ReadNewParameters(Open(stream), info, parameters);
        }
        catch (CheckpointException exception)
        {
            throw new CheckpointException($"{file}: {exception.Message}", exception);
        }
    }

    /// <summary>A resource lies in memory with its assembly: it is read where it is, which stays there as long as the stream.</summary>
    private static unsafe SafetensorsFile Open(Stream stream) =>
        stream is UnmanagedMemoryStream { Length: <= int.MaxValue } memory
            ? SafetensorsFile.Read(new ReadOnlySpan<byte>(memory.PositionPointer, (int)memory.Length))
            : SafetensorsFile.Read(stream);
}
