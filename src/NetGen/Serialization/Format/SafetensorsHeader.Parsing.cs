namespace NetGen;

/// <content>How a header is read.</content>
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

        CheckMetadata();
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
        var name = scanner.ReadText();
        // By index: enumerating a list behind an interface allocates.
        for (var index = 0; index < SafetensorsType.All.Count; index++)
        {
            if (Matches(name, SafetensorsType.All[index].Name))
            {
                return SafetensorsType.All[index];
            }
        }

        throw Bad(tensor, $"expected a dtype of the format, found '{DecodeReadable(name)}'");
    }

    private long CountElements(SafetensorsScanner scanner, SafetensorsTensor tensor)
    {
        var elements = 1L;
        var rank = ReadShape(scanner, tensor);
        for (var dimension = 0; dimension < rank; dimension++)
        {
            var size = _shape[dimension];
            if (size > 0 && elements > long.MaxValue / size)
            {
                throw Bad(tensor, "the product of its shape is larger than 2^63");
            }

            elements *= size;
        }

        return elements;
    }

    /// <summary>Reads a shape into the buffer that all share.</summary>
    /// <returns>The number of dimensions.</returns>
    private int ReadShape(SafetensorsScanner scanner, SafetensorsTensor tensor)
    {
        var rank = 0;
        scanner.Take('[');
        if (scanner.TryTake(']'))
        {
            return rank;
        }

        do
        {
            if (rank == _shape.Length)
            {
                throw Bad(tensor, Invariant($"expected at most {LargestRank} dimensions, found more"));
            }

            _shape[rank++] = scanner.ReadNumber();
        }
        while (scanner.TakeSeparator(']'));
        return rank;
    }

    private static void ReadPlace(SafetensorsScanner scanner, ref SafetensorsTensor tensor)
    {
        scanner.Take('[');
        tensor.Begin = scanner.ReadNumber();
        scanner.Take(',');
        tensor.End = scanner.ReadNumber();
        scanner.Take(']');
    }
}
