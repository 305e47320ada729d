using System.Text;
using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>Damaged, forged and foreign files: always the one exception, which says what is wrong, and nothing changed.</summary>
public sealed class HostileFileTests
{
    private const string HiddenWeight = """ "0.weight":{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]} """;
    private const string HiddenBias = """ "0.bias":{"dtype":"F32","shape":[4],"data_offsets":[48,64]} """;
    private const string HeadWeight = """ "head.2.weight":{"dtype":"F32","shape":[2,4],"data_offsets":[64,96]} """;
    private const string HeadBias = """ "head.2.bias":{"dtype":"F32","shape":[2],"data_offsets":[96,104]} """;

    private static readonly byte[] Data = SafetensorsBytes.Singles([.. Enumerable.Range(0, 26).Select(value => (float)value)]);

    private readonly LoadingVictim _victim = new();

    [Fact]
    public void TheWholeFileIsGood() => Foreign.Load(SafetensorsBytes.File(Header(), Data));

    [Fact]
    public void TruncatedAtEveryByte()
    {
        var file = SavingTests.Saved(new Foreign(seed: 3));
        for (var length = 0; length < file.Length; length++)
        {
            _victim.Refuses(file[..length]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100_000)]
    public void FollowedByMore(int bytes) => _victim.Refuses([.. SafetensorsBytes.File(Header(), Data), .. new byte[bytes]], "something stands behind");

    [Theory]
    [InlineData(1_000_000UL, "cut off")]
    [InlineData(100_000_001UL, "at most 100000000")]
    [InlineData(0x7FFF_FFFF_FFFF_FFFFUL, "at most 100000000")]
    [InlineData(0xFFFF_FFFF_FFFF_FFFFUL, "at most 100000000")]
    public void AHeaderLongerThanTheFileOrTheFormat(ulong length, string message) =>
        _victim.Refuses([.. BitConverter.GetBytes(length), .. Encoding.UTF8.GetBytes(Header()), .. Data], message);

    [Theory]
    [InlineData("", "begins with '{'")]
    [InlineData(" {}", "begins with '{'")]
    [InlineData("[]", "begins with '{'")]
    [InlineData("{", "found its end")]
    [InlineData("{}{}", "found more")]
    [InlineData("{,}", "found ','")]
    [InlineData("{\"a\"}", "Expected ':'")]
    [InlineData("{\"a\":null}", "Expected '{'")]
    [InlineData("{\"a\":{}}", "Expected '\"'")]
    [InlineData("{\"a\":[1]}", "Expected '{'")]
    [InlineData("{\"a\\x\":{}}", "an escape sequence")]
    [InlineData("{\"a\\u12g4\":{}}", "a hexadecimal digit")]
    [InlineData("{\"a\\ud800\":{}}", "surrogate")]
    [InlineData("{\"a\\ud800\\u0041\":{}}", "surrogate")]
    [InlineData("{\"a\u0001\":{}}", "found 0x01")]
    [InlineData("{'a':{}}", "found '''")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4],}}", "Expected '\"'")]
    [InlineData("{/**/}", "found '/'")]
    public void AHeaderThatIsNoJsonOrNoHeader(string header, string message) => _victim.Refuses(SafetensorsBytes.File(header), message);

    [Theory]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1]", "found one missing")]
    [InlineData("\"dtype\":\"F32\",\"data_offsets\":[0,4]", "found one missing")]
    [InlineData("\"shape\":[1],\"data_offsets\":[0,4]", "found one missing")]
    [InlineData("\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]", "once each")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"more\":1", "once each")]
    [InlineData("\"dtype\":\"F33\",\"shape\":[1],\"data_offsets\":[0,4]", "found 'F33'")]
    [InlineData("\"dtype\":\"f32\",\"shape\":[1],\"data_offsets\":[0,4]", "found 'f32'")]
    [InlineData("\"dtype\":32,\"shape\":[1],\"data_offsets\":[0,4]", "Expected '\"'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":1,\"data_offsets\":[0,4]", "Expected '['")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]", "a whole number")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]", "Expected ']'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1e0],\"data_offsets\":[0,4]", "Expected ']'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[01],\"data_offsets\":[0,4]", "a whole number")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[9223372036854775808],\"data_offsets\":[0,4]", "larger than 2^63")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]", "larger than 2^63")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[4611686018427387905],\"data_offsets\":[0,4]", "larger than 2^63")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]", "Expected ']'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]", "Expected ','")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]", "found data_offsets [4, 0]")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]", "expected 8 bytes")]
    [InlineData("\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,4]", "expected 2 bytes")]
    [InlineData("\"dtype\":\"F4\",\"shape\":[9],\"data_offsets\":[0,4]", "expected 4 bytes")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]", "expected data that begin at 0")]
    public void ATensorThatContradictsItself(string tensor, string message) =>
        _victim.Refuses(SafetensorsBytes.File($"{{\"0.weight\":{{{tensor}}}}}", new byte[4]), message);

    [Theory]
    [InlineData("[44,60]", "0.bias: expected data that begin at 48")]
    [InlineData("[48,60]", "0.bias: expected 16 bytes")]
    [InlineData("[52,68]", "0.bias: expected data that begin at 48")]
    [InlineData("[0,16]", "expected data that begin at 16")]
    public void OffsetsThatOverlapOrLeaveGaps(string offsets, string message) =>
        _victim.Refuses(SafetensorsBytes.File(Header(bias: HiddenBias.Replace("[48,64]", offsets)), Data), message);

    [Theory]
    [InlineData("\"0.bias\"")]
    [InlineData("\"\\u0030.bias\"")]
    public void ATensorTwice(string name)
    {
        var header = $"{{{HiddenWeight},{HiddenBias},{name}:{{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[64,64]}},{HeadWeight},{HeadBias}}}";
        _victim.Refuses(SafetensorsBytes.File(header, Data), "0.bias: the header has it twice");
    }

    [Theory]
    [InlineData("\"__metadata__\":{\"a\":\"1\",\"b\":\"2\",\"a\":\"3\"}", "the key 'a' twice")]
    [InlineData("\"__metadata__\":{},\"__metadata__\":{}", "__metadata__ twice")]
    [InlineData("\"__metadata__\":{\"a\":1}", "Expected '\"'")]
    [InlineData("\"__metadata__\":null", "Expected '{'")]
    [InlineData("\"__metadata__\":{\"netgen.format\":\"2\"}", "found '2'")]
    [InlineData("\"__metadata__\":{\"netgen.architecture\":\"0123\",\"netgen.network\":\"Other\"}", "found those of Other")]
    public void MetadataThatAreNoTextsOrOfAnotherFile(string metadata, string message) =>
        _victim.Refuses(SafetensorsBytes.File($"{{{metadata},{Header()[1..]}", Data), message);

    [Fact]
    public void AnEndlessText() => _victim.Refuses(
        SafetensorsBytes.File($"{{\"__metadata__\":{{\"netgen.format\":\"{new string('1', 70_000)}\"}}}}"), "netgen.format: expected a text of at most 65536 bytes");

    [Fact]
    public void TooManyMetadata() => _victim.Refuses(
        SafetensorsBytes.File($"{{\"__metadata__\":{{{string.Join(",", Enumerable.Range(0, 5000).Select(key => $"\"{key}\":\"\""))}}}}}"), "at most 4096");

    [Fact]
    public void DeepNesting()
    {
        _victim.Refuses(SafetensorsBytes.File(string.Concat(Enumerable.Repeat("{\"a\":", 1_000_000))), "");
        _victim.Refuses(SafetensorsBytes.File("{\"a\":" + new string('[', 1_000_000)), "Expected '{'");
        _victim.Refuses(SafetensorsBytes.File("{\"a\":{\"shape\":" + new string('[', 1_000_000)), "a whole number");
        _victim.Refuses(
            SafetensorsBytes.File("{\"a\":{\"shape\":[" + string.Join(",", Enumerable.Repeat(1, 1_000_000)) + "]"), "at most 64 dimensions");
    }

    [Fact]
    public void OtherBytesThanUtf8()
    {
        var header = Encoding.UTF8.GetBytes(Header());
        foreach (var bytes in (byte[][])[[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82]])
        {
            _victim.Refuses(SafetensorsBytes.File([(byte)'{', (byte)'"', .. bytes, .. header[2..]], Data), "UTF-8");
        }

        _victim.Refuses(SafetensorsBytes.File(Encoding.Unicode.GetBytes(Header()), Data), "");
    }

    [Theory]
    [InlineData(0, float.NaN, "0.weight[0, 0]", "found NaN")]
    [InlineData(7, float.PositiveInfinity, "0.weight[2, 1]", "found Infinity")]
    [InlineData(13, float.NegativeInfinity, "0.bias[1]", "found -Infinity")]
    [InlineData(25, float.NaN, "head.2.bias[1]", "found NaN")]
    public void NumbersThatAreNotFinite(int index, float value, string tensor, string found)
    {
        var data = Data.ToArray();
        SafetensorsBytes.Singles(value).CopyTo(data, 4 * index);
        _victim.Refuses(SafetensorsBytes.File(Header(), data), tensor, found);
    }

    [Fact]
    public void NumbersTooLargeForSinglePrecision() => _victim.RefusesInPart(
        SafetensorsBytes.File("""{"head.2.bias":{"dtype":"F64","shape":[2],"data_offsets":[0,16]}}""", [.. BitConverter.GetBytes(1.0), .. BitConverter.GetBytes(-1e39)]),
        "head.2.bias[1]",
        "found -Infinity");

    [Theory]
    [InlineData("I32")]
    [InlineData("U32")]
    public void NumbersOfAnotherType(string type) => _victim.Refuses(
        SafetensorsBytes.File(Header(bias: HiddenBias.Replace("F32", type)), Data), "0.bias: expected numbers of type F32, F16, BF16, F64", $"found {type}");

    [Theory]
    [InlineData("[1,4]")]
    [InlineData("[4,1]")]
    [InlineData("[2,2]")]
    public void AnotherShape(string shape) => _victim.Refuses(
        SafetensorsBytes.File(Header(bias: HiddenBias.Replace("[4]", shape)), Data), "0.bias: expected the shape [4]", shape.Replace(",", ", "));

    [Fact]
    public void TheOrientationOfAnotherLibrary()
    {
        var file = SafetensorsBytes.File(Header(weight: HiddenWeight.Replace("[4,3]", "[3,4]")), Data);
        _victim.Refuses(file, "0.weight: expected the shape [4, 3], found [3, 4]");
        _victim.RefusesInPart(file, "0.weight: expected the shape [4, 3], found [3, 4]");
    }

    [Fact]
    public void OtherTensors()
    {
        _victim.Refuses(SavingTests.Saved(new Tiny(seed: 1)), "missing 0.weight, 0.bias, head.2.weight, head.2.bias", "unexpected dense2.bias, dense2.weight, hidden.bias, hidden.weight");
        _victim.Refuses(SafetensorsBytes.File($"{{{HiddenWeight},{HiddenBias},{HeadWeight}}}", Data[..96]), "missing head.2.bias; unexpected none");
        _victim.Refuses(SafetensorsBytes.File($"{{{Header()[1..^1]},\"1.bias\":{{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[104,112]}}}}", [.. Data, .. new byte[8]]), "missing none; unexpected 1.bias");
        _victim.RefusesInPart(SavingTests.Saved(new Tiny(seed: 1)), "does not fit Foreign");
        _victim.Refuses(SafetensorsBytes.File("{}"), "missing 0.weight");
    }

    [Fact]
    public void MoreOtherTensorsThanAnyoneWouldRead()
    {
        var tensors = Enumerable.Range(0, 1000).Select(index => ($"{new string('x', 1000)}{index}", (int[])[0], Array.Empty<float>())).ToArray();
        var exception = Assert.Throws<CheckpointException>(() => Foreign.Load(SafetensorsBytes.Python(null, tensors)));
        Assert.Contains("and 990 more", exception.Message);
        Assert.InRange(exception.Message.Length, 1, 3000);
    }

    private static string Header(string weight = HiddenWeight, string bias = HiddenBias) => $"{{{weight},{bias},{HeadWeight},{HeadBias}}}";
}
