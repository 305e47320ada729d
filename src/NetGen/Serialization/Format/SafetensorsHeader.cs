using System.Text;

namespace NetGen;

/// <summary>
/// The header of a safetensors file (<c>huggingface/safetensors</c>, README, "Format"): the tensors with their names, types, shapes and places,
/// and texts about the file. What is made of one has passed every check that needs no data. Written for any .NET, because the build reads
/// headers too.
/// </summary>
internal sealed partial class SafetensorsHeader
{
    /// <summary>The number of bytes in front of the header, which hold its length.</summary>
    public const int PrefixLength = 8;

    private const int LargestLength = 100_000_000;
    private const int LargestMetadata = 4096;
    private const int LongestText = 1 << 16;
    private const int LargestRank = 64;

    // {"dtype":"U8","shape":[],"data_offsets":[0,0]} behind a name: no tensor is said in less, which bounds their number.
    private const int SmallestTensor = 50;
    private const string MetadataName = "__metadata__";

    private readonly byte[] _text;
    private readonly SafetensorsTensor[] _tensors;
    private readonly List<KeyValuePair<SafetensorsText, SafetensorsText>> _metadata = [];
    private readonly long[] _shape = new long[LargestRank];
    private bool _hasMetadata;

    private SafetensorsHeader(byte[] text)
    {
        _text = text;
        _tensors = new SafetensorsTensor[(text.Length / SmallestTensor) + 1];
    }

    /// <summary>The number of tensors.</summary>
    public int Count { get; private set; }

    /// <summary>The number of bytes of data that follow the header.</summary>
    public long DataLength { get; private set; }

    /// <summary>One of the tensors, which are in the order of their names.</summary>
    public SafetensorsTensor this[int index] => _tensors[index];

    /// <summary>The header's length, from the eight bytes in front of it.</summary>
    /// <param name="prefix">The file's first bytes; at least eight unless it has no more.</param>
    /// <param name="fileLength">The number of bytes in the file, or <see cref="long.MaxValue"/> if unknown.</param>
    /// <exception cref="CheckpointException">The length is not possible.</exception>
    public static int ReadLength(byte[] prefix, long fileLength)
    {
        if (prefix.Length < PrefixLength)
        {
            throw new CheckpointException(Invariant($"Expected a safetensors file, which has at least {PrefixLength} bytes; found {prefix.Length}."));
        }

        var length = 0UL;
        for (var index = PrefixLength - 1; index >= 0; index--)
        {
            length = (length << 8) | prefix[index];
        }

        if (length > LargestLength)
        {
            throw new CheckpointException(Invariant($"Expected a header of at most {LargestLength} bytes, found one of {length}: this is no safetensors file."));
        }

        if ((long)length > fileLength - PrefixLength)
        {
            throw new CheckpointException(Invariant($"Expected a header of {length} bytes, found {fileLength - PrefixLength} bytes to the end of the file: it is cut off."));
        }

        return (int)length;
    }

    /// <summary>Reads a header.</summary>
    /// <param name="text">The header, which the result keeps and changes.</param>
    /// <exception cref="CheckpointException">It is no header, or contradicts itself.</exception>
    public static SafetensorsHeader Parse(byte[] text)
    {
        RequireUtf8(text);
        var header = new SafetensorsHeader(text);
        header.ReadMembers();
        header.CheckPlaces();
        header.CheckNames();
        return header;
    }

    /// <summary>The index of a tensor, or a negative number.</summary>
    public int Find(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var text = _tensors[middle].Name;
            var order = Compare(_text, text.Start, text.Length, bytes, 0, bytes.Length);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>A tensor's name, cut short if no one would read it to its end.</summary>
    public string NameOf(SafetensorsTensor tensor) => DecodeReadable(tensor.Name);

    /// <summary>A tensor's name, however long.</summary>
    public string WholeNameOf(SafetensorsTensor tensor) => Decode(tensor.Name);

    /// <summary>Whether a tensor's name begins with some characters of ASCII.</summary>
    public bool StartsWith(SafetensorsTensor tensor, string prefix) =>
        tensor.Name.Length >= prefix.Length && Matches(new SafetensorsText { Start = tensor.Name.Start, Length = prefix.Length }, prefix);

    /// <summary>A tensor's shape.</summary>
    public IReadOnlyList<long> ShapeOf(SafetensorsTensor tensor)
    {
        var rank = ReadShape(new SafetensorsScanner(_text, tensor.Shape), tensor);
        return _shape.Take(rank).ToArray();
    }

    /// <summary>A text about the file; null if it says nothing of the kind.</summary>
    /// <exception cref="CheckpointException">The text is too long to be meant for the reader.</exception>
    public string? FindMetadata(string key)
    {
        foreach (var pair in _metadata)
        {
            if (Matches(pair.Key, key))
            {
                return pair.Value.Length <= LongestText ? Decode(pair.Value)
                    : throw new CheckpointException(Invariant($"{key}: expected a text of at most {LongestText} bytes, found {pair.Value.Length}."));
            }
        }

        return null;
    }

    private string Decode(SafetensorsText text) => Encoding.UTF8.GetString(_text, text.Start, text.Length);

    private string DecodeReadable(SafetensorsText text)
    {
        const int Readable = 200;
        return text.Length <= Readable ? Decode(text) : Decode(new SafetensorsText { Start = text.Start, Length = Readable }) + "...";
    }

    private bool Matches(SafetensorsText text, string ascii)
    {
        var matches = text.Length == ascii.Length;
        for (var index = 0; matches && index < text.Length; index++)
        {
            matches = _text[text.Start + index] == ascii[index];
        }

        return matches;
    }

    private int Compare(SafetensorsText left, SafetensorsText right) =>
        Compare(_text, left.Start, left.Length, _text, right.Start, right.Length);

    private static int Compare(byte[] left, int leftStart, int leftLength, byte[] right, int rightStart, int rightLength)
    {
        for (var index = 0; index < leftLength && index < rightLength; index++)
        {
            var order = left[leftStart + index] - right[rightStart + index];
            if (order != 0)
            {
                return order;
            }
        }

        return leftLength - rightLength;
    }

    private static void RequireUtf8(byte[] text)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(text);
        }
        catch (DecoderFallbackException exception)
        {
            throw new CheckpointException(Invariant($"Expected a header in UTF-8, found other bytes at {exception.Index}."), exception);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
