using System.Buffers.Binary;
using Google.Protobuf;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>A tensor of an ONNX test case: the fields of a serialized TensorProto that these cases use, and an exception for all others.</summary>
public sealed class OnnxTensor
{
    private const int FloatType = 1;
    private const int Int64Type = 7;

    private readonly List<int> _dimensions = [];
    private readonly List<float> _floats = [];
    private readonly List<long> _integers = [];

    private OnnxTensor()
    {
    }

    public IReadOnlyList<int> Dimensions => _dimensions;

    /// <summary>The values of a tensor of floats.</summary>
    public IReadOnlyList<float> Floats => _floats;

    /// <summary>The values of a tensor of integers.</summary>
    public IReadOnlyList<long> Integers => _integers;

    public int Count => _dimensions.Aggregate(1, (product, dimension) => checked(product * dimension));

    /// <summary>The floats with the axes in another order, the outermost first.</summary>
    public float[] Arranged(IReadOnlyList<int> order)
    {
        var arranged = new float[Count];
        var place = new int[_dimensions.Count];
        for (var index = 0; index < arranged.Length; index++)
        {
            var left = index;
            for (var axis = place.Length - 1; axis >= 0; axis--)
            {
                (left, place[axis]) = int.DivRem(left, _dimensions[axis]);
            }

            arranged[order.Aggregate(0, (target, axis) => (target * _dimensions[axis]) + place[axis])] = _floats[index];
        }

        return arranged;
    }

    public static OnnxTensor Read(byte[] message)
    {
        var tensor = new OnnxTensor();
        var type = 0;
        var raw = ByteString.Empty;
        var input = new CodedInputStream(message);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            switch (WireFormat.GetTagFieldNumber(tag))
            {
                case 1:
                    ReadMany(input, tag, () => tensor._dimensions.Add(checked((int)input.ReadInt64())));
                    break;
                case 2:
                    type = input.ReadInt32();
                    break;
                case 4:
                    ReadMany(input, tag, () => tensor._floats.Add(input.ReadFloat()));
                    break;
                case 7:
                    ReadMany(input, tag, () => tensor._integers.Add(input.ReadInt64()));
                    break;
                case 8:
                    input.SkipLastField();
                    break;
                case 9:
                    raw = input.ReadBytes();
                    break;
                default:
                    throw new InvalidDataException($"Expected the fields of a plain tensor, found field {WireFormat.GetTagFieldNumber(tag)}.");
            }
        }

        tensor.Take(type, raw.Span);
        return tensor;
    }

    private static void ReadMany(CodedInputStream input, uint tag, Action readOne)
    {
        if (WireFormat.GetTagWireType(tag) != WireFormat.WireType.LengthDelimited)
        {
            readOne();
            return;
        }

        var end = input.ReadLength() + input.Position;
        while (input.Position < end)
        {
            readOne();
        }
    }

    private void Take(int type, ReadOnlySpan<byte> raw)
    {
        if (type is not (FloatType or Int64Type))
        {
            throw new InvalidDataException($"Expected a tensor of floats or of 64-bit integers, found data type {type}.");
        }

        for (; type == FloatType && raw.Length >= sizeof(float); raw = raw[sizeof(float)..])
        {
            _floats.Add(BinaryPrimitives.ReadSingleLittleEndian(raw));
        }

        for (; type == Int64Type && raw.Length >= sizeof(long); raw = raw[sizeof(long)..])
        {
            _integers.Add(BinaryPrimitives.ReadInt64LittleEndian(raw));
        }

        var (found, others) = type == FloatType ? (_floats.Count, _integers.Count) : (_integers.Count, _floats.Count);
        if (found != Count || others != 0 || raw.Length != 0)
        {
            throw new InvalidDataException($"Expected {Count} values, found {found}, {others} of another type and {raw.Length} bytes.");
        }
    }
}
