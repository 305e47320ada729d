using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>
/// The format as its specification has it, written and read by other means than the runtime's: headers as text, numbers one by one.
/// </summary>
internal static class SafetensorsBytes
{
    /// <summary>A file of a header as it stands and some data.</summary>
    public static byte[] File(string header, params byte[] data) => File(Encoding.UTF8.GetBytes(header), data);

    /// <summary>A file of a header that may be no text.</summary>
    public static byte[] File(byte[] header, params byte[] data)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. header, .. data];
    }

    /// <summary>A file as Python's library writes it: compact, in the order of the names, the header filled up to whole eight bytes.</summary>
    public static byte[] Python(string? metadata, params (string Name, int[] Shape, float[] Values)[] tensors)
    {
        var members = new List<string>();
        var data = new List<byte>();
        if (metadata is not null)
        {
            members.Add($"\"__metadata__\":{metadata}");
        }

        foreach (var (name, shape, values) in tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            var bytes = Singles(values);
            members.Add($"\"{name}\":{{\"dtype\":\"F32\",\"shape\":[{string.Join(",", shape)}],\"data_offsets\":[{data.Count},{data.Count + bytes.Length}]}}");
            data.AddRange(bytes);
        }

        var header = $"{{{string.Join(",", members)}}}";
        return File(header.PadRight((header.Length + 7) / 8 * 8), [.. data]);
    }

    /// <summary>Reads every tensor of a file: its shape and its numbers.</summary>
    public static Dictionary<string, (int[] Shape, float[] Values)> Read(byte[] file)
    {
        using var header = Header(file);
        var start = 8 + (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        return header.RootElement.EnumerateObject().Where(member => member.Name != "__metadata__").ToDictionary(
            member => member.Name,
            member =>
            {
                var offsets = member.Value.GetProperty("data_offsets");
                var values = new List<float>();
                for (var place = start + offsets[0].GetInt32(); place < start + offsets[1].GetInt32(); place += 4)
                {
                    values.Add(BitConverter.Int32BitsToSingle(file[place] | (file[place + 1] << 8) | (file[place + 2] << 16) | (file[place + 3] << 24)));
                }

                return (member.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()).ToArray(), values.ToArray());
            });
    }

    /// <summary>The header as JSON.</summary>
    public static JsonDocument Header(byte[] file) =>
        JsonDocument.Parse(file.AsMemory(8, (int)BinaryPrimitives.ReadInt64LittleEndian(file)));

    /// <summary>Numbers in little-endian single precision.</summary>
    public static byte[] Singles(params float[] values) => [.. values.SelectMany(value =>
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        return new[] { (byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24) };
    })];
}
