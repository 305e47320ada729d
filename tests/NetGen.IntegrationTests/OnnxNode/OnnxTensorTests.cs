using Google.Protobuf;
using Xunit;

namespace NetGen.IntegrationTests.OnnxNode;

public sealed class OnnxTensorTests
{
    [Fact]
    public void PackedUnpackedAndRawValuesAreReadAlike()
    {
        var packed = OnnxTensor.Read(Message(output =>
        {
            WriteHeader(output, type: 1, 2, 1);
            output.WriteTag(4, WireFormat.WireType.LengthDelimited);
            output.WriteLength(2 * sizeof(float));
            output.WriteFloat(1.5f);
            output.WriteFloat(-2f);
        }));
        var unpacked = OnnxTensor.Read(Message(output =>
        {
            WriteHeader(output, type: 1, 2, 1);
            foreach (var value in (float[])[1.5f, -2f])
            {
                output.WriteTag(4, WireFormat.WireType.Fixed32);
                output.WriteFloat(value);
            }
        }));
        var raw = OnnxTensor.Read(Message(output =>
        {
            WriteHeader(output, type: 1, 2, 1);
            output.WriteTag(9, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(0, 0, 0xC0, 0x3F, 0, 0, 0, 0xC0));
        }));

        foreach (var tensor in (OnnxTensor[])[packed, unpacked, raw])
        {
            Assert.Equal([2, 1], tensor.Dimensions);
            Assert.Equal([1.5f, -2f], tensor.Floats);
        }
    }

    [Fact]
    public void IntegersAreReadWithTheirSign()
    {
        var tensor = OnnxTensor.Read(Message(output =>
        {
            WriteHeader(output, type: 7, 2);
            output.WriteTag(7, WireFormat.WireType.LengthDelimited);
            output.WriteLength(11);
            output.WriteInt64(-1);
            output.WriteInt64(5);
        }));
        Assert.Equal([-1L, 5L], tensor.Integers);
    }

    [Theory]
    [InlineData(1, 3, 8)]
    [InlineData(1, 2, 9)]
    [InlineData(7, 2, 8)]
    [InlineData(10, 2, 8)]
    public void TensorsThatAreNotWhatTheySayAreRefused(int type, int count, int bytes) =>
        Assert.Throws<InvalidDataException>(() => OnnxTensor.Read(Message(output =>
        {
            WriteHeader(output, type, count);
            output.WriteTag(9, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(new byte[bytes]));
        })));

    private static void WriteHeader(CodedOutputStream output, int type, params int[] dimensions)
    {
        foreach (var dimension in dimensions)
        {
            output.WriteTag(1, WireFormat.WireType.Varint);
            output.WriteInt64(dimension);
        }

        output.WriteTag(2, WireFormat.WireType.Varint);
        output.WriteInt32(type);
    }

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            write(output);
        }

        return stream.ToArray();
    }
}
