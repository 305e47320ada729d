namespace NetGen;

/// <summary>Which tensors of a checkpoint are meant for which of a network.</summary>
internal sealed class CheckpointMatch
{
    private readonly SafetensorsHeader _header;
    private readonly NetworkInfo _info;
    private readonly string? _ignored;
    private readonly List<(CheckpointArena Arena, TensorInfo Tensor, SafetensorsTensor Stored)> _found = [];
    private readonly NameList _missing = new();
    private readonly NameList _unexpected = new();

    /// <summary>Matches by name.</summary>
    /// <param name="header">The checkpoint's header.</param>
    /// <param name="info">The network's description.</param>
    /// <param name="arenas">What is to be loaded.</param>
    /// <param name="ignored">What the names of tensors begin with that are never unexpected; null for a training, to which every tensor belongs.</param>
    public CheckpointMatch(SafetensorsHeader header, NetworkInfo info, IReadOnlyList<CheckpointArena> arenas, string? ignored)
    {
        _header = header;
        _info = info;
        _ignored = ignored;
        var known = new HashSet<int>();
        foreach (var arena in arenas)
        {
            foreach (var tensor in arena.TensorsOf(info))
            {
                var index = header.Find(arena.NameOf(tensor));
                if (index < 0)
                {
                    _missing.Add(arena.NameOf(tensor));
                }
                else
                {
                    known.Add(index);
                    _found.Add((arena, tensor, header[index]));
                }
            }
        }

        known.UnionWith(info.BatchNorms.Select(norm => header.Find(CountOfBatches(info.Tensors[norm.Means]))));
        FindUnexpected(known);
    }

    /// <summary>The tensors that are both in the checkpoint and in the network.</summary>
    public IReadOnlyList<(CheckpointArena Arena, TensorInfo Tensor, SafetensorsTensor Stored)> Found => _found;

    /// <summary>Refuses a checkpoint with other tensors, or with none of the network's.</summary>
    public void RequireNames(bool strict)
    {
        if (strict ? _missing.Count + _unexpected.Count == 0 : _found.Count > 0 || _missing.Count == 0)
        {
            return;
        }

        const string KeyAdvice = " Key = \"...\" on a layer is its name in files";
        var advice = _ignored is null ? string.Empty : strict ? KeyAdvice + "; strict: false loads the tensors that are there." : KeyAdvice + ".";
        throw new CheckpointException($"The file does not fit {_info.Name}: missing {_missing}; unexpected {_unexpected}.{advice}");
    }

    /// <summary>Refuses tensors of another shape, or of numbers that are no parameters.</summary>
    public void RequireShapes()
    {
        foreach (var (arena, tensor, stored) in _found)
        {
            var shape = _header.ShapeOf(stored);
            if (!shape.SequenceEqual(tensor.StoredShape.Select(size => (long)size)))
            {
                throw new CheckpointException($"{arena.NameOf(tensor)}: expected the shape {Describe(tensor.StoredShape)}, found {Describe(shape)}.");
            }

            if (!SafetensorsNumbers.CanRead(stored.Type))
            {
                throw new CheckpointException($"{arena.NameOf(tensor)}: expected numbers of type {SafetensorsNumbers.Types}, found {stored.Type.Name}.");
            }
        }
    }

    /// <summary>The name under which PyTorch keeps how many batches running statistics have followed, which only its average without momentum needs.</summary>
    private static string CountOfBatches(TensorInfo runningMeans) => runningMeans.Key.Replace("running_mean", "num_batches_tracked", StringComparison.Ordinal);

    private void FindUnexpected(HashSet<int> known)
    {
        for (var index = 0; index < _header.Count; index++)
        {
            if (!known.Contains(index) && (_ignored is null || !_header.StartsWith(_header[index], _ignored)))
            {
                // A name that no message will list is not made: there may be millions.
                _unexpected.Add(_unexpected.IsFull ? string.Empty : _header.NameOf(_header[index]));
            }
        }
    }

    private static string Describe<T>(IEnumerable<T> shape) => FormattableString.Invariant($"[{string.Join(", ", shape)}]");
}
