using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>What networks that are structs call with their parameters, where classes have extension methods over their contract.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueCalls
{
    /// <summary>A matrix in place.</summary>
    public static MatrixView Matrix(NetworkInfo info, int tensor, Span<float> arena)
    {
        ArgumentNullException.ThrowIfNull(info);
        return info.Tensors[tensor].In(arena);
    }

    /// <summary>A vector in place.</summary>
    public static Span<float> Vector(NetworkInfo info, int tensor, Span<float> arena) => Matrix(info, tensor, arena).Row(0);

    /// <summary>Whether two networks have the same bits.</summary>
    public static bool HaveSameBits(ReadOnlySpan<float> parameters, ReadOnlySpan<float> others) =>
        MemoryMarshal.AsBytes(parameters).SequenceEqual(MemoryMarshal.AsBytes(others));

    /// <summary>A hash code of all bits.</summary>
    public static int Hash(ReadOnlySpan<float> parameters)
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes(parameters));
        return hash.ToHashCode();
    }

    /// <summary>Copies all parameters without padding.</summary>
    /// <exception cref="ArgumentException">The destination has another length; nothing is written.</exception>
    public static void CopyTo(NetworkInfo info, Span<float> parameters, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(info);
        Argument.HasLength(destination.Length, info.ParameterCount, nameof(destination));
        foreach (var tensor in info.Tensors)
        {
            tensor.In(parameters).CopyTo(destination[..tensor.Count]);
            destination = destination[tensor.Count..];
        }
    }

    /// <summary>Replaces all parameters, given without padding.</summary>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    public static void CopyFrom(NetworkInfo info, Span<float> parameters, ReadOnlySpan<float> source)
    {
        ArgumentNullException.ThrowIfNull(info);
        Argument.HasLength(source.Length, info.ParameterCount, nameof(source));
        RowCheck.RequireFinite(source, int.Max(source.Length, 1), "values", nameof(source));
        foreach (var tensor in info.Tensors)
        {
            tensor.In(parameters).CopyFrom(source[..tensor.Count]);
            source = source[tensor.Count..];
        }
    }

    /// <summary>Takes a step of gradient descent with the gradient that the state holds.</summary>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public static void Update(NetworkInfo info, Span<float> parameters, TrainingState training)
    {
        TrainingCalls.CheckState(training, info);
        TrainingCalls.Update(training, parameters);
    }

    /// <summary>Saves parameters to a file, which is replaced whole or not at all.</summary>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written; what there was is as before.</exception>
    public static void Save(NetworkInfo info, ReadOnlySpan<float> parameters, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var copy = parameters.ToArray();
        Write(info, [new CheckpointArena(string.Empty, info.ParameterLength, () => copy)], path);
    }

    /// <summary>Saves the parameters of networks, which lie one behind the other, to a file.</summary>
    /// <exception cref="ArgumentException">There is no network.</exception>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written; what there was is as before.</exception>
    public static void SaveAll(NetworkInfo info, ReadOnlySpan<float> parameters, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Write(info, Numbered(info, parameters.ToArray()), path);
    }

    /// <summary>Replaces parameters by those of a file, all or none.</summary>
    /// <exception cref="CheckpointException">The file is damaged or does not fit; nothing is changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void Load(NetworkInfo info, Span<float> parameters, string path, bool strict)
    {
        var copy = parameters.ToArray();
        var arena = new CheckpointArena(string.Empty, info.ParameterLength, () => copy);
        CheckpointFile.Read(path, stream => CheckpointReader.ReadParameters(SafetensorsFile.Read(stream), info, arena, strict));
        copy.CopyTo(parameters);
    }

    /// <summary>Replaces the parameters of networks, which lie one behind the other, by those of a file, all or none.</summary>
    /// <exception cref="ArgumentException">There is no network.</exception>
    /// <exception cref="CheckpointException">The file is damaged or does not fit; nothing is changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void LoadAll(NetworkInfo info, Span<float> parameters, string path)
    {
        var copy = parameters.ToArray();
        var arenas = Numbered(info, copy);
        CheckpointFile.Read(path, stream => CheckpointReader.ReadNetworks(SafetensorsFile.Read(stream), info, arenas));
        copy.CopyTo(parameters);
    }

    private static void Write(NetworkInfo info, IReadOnlyList<CheckpointArena> arenas, string path) => AtomicFile.Write(path, stream =>
    {
        var buffer = new StreamBuffer(stream);
        CheckpointWriter.Write(buffer, info, arenas, CheckpointMetadata.Of(info));
        buffer.Flush();
    });

    /// <summary>The arenas of networks by their number, as PyTorch names the modules of a ModuleList.</summary>
    private static CheckpointArena[] Numbered(NetworkInfo info, float[] parameters)
    {
        var length = info.ParameterLength;
        return parameters.Length == 0
            ? throw new ArgumentException("Expected at least one network, found none.", "networks")
            : [.. Enumerable.Range(0, parameters.Length / length).Select(index => new CheckpointArena(
                FormattableString.Invariant($"{index}."), length, () => parameters.AsSpan(index * length, length)))];
    }
}
