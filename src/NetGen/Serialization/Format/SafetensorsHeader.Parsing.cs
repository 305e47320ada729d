namespace NetGen;

/// <content>How a header is read and checked.</content>
internal sealed partial class SafetensorsHeader
{
    private void ReadMembers()
    {
        if (_text.Length == 0 || _text[0] != '{')
        {
            throw new CheckpointException("Expected a header that begins with '{': this is no safetensors file.");
        }

        var scanner = new SafetensorsScanner(_text, position: 0);
        scanner.Take('{');
        if (!scanner.TryTake('}'))
        {
            do
            {
                var name = scanner.ReadText();
                scanner.Take(':');
                if (Matches(name, MetadataName))
                {
                    ReadMetadata(scanner);
                }
                else
                {
                    _tensors[Count++] = ReadTensor(scanner, name);
                }
            }
            while (scanner.TakeSeparator('}'));
        }

        if (!scanner.IsAtEnd)
        {
            throw new CheckpointException(Invariant($"Expected the header to end at byte {scanner.Position}, found more."));
        }
    }

    private void ReadMetadata(SafetensorsScanner scanner)
    {
        if (_hasMetadata)
        {
            throw new CheckpointException($"The header has {MetadataName} twice.");
        }

        _hasMetadata = true;
        scanner.Take('{');
        if (scanner.TryTake('}'))
        {
            return;
        }

        do
        {
            var key = scanner.ReadText();
            scanner.Take(':');
            _metadata.Add(new KeyValuePair<SafetensorsText, SafetensorsText>(key, scanner.ReadText()));
            if (_metadata.Count > LargestMetadata)
            {
                throw new CheckpointException(Invariant($"Expected at most {LargestMetadata} texts in {MetadataName}, found more."));
            }
        }
        while (scanner.TakeSeparator('}'));

        _metadata.Sort((left, right) => Compare(left.Key, right.Key));
        for (var index = 1; index < _metadata.Count; index++)
        {
            if (Compare(_metadata[index - 1].Key, _metadata[index].Key) == 0)
            {
                throw new CheckpointException($"{MetadataName} has the key '{Decode(_metadata[index].Key)}' twice.");
            }
        }
    }

    private SafetensorsTensor ReadTensor(SafetensorsScanner scanner, SafetensorsText name)
    {
        var tensor = new SafetensorsTensor { Name = name };
        var elements = 0L;
        bool hasType = false, hasShape = false, hasPlace = false;
        scanner.Take('{');
        do
        {
            var member = scanner.ReadText();
            scanner.Take(':');
            if (!hasType && Matches(member, "dtype"))
            {
                hasType = true;
                tensor.Type = ReadType(scanner, tensor);
            }
            else if (!hasShape && Matches(member, "shape"))
            {
                hasShape = true;
                tensor.Shape = scanner.Position;
                elements = CountElements(scanner, tensor);
            }
            else if (!hasPlace && Matches(member, "data_offsets"))
            {
                hasPlace = true;
                ReadPlace(scanner, ref tensor);
            }
            else
            {
                throw Bad(tensor, "expected dtype, shape and data_offsets once each, found something else");
            }
        }
        while (scanner.TakeSeparator('}'));

        if (!(hasType && hasShape && hasPlace))
        {
            throw Bad(tensor, "expected dtype, shape and data_offsets, found one missing");
        }

        RequireLength(tensor, elements);
        return tensor;
    }

    private SafetensorsType ReadType(SafetensorsScanner scanner, SafetensorsTensor tensor)
    {
        const int LongestName = 16;
        var text = scanner.ReadText();
        var type = text.Length <= LongestName ? SafetensorsType.Find(Decode(text)) : null;
        return type ?? throw Bad(tensor, $"expected a dtype of the format, found '{(text.Length <= LongestName ? Decode(text) : "a long text")}'");
    }

    private long CountElements(SafetensorsScanner scanner, SafetensorsTensor tensor)
    {
        var elements = 1L;
        var rank = 0;
        ReadShape(scanner, size =>
        {
            if (++rank > LargestRank)
            {
                throw Bad(tensor, Invariant($"expected at most {LargestRank} dimensions, found more"));
            }

            if (size > 0 && elements > long.MaxValue / size)
            {
                throw Bad(tensor, "the product of its shape is larger than 2^63");
            }

            elements *= size;
        });
        return elements;
    }

    private static void ReadShape(SafetensorsScanner scanner, Action<long> add)
    {
        scanner.Take('[');
        if (scanner.TryTake(']'))
        {
            return;
        }

        do
        {
            add(scanner.ReadNumber());
        }
        while (scanner.TakeSeparator(']'));
    }

    private static void ReadPlace(SafetensorsScanner scanner, ref SafetensorsTensor tensor)
    {
        scanner.Take('[');
        tensor.Begin = scanner.ReadNumber();
        scanner.Take(',');
        tensor.End = scanner.ReadNumber();
        scanner.Take(']');
    }

    private void RequireLength(SafetensorsTensor tensor, long elements)
    {
        if (elements > long.MaxValue / tensor.Type.Bits)
        {
            throw Bad(tensor, "its size is larger than 2^63 bits");
        }

        var bits = elements * tensor.Type.Bits;
        if (tensor.End < tensor.Begin || bits % 8 != 0 || tensor.End - tensor.Begin != bits / 8)
        {
            throw Bad(tensor, Invariant($"expected {bits / 8} bytes for {elements} numbers of type {tensor.Type.Name}, found data_offsets [{tensor.Begin}, {tensor.End}]"));
        }
    }

    /// <summary>The data lie one behind the other: no byte is read twice, and none hides what no reader sees.</summary>
    private void CheckPlaces()
    {
        Sort((left, right) => left.Begin != right.Begin ? left.Begin.CompareTo(right.Begin) : left.End.CompareTo(right.End));
        for (var index = 0; index < Count; index++)
        {
            if (_tensors[index].Begin != DataLength)
            {
                throw Bad(_tensors[index], Invariant($"expected data that begin at {DataLength}, where the data before end; found {_tensors[index].Begin}"));
            }

            DataLength = _tensors[index].End;
        }
    }

    private void CheckNames()
    {
        Sort((left, right) => Compare(left.Name, right.Name));
        for (var index = 1; index < Count; index++)
        {
            if (Compare(_tensors[index - 1].Name, _tensors[index].Name) == 0)
            {
                throw Bad(_tensors[index], "the header has it twice");
            }
        }
    }

    private void Sort(Comparison<SafetensorsTensor> order) =>
        Array.Sort(_tensors, 0, Count, Comparer<SafetensorsTensor>.Create(order));

    private CheckpointException Bad(SafetensorsTensor tensor, string problem) => new($"{NameOf(tensor)}: {problem}.");
}
