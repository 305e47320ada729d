namespace NetGen.Tool.Checkpoints;

/// <summary>A tensor of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The format's name of the type of its numbers.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Values">Its numbers in row-major order; null if no parameters are of this type.</param>
/// <param name="Bytes">What the file holds.</param>
internal sealed record CheckpointTensor(string Name, string Type, IReadOnlyList<long> Shape, float[]? Values, byte[] Bytes)
{
    /// <summary>The number of its numbers.</summary>
    internal long Count => Shape.Aggregate(1L, (count, size) => count * size);

    /// <summary>The shape as NetGen's messages write it.</summary>
    internal string ShapeText => $"[{string.Join(", ", Shape)}]";

    /// <summary>Takes a tensor from a file that was checked.</summary>
    internal static CheckpointTensor Read(SafetensorsFile file, SafetensorsTensor tensor)
    {
        var header = file.Header;
        var bytes = file.Data[(int)tensor.Begin..(int)tensor.End].ToArray();
        float[]? values = null;
        if (SafetensorsNumbers.CanRead(tensor.Type))
        {
            values = new float[bytes.Length / (tensor.Type.Bits / 8)];
            SafetensorsNumbers.Read(tensor.Type, bytes, values);
        }

        return new CheckpointTensor(header.FullNameOf(tensor), tensor.Type.Name, header.ShapeOf(tensor), values, values is null ? bytes : []);
    }
}
