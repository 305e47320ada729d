using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Writes arenas as a safetensors file, tensor by tensor in the order of the arenas.</summary>
internal static class CheckpointWriter
{
    // So that the numbers behind the header are aligned.
    private const int HeaderMultiple = 8;

    /// <summary>Writes a whole file.</summary>
    /// <param name="output">Receives it.</param>
    /// <param name="info">The network's description.</param>
    /// <param name="arenas">What to write.</param>
    /// <param name="metadata">Texts for the header.</param>
    /// <exception cref="InvalidOperationException">A number is not finite; nothing is written.</exception>
    public static void Write(
        IBufferWriter<byte> output, NetworkInfo info, IReadOnlyList<CheckpointArena> arenas, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var arena in arenas)
        {
            foreach (var tensor in arena.TensorsOf(info))
            {
                RequireFinite(arena, tensor);
            }
        }

        WriteHeader(output, FormatHeader(info, arenas, metadata));
        foreach (var arena in arenas)
        {
            foreach (var tensor in arena.TensorsOf(info))
            {
                WriteTensor(output, tensor, tensor.In(arena.Values()));
            }
        }
    }

    /// <summary>What cannot be loaded is not saved: it would replace a file that can.</summary>
    private static void RequireFinite(CheckpointArena arena, TensorInfo tensor)
    {
        var values = tensor.In(arena.Values());
        for (var row = 0; row < values.Rows; row++)
        {
            if (!Reductions.AllFinite(values.Row(row)))
            {
                throw new InvalidOperationException($"Expected finite numbers to save, found others in {arena.NameOf(tensor)} ({tensor.Name}).");
            }
        }
    }

    private static string FormatHeader(
        NetworkInfo info, IReadOnlyList<CheckpointArena> arenas, IReadOnlyDictionary<string, string> metadata)
    {
        var texts = metadata.Select(pair => $"{JsonText.Quote(pair.Key)}:{JsonText.Quote(pair.Value)}");
        var members = new List<string> { $"\"__metadata__\":{{{string.Join(",", texts)}}}" };
        var offset = 0L;
        foreach (var arena in arenas)
        {
            foreach (var tensor in arena.TensorsOf(info))
            {
                var end = offset + ((long)tensor.Count * sizeof(float));
                members.Add(FormattableString.Invariant(
                    $"{JsonText.Quote(arena.NameOf(tensor))}:{{\"dtype\":\"F32\",\"shape\":[{string.Join(",", tensor.StoredShape)}],\"data_offsets\":[{offset},{end}]}}"));
                offset = end;
            }
        }

        return $"{{{string.Join(",", members)}}}";
    }

    private static void WriteHeader(IBufferWriter<byte> output, string header)
    {
        var length = Encoding.UTF8.GetByteCount(header);
        var padding = (HeaderMultiple - (length % HeaderMultiple)) % HeaderMultiple;
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(sizeof(ulong)), (ulong)(length + padding));
        output.Advance(sizeof(ulong));
        output.Write(Encoding.UTF8.GetBytes(header + new string(' ', padding)));
    }

    private static void WriteTensor(IBufferWriter<byte> output, TensorInfo tensor, MatrixView values)
    {
        var numbers = new float[StoredRows.LengthOf(tensor)];
        for (var row = 0; row < StoredRows.CountOf(tensor); row++)
        {
            StoredRows.CopyTo(tensor, values, row, numbers);
            var length = numbers.Length * sizeof(float);
            SafetensorsNumbers.Write(numbers, output.GetSpan(length));
            output.Advance(length);
        }
    }
}
