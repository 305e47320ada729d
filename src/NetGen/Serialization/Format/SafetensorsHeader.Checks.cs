namespace NetGen;

/// <content>What is checked of a header beyond its text.</content>
internal sealed partial class SafetensorsHeader
{
    /// <summary>Refuses a file with fewer data than its header says, or more.</summary>
    /// <param name="found">The number of bytes behind the header.</param>
    /// <exception cref="CheckpointException">It is another.</exception>
    public void RequireDataLength(long found)
    {
        if (found != DataLength)
        {
            var reason = found < DataLength ? "the file is cut off" : "something stands behind the last";
            throw new CheckpointException(Invariant($"Expected {DataLength} bytes of tensors, found {found}: {reason}."));
        }
    }

    private void CheckMetadata()
    {
        _metadata.Sort((left, right) => Compare(left.Key, right.Key));
        for (var index = 1; index < _metadata.Count; index++)
        {
            if (Compare(_metadata[index - 1].Key, _metadata[index].Key) == 0)
            {
                throw new CheckpointException($"{MetadataName} has the key '{Decode(_metadata[index].Key)}' twice.");
            }
        }
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
