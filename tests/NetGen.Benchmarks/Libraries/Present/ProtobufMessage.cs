using Google.Protobuf;

namespace NetGen.Benchmarks.Libraries;

/// <summary>A message of protocol buffers, written field by field.</summary>
internal sealed class ProtobufMessage
{
    private readonly MemoryStream _bytes = new();

    internal ProtobufMessage Number(int field, long value) => Write(output =>
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
    });

    internal ProtobufMessage Text(int field, string value) => Write(output =>
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(value);
    });

    internal ProtobufMessage Bytes(int field, ReadOnlySpan<byte> value)
    {
        var bytes = ByteString.CopyFrom(value);
        return Write(output =>
        {
            output.WriteTag(field, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(bytes);
        });
    }

    internal ProtobufMessage Message(int field, ProtobufMessage value) => Bytes(field, value.ToArray());

    internal byte[] ToArray() => _bytes.ToArray();

    private ProtobufMessage Write(Action<CodedOutputStream> write)
    {
        using var output = new CodedOutputStream(_bytes, leaveOpen: true);
        write(output);
        return this;
    }
}
